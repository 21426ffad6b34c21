import { html, nothing } from 'lit';
import type { Content } from '../../src/element/index.ts';
import type { ReferralCard } from './referral-card.ts';
import { rewardOf } from './referral-card.sentences.ts';
import type { ReferralCardView } from './referral-card.sentences.ts';

/** Written out: without its bullets, VoiceOver takes no list for one. */
const LIST = 'list';

type Invitation = ReferralCardView['invitations'][number];

/** "joined on 4 Nov", "ordered; 500 points on 4 Dec", "500 points received". */
export function progressOf(
  card: ReferralCard,
  { offer }: ReferralCardView,
  { state, reward, on }: Invitation,
): string {
  const { advocate } = offer ?? {};
  const unit = advocate?.points?.unit ?? '';
  const gain = rewardOf(card, reward ? { points: { unit, amount: reward.amount } } : advocate);
  const key =
    state === 'ordered' && reward ? 'maturing' : state === 'rewarded' && !gain ? 'ordered' : state;
  return card.say(key, { reward: gain, day: card.day(reward?.on ?? on) });
}

/** The invitations, newest first; those beyond `rows` wait behind a button. */
export function renderInvitations(
  card: ReferralCard,
  view: ReferralCardView,
  rows: number,
): Content {
  const newestFirst = view.invitations.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const { _acted: acted } = card;
  const isAll = Boolean(acted._isAll);
  const toggle = () => {
    acted._isAll = !isAll;
    card.requestUpdate();
  };
  const title = card.say('invitations');
  return html`<div>
    <p class="head">
      <span class="muted">${title}</span>
      ${
        newestFirst.length > rows
          ? html`<button part="link" aria-expanded=${isAll} @click=${toggle}>
              ${card.say(isAll ? 'showLess' : 'showAll')}
            </button>`
          : nothing
      }
    </p>
    <ul part="invitations" role=${LIST} aria-label=${title}>
      ${newestFirst.slice(0, isAll ? undefined : rows).map(
        (invitation) =>
          html`<li part="invitation">
            <bdi>${invitation.label}</bdi>
            <span class="muted">${progressOf(card, view, invitation)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Why somebody cannot invite: ready, too, is nothing without a link or a code. */
export const renderClosed = (
  card: ReferralCard,
  state: ReferralCardView['state'],
  level: string,
): Content =>
  html`<p part="title" class="title" role="heading" aria-level=${level}>
      ${card.label ?? card.say('invite')}
    </p>
    <p part="notice" class="none muted">
      ${card.say(state === 'ready' ? 'not-eligible' : state)}
    </p>`;
