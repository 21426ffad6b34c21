import { html, nothing } from 'lit';
import type { Content } from '../../src/element/index.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import { rewardOf } from './referral-card.sentences.ts';
import type { Offer } from './referral-card.sentences.ts';
import type { ReferralCard } from './referral-card.ts';

/** The page's title, or the programme's, else "Give €10 off, get 500 points"; and both rewards. */
export function renderOffer(card: ReferralCard, offer: Offer | undefined, level: string): Content {
  const friend = rewardOf(card, offer?.friend);
  const advocate = rewardOf(card, offer?.advocate);
  const side = (reward: string, whose: MessageKey): Content =>
    reward &&
    html`<p part="reward" class="side">
      <b class="title">${reward}</b><br /><span class="muted">${card.say(whose)}</span>
    </p>`;
  return html`<p part="title" class="title" role="heading" aria-level=${level}>
      ${
        card.label ??
        card.pick(offer?.text ?? {}) ??
        card.say(friend && advocate ? 'give' : 'invite', { friend, advocate })
      }
    </p>
    ${
      card._has('rewards')
        ? html`<div class="rewards">
            ${side(friend, 'forFriend')} ${side(advocate, 'forAdvocate')}
          </div>`
        : nothing
    }`;
}
