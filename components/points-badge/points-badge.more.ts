// Fetched, in room that is kept, for a card and for what a badge tells besides the balance.
import { css, html, nothing } from 'lit';
import type { Content } from '../../src/element/index.ts';
import { pointsBadgeMoreWords } from '../../src/i18n/en/points-badge-more.ts';
import { redemptionsPending } from './points-badge.redemptions.ts';
import type { PointsBadge, PointsBadgeView, Remark } from './points-badge.ts';

/** Points that expire further ahead than this are not told yet: 90 days, in ms. */
const HORIZON = 7_776_000_000;

const styles = css`
  .chip {
    display: table;
    padding: 0.1875em 0.75em;
    border-radius: var(--_pill-radius);
    background: var(--_attention-soft);
    color: var(--_attention);
  }
  .card:is(.ready, .stale) {
    justify-content: center;
    gap: 0;
  }
  .card b {
    font-size: 1.75em;
    line-height: 1.3;
  }
  p > span + span::before {
    content: ' · ';
  }
  .card .chip {
    margin-block-start: 0.25em;
  }
  .line:has(.short) {
    & > :first-child {
      order: -2;
    }
    & .short {
      order: -1;
    }
    & .icon {
      display: none;
    }
  }
  .card .chip::before {
    content: none;
  }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(String(styles));

/** Gives a badge, once, words and styles that did not come with it. */
function equip({ constructor, shadowRoot }: PointsBadge): void {
  const sheets = shadowRoot?.adoptedStyleSheets;
  if (sheets?.includes(sheet)) return;
  Object.assign((constructor as typeof PointsBadge).words, pointsBadgeMoreWords);
  sheets?.push(sheet);
}

/** A remark, if there is one; nothing while it is not known. */
export function renderRemark(
  badge: PointsBadge,
  kind: Remark,
  view: PointsBadgeView | undefined,
): Content {
  equip(badge);
  const words = view && wordsOf(badge, kind, view);
  return (
    words && html`<span part=${kind} class=${kind === 'expiring' ? 'chip' : ''}>${words}</span>`
  );
}

/**
 * A card's title and balance, with the remarks under it.
 *
 * @param level - Of the heading.
 */
export function renderCard(
  badge: PointsBadge,
  view: PointsBadgeView,
  title: string,
  level: string,
  told: readonly Remark[],
): Content {
  equip(badge);
  const { wallet, account } = view;
  const { id, available } = wallet;
  return html`<div part="title" class="muted" role="heading" aria-level=${level}>${title}</div>
    <a part="link" class="line" href=${account ?? nothing}
      ><b part="balance" class="title">${badge.number(available)}</b>
      <span part="unit" class="muted">${badge.unitName(id, available)}</span></a
    >
    <p class="muted">${told.map((kind) => renderRemark(badge, kind, view))}</p>`;
}

/**
 * Redemptions that are not finished, in a pill: as short as its room, and whole in the link's name.
 */
export function renderPending(badge: PointsBadge, view: PointsBadgeView): Content {
  equip(badge);
  const pending = redemptionsPending(view.snapshot, view.wallet);
  if (!pending) return nothing;
  const values = { amount: badge.number(pending) };
  return html`<span class="muted">${wordsOf(badge, 'redemptions', view)}</span>
    <span part="redemptions" class="muted short" aria-hidden="true"
      >${badge.say('pendingShort', values, pending)}</span
    >`;
}

function wordsOf(
  badge: PointsBadge,
  kind: Remark,
  { wallet, member, snapshot }: PointsBadgeView,
): string | undefined {
  const redemptions = redemptionsPending(snapshot, wallet);
  const { worth, pending, owed } = wallet;
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
    amount: kind === 'worth' && worth ? badge.money(worth) : badge.number(amount),
    day: dated && badge.day(dated.on),
  };
  return badge.say(kind === 'pending' && !coming ? 'coming' : kind, values, amount);
}
