import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { referralState } from '../../src/contract/member/referral.ts';
import { links } from '../../src/contract/programme/links.ts';
import { referral } from '../../src/contract/programme/referral.ts';
import { LaurelElement, oneWord, words } from '../../src/element/index.ts';
import type { Content, Snapshot } from '../../src/element/index.ts';
import { parts, referralCardParts, rowCounts } from '../../src/element/sizes/referral-card.ts';
import type { Part } from '../../src/element/sizes/referral-card.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { referralCardWords } from '../../src/i18n/en/referral-card.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import { channels } from './referral-card.channels.ts';
import { renderOffer } from './referral-card.offer.ts';
import type { ReferralCardView } from './referral-card.sentences.ts';
import { renderSharing } from './referral-card.sharing.ts';
import { referralCardStyles } from './referral-card.styles.ts';

/** What came of a shopper's acts, until another member or another link takes its place. */
export interface Acted {
  /** Whether invitations beyond the room kept are shown. */
  _isAll?: boolean;
  /** Whether the copy button says that it has copied. */
  _isCopied?: boolean;
  /** Ends that. */
  _timer?: ReturnType<typeof setTimeout>;
  /** What a shopper should know after an act, in place of the code. */
  _hint?: (() => string) | undefined;
  /** What stands in place of the link where only the shopper can copy it. */
  _field?: ((url: string) => Content) | undefined;
  /** Whether anything was touched: a printout has its QR code then. */
  _isTouched?: boolean;
  /** Whether the QR code was opened. */
  _isCodeOpen?: boolean;
}

/**
 * What an advocate needs to invite friends: link and code, ways to share them, what both sides get,
 * and how earlier invitations stand.
 *
 * @summary A member's invitation link with its rewards, on an account page or after an order.
 * @tag laurel-referral-card
 * @attr {string} channels - Ways to share, in this order, between spaces: `whatsapp`, `email`, `sms`,
 *   `telegram`, `x`, `facebook`, `line`, `weibo` and `wechat`; without it `whatsapp email`.
 * @attr {string} show - `rewards`, `link`, `channels`, `qr`, `invitations` and `terms` in any number,
 *   between spaces; without it all but `qr`. With `qr` the QR code is always there, without it a
 *   button among the channels opens it.
 * @attr {number} rows - How many invitations to keep room for, 1 to 6; 2 without it. More than that
 *   wait behind "Show all".
 * @editor channels - Ways to share; content; any of whatsapp = WhatsApp | email = E-mail | sms = SMS |
 *   telegram = Telegram | x = X | facebook = Facebook | line = LINE | weibo = Weibo | wechat = WeChat;
 *   default whatsapp email
 * @editor show - What to tell; content; any of rewards = Both sides' rewards | link = Link and code |
 *   channels = Ways to share | qr = QR code | invitations = Invitations | terms = Terms;
 *   default rewards link channels invitations terms
 * @editor rows - Invitations to keep room for; place; number 1 to 6; default 2
 * @fallback /account - Invite friends
 * @fires {LaurelShareEvent} laurel-share - Somebody is about to copy, to share or to open the QR
 *   code.
 * @fires {LaurelSharedEvent} laurel-shared - The link was copied, or the browser's share sheet has
 *   handed it on.
 * @csspart title - The card's title.
 * @csspart reward - What one side gets.
 * @csspart address - The link, or the code where there is no link.
 * @csspart code - The code beside a link.
 * @csspart channel - A way to share.
 * @csspart qr - The QR code with the link beside it.
 * @csspart invitations - The list of invitations.
 * @csspart invitation - One of them.
 * @csspart terms - The minimum order and the link to the terms.
 */
export class ReferralCard extends LaurelElement<ReferralCardView> {
  static override styles = referralCardStyles;
  static override words = { ...baseWords, ...referralCardWords };
  static override properties: PropertyDeclarations = {
    channels: {},
    show: {},
    rows: {},
  };

  /** Ways to share, between spaces. */
  declare channels: string | undefined;
  /** `rewards`, `link`, `channels`, `qr`, `invitations` and `terms` in any number, between spaces. */
  declare show: string | undefined;
  /** How many invitations to keep room for, 1 to 6. */
  declare rows: string | number | undefined;
  /** What the shopper did; another member begins anew. @internal */
  declare _acted: Acted;
  /** Whose link and code that was about. */
  declare private _whose: string | undefined;
  /** What is fetched when it is needed; null where that failed. @internal */
  declare _later: typeof import('./referral-card.later.ts') | null | undefined;

  protected override select(snapshot: Snapshot): ReferralCardView | undefined {
    const own = snapshot.part(referralState);
    return (
      own && {
        ...own,
        offer: snapshot.part(referral),
        terms: snapshot.part(links)?.terms,
        name: snapshot.programme?.name,
      }
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { _snapshot: snapshot, _view: view } = this;
    const whose = String([snapshot?.member?.subject, view?.link, view?.code]);
    if (whose !== this._whose) this._acted = {};
    this._whose = whose;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    const has = (part: Part) => +this._has(part);
    // Through CSSOM: a style attribute would break under a strict policy.
    if (box) {
      box.style.cssText = referralCardParts(has, this._rows, this._channels.length);
      // What acting takes is fetched at the first touch: a network that goes later is no matter,
      // and a printout has its QR code.
      box.onpointerenter = box.onkeyup = () => {
        this._acted._isTouched = true;
        void this._fetch();
      };
    }
  }

  private get _rows(): number {
    return Number(oneWord(this, 'rows', this.rows, rowCounts));
  }

  /** @internal */
  get _channels() {
    return words(this, 'channels', this.channels, channels, channels.slice(0, 2));
  }

  /** @internal */
  _has(part: Part): boolean {
    const usual = parts.slice(0, -1);
    return words(this, 'show', this.show, parts, usual).includes(part);
  }

  /** What most cards do not need at first. Where it failed it is tried again at the next touch. @internal */
  get _more() {
    if (this._later === undefined) void this._fetch();
    return this._later;
  }

  /** @internal */
  async _fetch() {
    if (!this._later) {
      try {
        this._later = await import('./referral-card.later.ts');
        this._later.join(this);
      } catch {
        this._later = null;
      }
    }
    this.requestUpdate();
    return this._later;
  }

  protected override renderReady(view: ReferralCardView): Content {
    const { state, offer, terms, invitations, link, code } = view;
    const none = (key: MessageKey) => html`<p class="none muted">${this.say(key)}</p>`;
    return [
      state === 'ready' && (link ?? code)
        ? [renderOffer(this, offer, this._level), renderSharing(this, view)]
        : this._more === null
          ? none('error')
          : this._more?.renderClosed(this, state, this._level),
      this._has('invitations')
        ? invitations[0]
          ? this._more?.renderInvitations(this, view, this._rows)
          : state === 'ready'
            ? none('nobody')
            : nothing
        : nothing,
      this._has('terms')
        ? html`<p part="terms" class="terms muted">
            ${offer?.minimumOrder && this.say('minimum', { amount: this.money(offer.minimumOrder) })}
            ${terms && html`<a part="link" href=${terms}>${this.say('terms')}</a>`}
          </p>`
        : nothing,
    ];
  }

  /** What a guest would get, where the room kept for a member's sharing holds it. */
  protected override _renderMark(): Content {
    const offer = this._has('channels') && this._snapshot?.part(referral);
    return offer ? renderOffer(this, offer, this._level) : nothing;
  }
}
