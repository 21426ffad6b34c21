import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { MemberHead } from '../../src/contract/member/head.ts';
import { wallets } from '../../src/contract/member/wallets.ts';
import type { Wallet } from '../../src/contract/member/wallets.ts';
import { links } from '../../src/contract/programme/links.ts';
import { LaurelElement, oneWord, warnOfValue, words } from '../../src/element/index.ts';
import type { Content, Shape, Snapshot } from '../../src/element/index.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { pointsBadgeWords } from '../../src/i18n/en/points-badge.ts';
import { pointsBadgeStyles } from './points-badge.styles.ts';

const variants = ['pill', 'card'] as const;
/** What can be told besides the balance, in this order. */
const remarks = ['worth', 'pending', 'owed', 'redemptions', 'expiring'] as const;
type Remark = (typeof remarks)[number];

/** Points that expire further ahead than this are not told yet: 90 days, in ms. */
const HORIZON = 7_776_000_000;

/** What a badge shows. */
export interface PointsBadgeView {
  readonly wallet: Wallet;
  readonly member: MemberHead;
  /** The shop's account page. */
  readonly account: string | undefined;
}

/**
 * Points somebody can spend, with what is on its way, what expires next and what it is worth.
 *
 * @summary A member's points, in a header or on the account page.
 * @tag laurel-points-badge
 * @attr {string} wallet - Which points, by the id of their unit; without it the programme's main ones.
 * @attr {string} show - Besides the `balance` any of `worth`, `pending`, `owed`, `redemptions` and
 *   `expiring`, between spaces; without it all of them in a card, none beside a pill.
 * @attr {'pill'|'card'} variant - A pill for a header (also without it), or a card.
 * @csspart title - A card's title.
 * @csspart balance - The number of points.
 * @csspart unit - The name of the points.
 * @csspart worth - What they are worth.
 * @csspart pending - What is on its way.
 * @csspart owed - What later points settle first.
 * @csspart redemptions - Redemptions that are not finished.
 * @csspart expiring - What expires next.
 */
export class PointsBadge extends LaurelElement<PointsBadgeView> {
  static override styles = pointsBadgeStyles;
  static override words = { ...baseWords, ...pointsBadgeWords };
  static override properties: PropertyDeclarations = {
    wallet: {},
    show: {},
    variant: {},
  };

  /** Which points, by the id of their unit. */
  declare wallet: string | undefined;
  /** Any of `balance`, `worth`, `pending`, `owed`, `redemptions`, `expiring`, between spaces. */
  declare show: string | undefined;
  /** `pill` or `card`. */
  declare variant: string | undefined;
  declare private _before: PointsBadgeView | undefined;

  protected override get _shape(): Shape {
    return oneWord(this, 'variant', this.variant, variants);
  }

  protected override select(snapshot: Snapshot): PointsBadgeView | undefined {
    const { member } = snapshot;
    const all = snapshot.part(wallets) ?? [];
    const wallet = all.find(({ id }) => id === this.wallet) ?? all[0];
    if (!wallet || !member) return undefined;
    if (this.wallet && this.wallet !== wallet.id)
      warnOfValue(
        this,
        'wallet',
        this.wallet,
        all.map(({ id }) => id),
      );
    return { wallet, member, account: snapshot.part(links)?.account };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { _before: before, _view: view } = this;
    this._before = view;
    if (view && before && view.wallet.available !== before.wallet.available)
      void import('./points-badge.change.ts').then(({ tellChange }) =>
        tellChange(this, this._title, before, view),
      );
  }

  private get _isCard(): boolean {
    return this._shape === 'card';
  }

  private get _title(): string {
    return this.label ?? this.say('balance');
  }

  /** The remarks asked for: in a card all of them, unless it says which. */
  private get _told(): readonly Remark[] {
    const unsaid = this._isCard ? remarks : [];
    const listed = words(this, 'show', this.show, ['balance', ...remarks], unsaid);
    return remarks.filter((kind) => listed.includes(kind));
  }

  protected override render(): Content {
    const told = this._told;
    const remark = (kind: Remark) =>
      html`<p>
        <span class="muted">${this._remark(kind)}</span>
      </p>`;
    return this._isCard || !told[0]
      ? super.render()
      : [super.render(), html`<div class="beside">${told.map(remark)}</div>`];
  }

  protected override renderReady({ wallet, account }: PointsBadgeView): Content {
    const { id, available } = wallet;
    const balance = this.number(available);
    const unit = this.unitName(id, available);
    // One template each: every nested one costs time where a page has many badges.
    return this._isCard
      ? html`<div part="title" class="muted" role="heading" aria-level=${this._level}>
            ${this._title}
          </div>
          <a part="link" class="line" href=${account ?? nothing}
            ><b part="balance" class="title">${balance}</b>
            <span part="unit" class="muted">${unit}</span></a
          >
          <p class="muted">${this._told.map((kind) => this._remark(kind))}</p>`
      : html`<a part="link" class="line" href=${account ?? nothing}
          ><span
            ><svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 21v-8c-5 0-8-2-8-7 5 0 8 3 8 7 0-5 3-9 8-9 0 5-3 7-8 7" /></svg
            ><b part="balance" class="title">${balance}</b></span
          >
          <span part="unit" class="muted">${unit}</span></a
        >`;
  }

  private _remark(kind: Remark): Content {
    const words = this._view && this._wordsOf(kind, this._view);
    return (
      words && html`<span part=${kind} class=${kind === 'expiring' ? 'chip' : ''}>${words}</span>`
    );
  }

  private _wordsOf(kind: Remark, { wallet, member }: PointsBadgeView): string | undefined {
    const { worth, pending, owed, redemptionsPending: redemptions } = wallet;
    const [coming] = wallet.maturing;
    const [leaving] = wallet.expiring;
    const isNear = leaving && Date.parse(leaving.at) - Date.parse(member.asOf) < HORIZON;
    const expiring = isNear && leaving.amount;
    const amounts = {
      worth: worth?.value,
      pending: coming?.amount ?? pending,
      owed,
      redemptions,
      expiring,
    };
    const amount = amounts[kind];
    if (!amount || !Number(amount)) return undefined;
    const dated = kind === 'pending' ? coming : leaving;
    const values = {
      amount: kind === 'worth' && worth ? this.money(worth) : this.number(amount),
      day: dated && this.day(dated.on),
    };
    return this.say(kind === 'pending' && !coming ? 'coming' : kind, values, amount);
  }
}
