import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { wallets } from '../../src/contract/member/wallets.ts';
import type { Wallet } from '../../src/contract/member/wallets.ts';
import { links } from '../../src/contract/programme/links.ts';
import type { DatedAmount } from '../../src/contract/vocabulary.ts';
import {
  LaurelElement,
  icon,
  oneWord,
  warnOfValue,
  words,
} from '../../src/element/index.ts';
import type { Content, Shape, Snapshot } from '../../src/element/index.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { pointsBadgeWords } from '../../src/i18n/en/points-badge.ts';
import { pointsIcon } from './points-badge.icons.ts';
import { pointsBadgeStyles } from './points-badge.styles.ts';

const variants = ['pill', 'card', 'plain'] as const;
const remarks = ['worth', 'pending', 'expiring'] as const;
type Remark = (typeof remarks)[number];

/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Days ahead within which points that expire are told. */
const HORIZON = 90;

/** What a badge shows. */
export interface PointsBadgeView {
  readonly wallet: Wallet;
  /** Whose wallet: another person's balance is not a change of this one's. */
  readonly subject: string | undefined;
  /** The server's time of the data, ISO 8601. */
  readonly asOf: string;
  /** The shop's account page. */
  readonly account: string | undefined;
}

/** The one that comes first. */
const nearest = (dated: readonly DatedAmount[]): DatedAmount | undefined =>
  dated.reduce<DatedAmount | undefined>(
    (first, each) => (first && Date.parse(first.at) <= Date.parse(each.at) ? first : each),
    undefined,
  );

/**
 * Points somebody can spend, with what is on its way, what expires next and what it is worth.
 *
 * @summary A member's points, in a header or on the account page.
 * @tag laurel-points-badge
 * @attr {string} wallet - Which points, by the id of their unit; without it the programme's main ones.
 * @attr {string} show - `worth`, `pending` and `expiring` in any number, between spaces, besides the
 *   `balance`; without it all of them in a card, none in a line.
 * @attr {'pill'|'card'|'plain'} variant - A pill for a header (also without it), a card, a line of text.
 * @attr {number} expiring-within - Days ahead within which points that expire are told; 90 without it.
 * @csspart title - A card's title.
 * @csspart balance - The number of points.
 * @csspart unit - The name of the points.
 * @csspart worth - What they are worth.
 * @csspart pending - What is on its way.
 * @csspart expiring - What expires next.
 * @cssstate card - It is a card.
 */
export class PointsBadge extends LaurelElement<PointsBadgeView> {
  static override styles = pointsBadgeStyles;
  static override words = { ...baseWords, ...pointsBadgeWords };
  static override properties: PropertyDeclarations = {
    wallet: {},
    show: {},
    variant: {},
    expiringWithin: { attribute: 'expiring-within' },
  };

  /** Which points, by the id of their unit. */
  declare wallet: string | undefined;
  /** `balance`, `worth`, `pending` and `expiring` in any number, between spaces. */
  declare show: string | undefined;
  /** `pill`, `card` or `plain`. */
  declare variant: string | undefined;
  /** Days ahead within which points that expire are told. */
  declare expiringWithin: string | number | undefined;

  private _before: PointsBadgeView | undefined;

  protected override get _shape(): Shape {
    return oneWord(this, 'variant', this.variant, variants);
  }

  protected override select(snapshot: Snapshot): PointsBadgeView | undefined {
    const { member } = snapshot;
    const all = snapshot.part(wallets) ?? [];
    const wallet = all.find(({ id }) => id === this.wallet) ?? all[0];
    if (!wallet || !member) return undefined;
    const ids = all.map(({ id }) => id);
    if (this.wallet && this.wallet !== wallet.id) warnOfValue(this, 'wallet', this.wallet, ids);
    const account = snapshot.part(links)?.account;
    return { wallet, subject: member.subject, asOf: member.asOf, account };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this._shape === 'card') this.internals.states.add('card');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { _before: before, _view: view } = this;
    this._before = view;
    if (!before || !view || before.subject !== view.subject) return;
    const { id, available } = before.wallet;
    if (id === view.wallet.id && available !== view.wallet.available)
      void this._tellChange(Number(available), view.wallet);
  }

  /** Says once on the page that the balance is another one, and counts up to it. */
  private async _tellChange(from: number, { id, available }: Wallet): Promise<void> {
    const { announce, countUp } = await import('./points-badge.change.ts');
    announce(`${this._title}: ${this.number(available)} ${this.unitName(id, available)}`);
    const balance = this.renderRoot.querySelector('b');
    if (balance) countUp(balance, from, Number(available), (amount) => this.number(amount));
  }

  private get _title(): string {
    return this.label ?? this.say('balance');
  }

  private get _remarks(): readonly Remark[] {
    const isCard = this._shape === 'card';
    const listed = words(this, 'show', this.show, ['balance', ...remarks]);
    return remarks.filter((word) => listed.includes(word) || (isCard && !this.show));
  }

  protected override render(): Content {
    const beside = this._shape === 'card' ? [] : this._remarks;
    if (!beside[0]) return super.render();
    const { _view: view } = this;
    const remark = (kind: Remark) => html`<p class="muted">${view && this._remark(kind, view)}</p>`;
    return [super.render(), html`<div class="beside">${beside.map(remark)}</div>`];
  }

  protected override renderSkeleton(): Content {
    return this._shape === 'card' ? super.renderSkeleton() : html`<span class="bone"></span>`;
  }

  protected override renderReady(view: PointsBadgeView): Content {
    const { id, available } = view.wallet;
    const balance = html`<span
        >${this._shape === 'pill' ? icon(pointsIcon) : nothing}
        <b part="balance" class="title">${this.number(available)}</b></span
      >
      <span part="unit" class="muted">${this.unitName(id, available)}</span>`;
    if (this._shape === 'card') return this._renderCard(view, balance);
    return this._linked(view, balance, 'line');
  }

  private _renderCard(view: PointsBadgeView, balance: Content): Content {
    const { owed, redemptionsPending } = view.wallet;
    const told = this._remarks;
    const details = [
      ...told.map((kind) => (kind === 'expiring' ? nothing : this._remark(kind, view))),
      owed && Number(owed) ? this.say('owed', { amount: this.number(owed) }) : nothing,
      redemptionsPending
        ? this.say(
            'redemptions',
            { amount: this.number(redemptionsPending) },
            redemptionsPending,
          )
        : nothing,
    ].filter((detail) => detail !== nothing);
    return html`<div part="title" class="muted" role="heading" aria-level=${this._level}>
        ${this._linked(view, this._title)}
      </div>
      <p>${balance}</p>
      <p class="muted">${details.map((detail, index) => [index ? ' · ' : '', detail])}</p>
      <p class="muted">${told.includes('expiring') ? this._remark('expiring', view) : nothing}</p>`;
  }

  /** A link to the account page around the content, if the shop has one. */
  private _linked({ account }: PointsBadgeView, content: Content | string, name = ''): Content {
    return account
      ? html`<a part="link" class=${name} href=${account}>${content}</a>`
      : html`<span class=${name}>${content}</span>`;
  }

  private _remark(kind: Remark, { wallet, asOf }: PointsBadgeView): Content {
    if (kind === 'worth') {
      const { worth } = wallet;
      if (!worth || !Number(worth.value)) return nothing;
      return html`<span part="worth">${this.say('worth', { money: this.money(worth) })}</span>`;
    }
    const next = nearest(kind === 'pending' ? wallet.maturing : wallet.expiring);
    return kind === 'pending' ? this._pending(wallet, next) : this._expiring(asOf, next);
  }

  private _pending({ pending }: Wallet, next: DatedAmount | undefined): Content {
    if (!Number(pending)) return nothing;
    const words = next
      ? this.say('pendingOn', { amount: this.number(next.amount), day: this.day(next.on) })
      : this.say('pending', { amount: this.number(pending) });
    return html`<span part="pending">${words}</span>`;
  }

  private get _horizon(): number {
    const { expiringWithin } = this;
    const days = Number(expiringWithin ?? HORIZON);
    if (days > 0) return days;
    warnOfValue(this, 'expiring-within', expiringWithin, ['a number of days']);
    return HORIZON;
  }

  private _expiring(asOf: string, next: DatedAmount | undefined): Content {
    if (!next || Date.parse(next.at) - Date.parse(asOf) > this._horizon * DAY) return nothing;
    const { amount, on } = next;
    const values = { amount: this.number(amount), day: this.day(on) };
    return html`<span part="expiring" class="chip">${this.say('expiring', values, amount)}</span>`;
  }
}
