import { feedbackSurveyReserve } from './sizes/feedback-survey.ts';
import { pointsBadgeReserve } from './sizes/points-badge.ts';
import { referralCardReserve } from './sizes/referral-card.ts';
import { rewardListReserve } from './sizes/reward-list.ts';
import { tierProgressReserve } from './sizes/tier-progress.ts';

/**
 * The style sheet a page links so that every element has its size before it is defined. It is made
 * from the constants that size the elements at work.
 */
export const laurelCss = (): string =>
  [
    'laurel-provider{display:contents}',
    'laurel-question{display:none}',
    tierProgressReserve('laurel-tier-progress'),
    feedbackSurveyReserve('laurel-feedback-survey'),
    pointsBadgeReserve('laurel-points-badge'),
    referralCardReserve('laurel-referral-card'),
    rewardListReserve('laurel-reward-list'),
  ].join('\n');
