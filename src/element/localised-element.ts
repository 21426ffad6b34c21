import { units } from '../contract/programme/units.ts';
import type { Money } from '../contract/vocabulary.ts';
import { baseWords } from '../i18n/en/base.ts';
import { languageFor } from '../i18n/languages.ts';
import { fillMessage, isRightToLeft } from '../i18n/message.ts';
import type { Message, Messages, MessageValues } from '../i18n/message.ts';
import type { MessageKey } from '../i18n/source.ts';
import type { Decimal } from '../values/decimal.ts';
import { pickText } from '../values/localised-text.ts';
import type { Day } from '../values/programme-days.ts';
import { formatDay, formatMoney, formatNumber, pluralOf } from './formats.ts';
import { PlacedElement } from './placed-element.ts';

/** An element that speaks the language of the place where it stands. */
export abstract class LocalisedElement extends PlacedElement {
  /** The element's English. */
  static words: Messages = baseWords;

  /** For `Intl`. */
  declare _language: string;
  /** What the page wanted when the language was learned. */
  declare private _spoken: string;
  /** Texts that go before English; absent while they are on their way. */
  declare private _messages: Messages | undefined;

  /** BCP 47 as written by the page. */
  private get _wanted(): string {
    return this.locale || this._scope?.locale || this._store?.settings.locale || this._pageLanguage;
  }

  /** Takes in the language to speak; false while its texts are on their way. */
  protected _learnLanguage(): boolean {
    const { _wanted: wanted } = this;
    const { locale, messages } = languageFor(wanted);
    // Until another language has come, the one before is spoken: somebody may be typing.
    if (messages || !this._messages) {
      this._spoken = wanted;
      this._language = locale;
      this._messages = messages;
    }
    return this._messages !== undefined;
  }

  /** The direction of the element's language where it is not that of the page's. */
  protected get _direction(): string | undefined {
    const isRight = isRightToLeft(this._language);
    if (isRight === isRightToLeft(this._pageLanguage)) return undefined;
    return isRight ? 'rtl' : 'ltr';
  }

  /**
   * A text of the interface in the element's language, else English.
   *
   * @param counted - The number that chooses between plural forms.
   * @internal
   */
  say(key: MessageKey, values: MessageValues = {}, counted?: Decimal | number): string {
    const { words } = this.constructor as typeof LocalisedElement;
    return this._fill(this._messages?.[key] ?? words[key] ?? key, values, counted);
  }

  /** A message with its values in it. @internal */
  _fill(message: Message, values: MessageValues, counted: Decimal | number = 1): string {
    const { _language: language } = this;
    return fillMessage(message, values, () => pluralOf(language, counted), isRightToLeft(language));
  }

  /** A text of the programme in the element's language, else English, else any. @internal */
  pick<T>(texts: Readonly<Record<string, T>>): T | undefined {
    const { _spoken: wanted } = this;
    return Object.hasOwn(texts, wanted) ? texts[wanted] : pickText(texts, wanted);
  }

  /** What an amount of points is called, by the id of their unit: "points". @internal */
  unitName(id: string | undefined, amount: Decimal | number): string {
    const all = this._snapshot?.part(units) ?? [];
    const unit = all.find((each) => each.id === id) ?? all[0];
    const name = unit && this.pick(unit.name);
    return name ? this._fill(name, {}, amount) : this.say('points', {}, amount);
  }

  /** @internal */
  number(amount: Decimal | number): string {
    return formatNumber(this._language, String(amount));
  }

  /** @internal */
  money(money: Money): string {
    return formatMoney(this._language, money);
  }

  /** A calendar day, with its year unless it is the year of the member's data. @internal */
  day(day: Day): string {
    return formatDay(this._language, day, this._snapshot?.member?.asOf);
  }
}
