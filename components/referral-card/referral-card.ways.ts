// Fetched right after the card is there, in room that is kept.
import { css, html, nothing } from 'lit';
import type { Content } from '../../src/element/index.ts';
import { referralCardWaysWords } from '../../src/i18n/en/referral-card-ways.ts';
import type { Messages } from '../../src/i18n/message.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import type { Address, Channel } from './referral-card.channels.ts';
import { ReferralCard } from './referral-card.ts';

const styles = css`
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(7em, 30%), 1fr));
    align-content: start;
    gap: 0.5em;
  }
  .ways:has(:nth-child(4)) {
    grid-template-columns: 1fr 1fr;
  }
  .way {
    padding: 0.4375em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_pill-radius);
    color: inherit;
    text-align: center;
    text-decoration: none;
  }
  .way[aria-expanded='true'] {
    background: var(--_accent-soft);
  }
  @media print {
    .ways {
      display: none;
    }
  }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(String(styles));

/** Gives a card, once, words and styles that did not come with it. */
export function equip({ shadowRoot }: ReferralCard, words: Messages, own: CSSStyleSheet): void {
  const sheets = shadowRoot?.adoptedStyleSheets;
  if (sheets?.includes(own)) return;
  Object.assign(ReferralCard.words, words);
  sheets?.push(own);
}

/** The two that a card has unless it is asked for others. */
export const usualAddresses: Readonly<Record<string, Address>> = {
  whatsapp: (url, text) => `https://wa.me/?text=${text}%20${url}`,
  email: (url, text) => `mailto:?subject=${text}&body=${text}%0D%0A${url}`,
};

let further: typeof import('./referral-card.further-channels.ts') | undefined;

/** Fetches what the further channels need; the card leaves them out until it is there. */
async function fetchFurther(card: ReferralCard): Promise<void> {
  try {
    further = await import('./referral-card.further-channels.ts');
    Object.assign(ReferralCard.words, further.words);
    card.requestUpdate();
  } catch {
    // The usual channels are there; the next touch tries again.
  }
}

/**
 * The channels, the button of the QR code and that of the browser's own sheet.
 *
 * @param isOpen Whether the QR code is open.
 * @param intends Tells the page; false where it stops the act.
 * @param act Makes what a click on a button does.
 */
export function renderWays(
  card: ReferralCard,
  url: string,
  text: string,
  isOpen: boolean,
  intends: (channel: string) => boolean,
  act: (channel: string, isClosing?: boolean) => () => void,
): Content {
  equip(card, referralCardWaysWords, sheet);
  const addresses = { ...usualAddresses, ...further?.addresses };
  const shown = card._channels.filter((channel) => further ?? usualAddresses[channel]);
  if (shown.length < card._channels.length) void fetchFurther(card);
  const way = (channel: Channel, key: MessageKey = 'share'): Content => {
    const name = card.say(`channel-${channel}`);
    const label = card.say(key, { name });
    const address = addresses[channel]?.(encodeURIComponent(url), encodeURIComponent(text));
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
    ...shown.map((channel) => way(channel)),
    card._has('qr') ? nothing : way('qr', 'showCode'),
    navigator.canShare?.({ url, text }) ? way('sheet', 'shareElsewhere') : nothing,
  ];
}
