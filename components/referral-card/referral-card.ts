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
import { channels, usualAddresses } from './referral-card.channels.ts';
import type { Channel } from './referral-card.channels.ts';
import { messageOf, rewardOf } from './referral-card.sentences.ts';
import type { Offer, ReferralCardView } from './referral-card.sentences.ts';
import { referralCardStyles } from './referral-card.styles.ts';

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
  /** Whether invitations beyond the room kept are shown. @internal */
  declare _isAll: boolean | undefined;
  /** Whether the copy button says that it has copied. @internal */
  declare _isCopied: boolean | undefined;
  /** What a shopper should know after an act, in place of the code. @internal */
  declare _hint: string | undefined;
  /** What stands in place of the link where only the shopper can copy it. @internal */
  declare _field: Content;
  /** Whether the QR code was opened. @internal */
  declare _isCodeOpen: boolean | undefined;
  /** What is fetched when it is needed. */
  declare private _later: typeof import('./referral-card.later.ts') | undefined;

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

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { _view: view } = this;
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    const has = (part: Part) => +this._has(part);
    // Through CSSOM: a style attribute would break under a strict policy.
    if (box) {
      box.style.cssText = referralCardParts(has, this._rows, this._channels.length);
      // What acting takes is fetched at the first touch: a network that goes later is no matter,
      // and a printout has its QR code.
      box.onpointerenter = box.onkeyup = () => void this._fetch();
    }
    const needsMore =
      view?.invitations[0] ||
      this._has('qr') ||
      this._channels.some((channel) => !usualAddresses[channel]);
    if (view && (needsMore || view.state !== 'ready') && !this._later) void this._fetch();
  }

  private get _rows(): number {
    return Number(oneWord(this, 'rows', this.rows, rowCounts));
  }

  /** @internal */
  get _channels() {
    return words(this, 'channels', this.channels, channels, channels.slice(0, 2));
  }

  private _has(part: Part): boolean {
    const usual = parts.slice(0, -1);
    return words(this, 'show', this.show, parts, usual).includes(part);
  }

  private async _fetch() {
    const later = await import('./referral-card.later.ts');
    if (!this._later) {
      this._later = later;
      later.join(this);
      this.requestUpdate();
    }
    return later;
  }

  protected override renderReady(view: ReferralCardView): Content {
    const { state, offer, terms, invitations } = view;
    const { _later: later } = this;
    return [
      state === 'ready'
        ? [this._renderOffer(offer), this._renderSharing(view)]
        : later?.renderClosed(this, state, this._level),
      this._has('invitations')
        ? invitations[0]
          ? later?.renderInvitations(this, view, this._rows)
          : state === 'ready'
            ? html`<p class="none muted">${this.say('nobody')}</p>`
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
    const { _later: later, _isCopied: isCopied } = this;
    const url = href ? Object.assign(document.createElement('a'), { href }).href : (code ?? '');
    const shown = url.replace(/^https?:\/\//, '');
    const text = messageOf(this, view);
    const isAlways = this._has('qr');
    const isOpen = this._isCodeOpen ?? isAlways;
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
      begun?.catch(() => {});
      void this._fetch().then(({ finish }) => finish(this, channel, url, begun, isClosing));
    };
    const way = (channel: Channel): Content => {
      const name = this.say(`channel-${channel}`);
      const label = this.say('share', { name });
      const address = { ...usualAddresses, ...later?.furtherAddresses }[channel]?.(
        encodeURIComponent(url),
        encodeURIComponent(text),
      );
      const isSheet = channel === 'sheet';
      return address
        ? html`<a
            part="channel"
            class="way"
            href=${address}
            target=${/^http/.test(address) ? '_blank' : nothing}
            rel="noopener"
            aria-label=${label}
            @click=${(event: Event) => void (intends(channel) || event.preventDefault())}
            >${name}</a
          >`
        : html`<button
            part="channel"
            class="way"
            aria-label=${label}
            aria-expanded=${isSheet ? nothing : isOpen}
            @click=${act(channel, isOpen && !isSheet)}
          >
            ${name}
          </button>`;
    };
    return [
      url && this._has('link')
        ? html`<div>
            <div class="link">
              ${this._field ?? html`<bdi part="address" class="notice address" dir="ltr">${shown}</bdi>`}
              <button
                part="action"
                class="action"
                aria-label=${isCopied ? nothing : this.say('copyInvitation')}
                @click=${act('copy')}
              >
                ${this.say(isCopied ? 'copied' : 'copy')}
              </button>
            </div>
            <p class="terms muted">
              ${this._hint ?? (href && code && [this.say('code'), html`<b part="code" class="code">${code}</b>`])}
            </p>
          </div>`
        : nothing,
      href && this._has('channels')
        ? html`<div class="ways">
            ${this._channels.map(way)} ${isAlways ? nothing : way('qr')}
            ${navigator.canShare?.({ url, text }) ? way('sheet') : nothing}
          </div>`
        : nothing,
      href && later?.renderCode(this, url, shown, isOpen),
    ];
  }
}
