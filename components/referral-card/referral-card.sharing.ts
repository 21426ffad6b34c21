import { html, nothing } from 'lit';
import type { Content } from '../../src/element/index.ts';
import { LaurelShareEvent } from '../../src/element/events/share-event.ts';
import { messageOf, readable } from './referral-card.sentences.ts';
import type { ReferralCardView } from './referral-card.sentences.ts';
import type { ReferralCard } from './referral-card.ts';

/** What one card has fetched, the next has at once. */
let ways: typeof import('./referral-card.ways.ts') | undefined;

/** Where that fails, the next rendering tries again: after a touch, for one. */
async function fetchWays(card: ReferralCard): Promise<void> {
  try {
    ways = await import('./referral-card.ways.ts');
    // In a frame that was taken off the page, WebKit has an import end with nothing.
    if (ways) card.requestUpdate();
  } catch {
    // The card is of use without them.
  }
}

/** Link and code, the ways to share them, and the QR code. */
export function renderSharing(card: ReferralCard, view: ReferralCardView): Content {
  const { link: href, code } = view;
  const { _later: later, _acted: acted } = card;
  const url = href ? Object.assign(document.createElement('a'), { href }).href : (code ?? '');
  const shown = readable(url);
  const text = messageOf(card, view);
  const isAlways = card._has('qr');
  const isOpen = acted._isCodeOpen ?? isAlways;
  const intends = (channel: string): boolean =>
    card.dispatchEvent(new LaurelShareEvent({ channel, url, text }));
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
        card.requestUpdate();
      },
      () => {},
    );
    void card
      ._fetch()
      .then((fetched) => fetched?.finish(card, acted, channel, url, begun, isClosing));
  };
  const line = html`<p class="terms muted">
    ${
      acted._hint?.() ??
      (code && [card.say('code'), href && html`<b part="code" class="code">${code}</b>`])
    }
  </p>`;
  return [
    url && card._has('link')
      ? html`<div>
          ${href ? nothing : line}
          <div class="link">
            ${acted._field?.(url) ?? html`<bdi part="address" class="notice address" dir="ltr">${shown}</bdi>`}
            <button
              part="action"
              class="action"
              aria-label=${acted._isCopied ? nothing : card.say('copyInvitation')}
              @click=${act('copy')}
            >
              ${card.say(acted._isCopied ? 'copied' : 'copy')}
            </button>
          </div>
          ${href ? line : nothing}
        </div>`
      : nothing,
    href && card._has('channels')
      ? html`<div class="ways">
          ${ways ? ways.renderWays(card, url, text, isOpen, intends, act) : void fetchWays(card)}
        </div>`
      : nothing,
    href && (isAlways ? card._more : later)?.renderCode(card, url, shown, isOpen),
  ];
}
