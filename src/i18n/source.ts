import type { baseWords } from './en/base.ts';
import type { feedbackSurveyFlowWords } from './en/feedback-survey-flow.ts';
import type { feedbackSurveyScalesWords } from './en/feedback-survey-scales.ts';
import type { feedbackSurveySendWords } from './en/feedback-survey-send.ts';
import type { feedbackSurveyWords } from './en/feedback-survey.ts';
import type { pointsBadgeMoreWords } from './en/points-badge-more.ts';
import type { pointsBadgeWords } from './en/points-badge.ts';
import type { referralCardChannelsWords } from './en/referral-card-channels.ts';
import type { referralCardLaterWords } from './en/referral-card-later.ts';
import type { referralCardWaysWords } from './en/referral-card-ways.ts';
import type { referralCardWords } from './en/referral-card.ts';
import type { rewardListMoreWords } from './en/reward-list-more.ts';
import type { rewardListWords } from './en/reward-list.ts';
import type { tierProgressMoreWords } from './en/tier-progress-more.ts';
import type { tierProgressWords } from './en/tier-progress.ts';
import type { Message } from './message.ts';

/** All English there is. Each element brings its own part of it in its own file. */
type English = typeof baseWords &
  typeof feedbackSurveyWords &
  typeof feedbackSurveyFlowWords &
  typeof feedbackSurveyScalesWords &
  typeof feedbackSurveySendWords &
  typeof pointsBadgeWords &
  typeof pointsBadgeMoreWords &
  typeof referralCardWords &
  typeof referralCardChannelsWords &
  typeof referralCardLaterWords &
  typeof referralCardWaysWords &
  typeof rewardListWords &
  typeof rewardListMoreWords &
  typeof tierProgressWords &
  typeof tierProgressMoreWords;

/** The name of a text of the interface. */
export type MessageKey = keyof English;

/** A whole translation: a text that is missing is an error of types. */
export type Translation = Readonly<Record<MessageKey, Message>>;
