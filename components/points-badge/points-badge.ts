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
export type Remark = (typeof remarks)[number];

/** What a badge shows. */
export interface PointsBadgeView {
  readonly wallet: Wallet;
  readonly member: MemberHead;
  /** All that is known besides. */
  readonly snapshot: Snapshot;
  /** The shop's account page. */
  readonly account: string | undefined;
}

/** What one badge has fetched, the next has at once; null where that failed. */
let more: typeof import('./points-badge.more.ts') | null | undefined;

/** Where it fails there is the balance alone, and the next rendering tries again. */
async function fetchMore(badge: PointsBadge): Promise<void> {
  const before = more;
  // In a frame that was taken off the page, WebKit has an import end with nothing.
  more = (await import('./points-badge.more.ts').catch(() => null)) ?? null;
  if (more !== before) badge.requestUpdate();
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
 * @editor wallet - Wallet; content; text
 * @editor show - What to tell; content; any of balance = Balance | worth = Worth in money |
 *   pending = Pending points | owed = Debt from a refund | redemptions = Unfinished redemptions |
 *   expiring = Expiring points
 * @editor variant - Look; look; one of pill = Pill, for a header | card = Card; default pill
 * @fallback /account - Your points
 * @csspart title - A card's title.
 * @csspart balance - The number of points.
 * @csspart unit - The name of the points.
 * @csspart worth - What they are worth.
 * @csspart pending - What is on its way.
 * @csspart owed - Debt from a refund, which later points settle first.
 * @csspart redemptions - Redemptions that are not finished.
 * @csspart expiring - What expires next.
 * @cssstate card - It has the shape of a card.
 * @cssstate pill - It has the shape of a pill.
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

  /** The words of a card and of remarks may be on their way, too. */
  protected override _learnLanguage(): boolean {
    const asksMore = this._isCard || Boolean(this._told[0]);
    if (asksMore && !more) void fetchMore(this);
    return super._learnLanguage() && !(asksMore && more === undefined);
  }

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
    return { wallet, member, snapshot, account: snapshot.part(links)?.account };
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
        <span class="muted">${more?.renderRemark(this, kind, this._view)}</span>
      </p>`;
    return this._isCard || !told[0]
      ? super.render()
      : [super.render(), html`<div class="beside">${told.map(remark)}</div>`];
  }

  protected override renderReady(view: PointsBadgeView): Content {
    if (this._isCard && more)
      return more.renderCard(this, view, this._title, this._level, this._told);
    const { id, available } = view.wallet;
    // One template: every nested one costs time where a page has many badges.
    return html`<a part="link" class="line" href=${view.account ?? nothing}
      ><span
        ><svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 21v-8c-5 0-8-2-8-7 5 0 8 3 8 7 0-5 3-9 8-9 0 5-3 7-8 7" /></svg
        ><b part="balance" class="title">${this.number(available)}</b></span
      >
      <span part="unit" class="muted">${this.unitName(id, available)}</span>
      ${
        view.wallet.redemptionsPending || view.snapshot.commands[0]
          ? more
            ? more.renderPending(this, view)
            : void fetchMore(this)
          : nothing
      }</a
    >`;
  }
}
