import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { referralState } from '../../src/contract/member/referral.ts';
import { links } from '../../src/contract/programme/links.ts';
import { referral } from '../../src/contract/programme/referral.ts';
import { LaurelElement, oneWord, words } from '../../src/element/index.ts';
import type { Content, Snapshot } from '../../src/element/index.ts';
import { LaurelShareEvent } from '../../src/element/events/share-event.ts';
import { parts, referralCardParts, rowCounts } from '../../src/element/sizes/referral-card.ts';
import type { Part } from '../../src/element/sizes/referral-card.ts';
import { baseWords } from '../../src/i18n/en/base.ts';
import { referralCardWords } from '../../src/i18n/en/referral-card.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import { channels } from './referral-card.channels.ts';
import { messageOf, readable, rewardOf } from './referral-card.sentences.ts';
import type { Offer, ReferralCardView } from './referral-card.sentences.ts';
import { referralCardStyles } from './referral-card.styles.ts';

/** What one card has fetched, the next has at once. */
let ways: typeof import('./referral-card.ways.ts') | undefined;

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
 * @fires {LaurelShareEvent} laurel-share - Somebody is about to copy, to share or to open the QR
 *   code; cancelable.
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
  /** What is fetched when it is needed; null where that failed. */
  declare private _later: typeof import('./referral-card.later.ts') | null | undefined;
  /** The same of the ways to share. */
  declare private _ways: typeof import('./referral-card.ways.ts') | null | undefined;

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
        this._ways ??= undefined;
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

  /** What most cards do not need at first. Where it failed it is tried again at the next touch. */
  private get _more() {
    if (this._later === undefined) void this._fetch();
    return this._later;
  }

  private get _sharing() {
    if (this._ways === undefined)
      if (ways) (this._ways = ways).join(this);
      else void this._fetchWays();
    return this._ways;
  }

  private async _fetchWays() {
    try {
      ways = await import('./referral-card.ways.ts');
    } catch {
      this._ways = null;
    }
    this.requestUpdate();
  }

  private async _fetch() {
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
        ? [this._renderOffer(offer), this._renderSharing(view)]
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
    return offer ? this._renderOffer(offer) : nothing;
  }

  /** The page's title, or the programme's, else "Give €10 off, get 500 points"; and both rewards. */
  private _renderOffer(offer: Offer | undefined): Content {
    const friend = rewardOf(this, offer?.friend);
    const advocate = rewardOf(this, offer?.advocate);
    const side = (reward: string, whose: MessageKey): Content =>
      reward &&
      html`<p part="reward" class="side">
        <b class="title">${reward}</b><br /><span class="muted">${this.say(whose)}</span>
      </p>`;
    return html`<p part="title" class="title" role="heading" aria-level=${this._level}>
        ${
          this.label ??
          this.pick(offer?.text ?? {}) ??
          this.say(friend && advocate ? 'give' : 'invite', { friend, advocate })
        }
      </p>
      ${
        this._has('rewards')
          ? html`<div class="rewards">
              ${side(friend, 'forFriend')} ${side(advocate, 'forAdvocate')}
            </div>`
          : nothing
      }`;
  }

  private _renderSharing(view: ReferralCardView): Content {
    const { link: href, code } = view;
    const { _later: later, _acted: acted } = this;
    const url = href ? Object.assign(document.createElement('a'), { href }).href : (code ?? '');
    const shown = readable(url);
    const text = messageOf(this, view);
    const isAlways = this._has('qr');
    const isOpen = acted._isCodeOpen ?? isAlways;
    const intends = (channel: string): boolean =>
      this.dispatchEvent(new LaurelShareEvent({ channel, url, text }));
    const act = (channel: string, isClosing?: boolean) => () => {
      if (!isClosing && !intends(channel)) return;
      // Begun at once: a browser forgets soon that it was a person's wish.
      const begun =
        channel === 'copy'
          ? navigator.clipboard?.writeText(url)
          : channel === 'sheet'
            ? navigator.share({ url, text })
            : undefined;
      begun?.then(
        () => {
          acted._isCopied = channel === 'copy';
          this.requestUpdate();
        },
        () => {},
      );
      void this._fetch().then((fetched) =>
        fetched?.finish(this, acted, channel, url, begun, isClosing),
      );
    };
    const line = html`<p class="terms muted">
      ${
        acted._hint?.() ??
        (code && [this.say('code'), href && html`<b part="code" class="code">${code}</b>`])
      }
    </p>`;
    return [
      url && this._has('link')
        ? html`<div>
            ${href ? nothing : line}
            <div class="link">
              ${acted._field?.(url) ?? html`<bdi part="address" class="notice address" dir="ltr">${shown}</bdi>`}
              <button
                part="action"
                class="action"
                aria-label=${acted._isCopied ? nothing : this.say('copyInvitation')}
                @click=${act('copy')}
              >
                ${this.say(acted._isCopied ? 'copied' : 'copy')}
              </button>
            </div>
            ${href ? line : nothing}
          </div>`
        : nothing,
      href && this._has('channels')
        ? this._sharing?.renderWays(this, url, text, isOpen, intends, act)
        : nothing,
      href && (isAlways ? this._more : later)?.renderCode(this, url, shown, isOpen),
    ];
  }
}
