import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { redemptions } from '../../src/contract/member/redemptions.ts';
import type { Redemption } from '../../src/contract/member/redemptions.ts';
import { eligibility } from '../../src/contract/member/rewards.ts';
import { wallets } from '../../src/contract/member/wallets.ts';
import { links } from '../../src/contract/programme/links.ts';
import { rewards } from '../../src/contract/programme/rewards.ts';
import { LaurelElement, oneWord, words } from '../../src/element/index.ts';
import type { Content, LoyaltyStore, Scope, Snapshot } from '../../src/element/index.ts';
import { parts, rowCounts } from '../../src/element/sizes/reward-list.ts';
import type { Part } from '../../src/element/sizes/reward-list.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { rewardListWords } from '../../src/i18n/en/reward-list.ts';
import {
  arrange,
  filters,
  isLive,
  isReachable,
  isRedeem,
  orders,
  pendingFrom,
  priceText,
  reasonText,
  tierNames,
} from './reward-list.catalogue.ts';
import type { Listed, RewardListView } from './reward-list.catalogue.ts';
import { rewardListStyles } from './reward-list.styles.ts';

/** Written out: without its bullets, VoiceOver takes no list for one. */
const LIST = 'list';

/** What a shopper has opened and typed, until another member takes their place. */
export interface Acted {
  /** Ids in the order shown when the list was first touched: nothing moves under a finger. */
  _order?: readonly string[];
  /** Whether rewards beyond the room kept are shown. */
  _isAll?: boolean;
  /** Whether the member's own rewards are shown. */
  _isMine?: boolean;
  /** The reward somebody is asked to confirm. */
  _asked?: string | undefined;
  /** Points typed for it. */
  _amount?: string | undefined;
  /** Whether they are none that can be spent. */
  _isWrong?: boolean;
  /** The reward that the store is about to take. */
  _taking?: string | undefined;
  /** The reward that nothing could be done about. */
  _failed?: string | undefined;
  /** Ids of commands sent from here: where they stand is said aloud. */
  _sent?: readonly string[];
  /** What the server answered last. */
  _done?: Redemption | undefined;
  /** Id of the redemption whose code was copied. */
  _copied?: string | undefined;
  /** Whether only the shopper can copy it. */
  _isByHand?: boolean;
}

/**
 * Rewards a member can redeem, those within reach first, why not the others, and what has been
 * redeemed, with codes.
 *
 * @summary The rewards of the programme, to redeem; on a page of their own or the account page.
 * @tag laurel-reward-list
 * @attr {string} filter - Only these, between spaces: `reachable` for what can be had now, and
 *   kinds: `discount`, `product`, `shipping`, `service`, `gift-card`, `donation`, `custom`.
 * @attr {'reachable'|'price'|'catalogue'} sort - What can be had now first (also without it), the
 *   cheapest first, or in the programme's own order.
 * @attr {string} show - `balance`, `texts` and `mine` in any number, between spaces; without it all.
 * @attr {number} rows - How many rewards to keep room for, 1 to 9; 3 without it. More than that wait
 *   behind "Show all".
 * @editor filter - Only these rewards; content; any of reachable = Within reach now |
 *   discount = Discounts | product = Products | shipping = Delivery | service = Services |
 *   gift-card = Gift cards | donation = Donations | custom = Others
 * @editor sort - Order; content; one of reachable = Within reach first | price = Cheapest first |
 *   catalogue = As the programme has them; default reachable
 * @editor show - What to tell; content; any of balance = Balance | texts = Descriptions |
 *   mine = My rewards; default balance texts mine
 * @editor rows - Rewards to keep room for; place; number 1 to 9; default 3
 * @fallback /account - Rewards
 * @fires {LaurelRedeemEvent} laurel-redeem - Somebody has confirmed that they want a reward.
 * @fires {LaurelRedeemedEvent} laurel-redeemed - The server has taken a redemption.
 * @csspart title - The list's title.
 * @csspart balance - The points that can be spent, and redemptions that are not finished.
 * @csspart rewards - The list of rewards.
 * @csspart reward - One of them.
 * @csspart name - Its name.
 * @csspart price - What it takes, or why it cannot be had now.
 * @csspart confirm - What is asked before points are spent.
 * @csspart amount - The field for an amount that is up to the member.
 * @csspart status - Where a redemption stands that is not done.
 * @csspart mine - The member's own rewards.
 * @csspart redemption - One of them.
 * @csspart code - Its code.
 */
export class RewardList extends LaurelElement<RewardListView> {
  static override styles = rewardListStyles;
  static override words = { ...baseWords, ...rewardListWords };
  static override properties: PropertyDeclarations = {
    filter: {},
    sort: {},
    show: {},
    rows: {},
  };

  /** `reachable`, `discount`, `product`, `shipping`, `service`, `gift-card`, `donation`, `custom`, between spaces. */
  declare filter: string | undefined;
  /** `reachable`, `price` or `catalogue`. */
  declare sort: string | undefined;
  /** `balance`, `texts` and `mine` in any number, between spaces. */
  declare show: string | undefined;
  /** How many rewards to keep room for, 1 to 9. */
  declare rows: string | number | undefined;
  /** What the shopper did; another member begins anew. @internal */
  declare _acted: Acted;
  /** The store it follows. @internal */
  declare _store: LoyaltyStore | undefined;
  /** What the nearest provider says. @internal */
  declare _scope: Scope | undefined;
  declare private _whose: string | undefined;
  /** What is fetched when it is needed; null where that failed. @internal */
  declare _later: typeof import('./reward-list.later.ts') | null | undefined;

  /** The words for a redemption on its way may be on their way, too. */
  protected override _learnLanguage(): boolean {
    const isAwaited =
      !this._view && this._later === undefined && this._snapshot?.commands.some(isRedeem);
    if (isAwaited) void this._fetch();
    return super._learnLanguage() && !isAwaited;
  }

  protected override select(snapshot: Snapshot): RewardListView | undefined {
    const states = snapshot.part(eligibility);
    const catalogue = states && this._catalogue(states);
    return (
      catalogue && {
        rewards: catalogue,
        redemptions: snapshot.part(redemptions) ?? [],
        wallets: snapshot.part(wallets) ?? [],
        commands: snapshot.commands.filter(isRedeem),
        tiers: snapshot.part(tierNames)?.steps ?? [],
        all: snapshot.part(rewards) ?? [],
        signIn: snapshot.part(links)?.signIn,
        subject: snapshot.member?.subject,
      }
    );
  }

  /** The rewards asked for; undefined where the programme has none at all. */
  private _catalogue(
    states: readonly (Listed['eligible'] & { readonly id: string })[],
  ): readonly Listed[] | undefined {
    const all = this._snapshot?.part(rewards);
    if (!all?.[0]) return undefined;
    const listed = all.map((reward): Listed => ({
      ...reward,
      eligible: states.find(({ id }) => id === reward.id) ?? { state: 'unknown' },
    }));
    return arrange(
      listed,
      words(this, 'filter', this.filter, filters, []),
      oneWord(this, 'sort', this.sort, orders),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const whose = this._snapshot?.member?.subject;
    if (!this._acted || whose !== this._whose) this._acted = {};
    this._whose = whose;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { _store: store, _view: view } = this;
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    // Through CSSOM: a style attribute would break under a strict policy.
    if (box) {
      box.style.cssText = `--_rows:${this._rows};--_balance:${+this._has('balance')};--_texts:${+this._has('texts')}`;
      // What redeeming takes is fetched at the first touch: a network that goes later is no matter.
      box.onpointerenter = box.onkeyup = () => {
        this._acted._order ??= this._view?.rewards.map(({ id }) => id) ?? [];
        void this._fetch();
      };
    }
    if (store && view?.redemptions.some(({ state }) => state === 'pending'))
      void import('./reward-list.poll.ts').then(
        ({ poll }) => poll(store, this),
        () => {},
      );
  }

  private get _rows(): number {
    return Number(oneWord(this, 'rows', this.rows, rowCounts));
  }

  private _has(part: Part): boolean {
    return words(this, 'show', this.show, parts, parts).includes(part);
  }

  /** Where it failed it is tried again at the next touch. @internal */
  async _fetch() {
    if (!this._later) {
      try {
        this._later = await import('./reward-list.later.ts');
        this._later.join(this);
      } catch {
        this._later = null;
      }
      this.requestUpdate();
    }
    return this._later;
  }

  /** Changes what is open and shows it. @internal */
  _act(change: Partial<Acted>): Promise<boolean> {
    Object.assign(this._acted, change);
    this.requestUpdate();
    return this.updateComplete;
  }

  protected override renderReady(view: RewardListView): Content {
    const { _acted: acted, _later: later, _rows: rows } = this;
    const { redemptions: own, commands } = view;
    const { _order: order } = acted;
    const isAll = Boolean(acted._isAll);
    const isMine = Boolean(acted._isMine);
    const sorted = order
      ? view.rewards.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
      : view.rewards;
    const shown = sorted.slice(0, isAll ? undefined : rows);
    if (commands[0] && !later) void this._fetch();
    const toggle = (words: string, isOpen: boolean, change: Partial<Acted>): Content =>
      html`<button
        part="link"
        aria-expanded=${isOpen}
        @click=${() => void this._fetch().then(() => this._act(change))}
      >
        ${words}
      </button>`;
    return [
      html`<div>
          ${this._renderTitle()}
          ${this._has('balance') ? this._renderBalance(view, shown[0]) : nothing}
        </div>
        ${later?.renderStrays(this, view, shown)}
        ${
          shown[0]
            ? html`<ul part="rewards" role=${LIST} aria-label=${this.say('rewards')}>
                ${shown.map((reward) => this._renderReward(view, reward))}
              </ul>`
            : html`<p part="notice" class="muted">${this.say('noRewards')}</p>`
        }
        <p class="foot">
          ${
            sorted.length > rows
              ? toggle(this.say(isAll ? 'showLess' : 'showAll'), isAll, { _isAll: !isAll })
              : nothing
          }
          ${
            this._has('mine')
              ? toggle(
                  this.say(own[0] ? 'mineCounted' : 'mine', { amount: this.number(own.length) }),
                  isMine,
                  { _isMine: !isMine },
                )
              : nothing
          }
        </p>`,
      isMine ? later?.renderMine(this, view) : nothing,
    ];
  }

  private _renderTitle(): Content {
    return html`<p part="title" class="title" role="heading" aria-level=${this._level}>
      ${this.label ?? this.say('rewards')}
    </p>`;
  }

  /** The points that the first reward would take, and how many redemptions are not finished. */
  private _renderBalance(view: RewardListView, reward: Listed | undefined): Content {
    const { wallets: all } = view;
    const wallet = all.find(({ id }) => id === reward?.unit) ?? all[0];
    if (!wallet) return nothing;
    const { id, available } = wallet;
    const values = { amount: this.number(available), unit: this.unitName(id, available) };
    const pending = pendingFrom(view, wallet);
    return html`<p part="balance" class="muted">
      ${this.say('toSpend', values, available)}
      ${pending ? `· ${this.say('redemptions', { amount: this.number(pending) }, pending)}` : ''}
    </p>`;
  }

  private _renderReward(view: RewardListView, reward: Listed): Content {
    const { _acted: acted, _later: later } = this;
    const { id, image, text } = reward;
    const name = this.pick(reward.name) ?? id;
    const own = view.commands.filter(({ command }) => command.body.reward === id);
    const isBusy = acted._taking === id || own.some(isLive);
    const press = (): void => {
      if (!isBusy) void this._fetch().then((fetched) => begin(fetched));
    };
    const begin = (fetched: typeof later): unknown =>
      fetched ? fetched.ask(this, id) : this._act({ _failed: id });
    const reason = reasonText(this, reward, view.tiers);
    return html`<li part="reward">
      ${image ? html`<img class="image" src=${image} alt="" loading="lazy" />` : nothing}
      <div class="about">
        <b part="name" class="title">${name}</b>
        ${text && this._has('texts') ? html`<p class="muted">${this.pick(text)}</p>` : nothing}
        <p part="price" class="muted">${priceText(this, reward)}${reason && ` · ${reason}`}</p>
      </div>
      ${
        isReachable(reward) || isBusy
          ? html`<button
              part="action"
              class="action"
              id=${`r-${id}`}
              aria-label=${this.say('redeemNamed', { reward: name })}
              aria-disabled=${isBusy}
              aria-expanded=${acted._asked === id}
              @click=${press}
            >
              ${this.say('redeem')}
            </button>`
          : nothing
      }
      ${
        later
          ? later.renderActed(this, view, reward, own, name)
          : acted._failed === id
            ? html`<p part="status" class="wrong">${this.say('error')}</p>`
            : nothing
      }
    </li>`;
  }

  /** What a guest could have. */
  protected override _renderMark(): Content {
    const catalogue = this._catalogue([]);
    return [
      this._renderTitle(),
      catalogue
        ?.slice(0, this._rows - 1)
        .map(
          (reward) =>
            html`<p class="muted">${this.pick(reward.name)} · ${priceText(this, reward)}</p>`,
        ),
    ];
  }
}
