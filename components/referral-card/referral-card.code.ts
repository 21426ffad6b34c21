import { html, nothing } from 'lit';
import type { Content } from '../../src/element/index.ts';
import type { ReferralCard } from './referral-card.ts';

let draw: typeof import('./referral-card.qr.ts').codePath | undefined;

/**
 * The QR code with its link beside it, once its module is there; without `isOpen` on paper only.
 * Nothing where the link is too long for a QR code.
 *
 * @param shown The link as people read it.
 */
export function renderCode(
  card: ReferralCard,
  url: string,
  shown: string,
  isOpen: boolean,
): Content {
  if (!draw) {
    if (isOpen || card._acted._isTouched) void fetchCode(card);
    return nothing;
  }
  const { size, path } = drawn(draw, url) ?? {};
  if (!path) return nothing;
  return html`<div part="qr" class=${`scan ${isOpen ? '' : 'closed'}`}>
    <svg
      class="squares"
      role="img"
      aria-label=${card.say('qrLabel')}
      viewBox=${`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <path d=${path} />
    </svg>
    <p class="muted">${card.say('scan')}<br /><bdi dir="ltr">${shown}</bdi></p>
  </div>`;
}

/** Undefined where the link is too long for a QR code. */
function drawn(
  code: NonNullable<typeof draw>,
  url: string,
): ReturnType<NonNullable<typeof draw>> | undefined {
  try {
    return code(url);
  } catch {
    return undefined;
  }
}

async function fetchCode(card: ReferralCard): Promise<void> {
  try {
    ({ codePath: draw } = await import('./referral-card.qr.ts'));
    card.requestUpdate();
  } catch {
    // Without the network there is no QR code yet; the next touch asks again.
  }
}
