import {
  array,
  boolean,
  count,
  decimal,
  identifier,
  instant,
  object,
  oneOf,
  optional,
  plainObject,
  refuse,
  text,
} from './decode.ts';
import type { Decoder, Infer } from './decode.ts';
import { surveyRewardState } from './survey-reward.ts';
import { day, money } from './vocabulary.ts';

/** Body of `POST /enrolment`. `referralCode` credits the friend who invited. */
export const enrolment = object({ terms: optional(boolean), referralCode: optional(identifier) });

/** Body of `POST /redemptions`; `amount` in points is for variable rewards only. */
export const redemptionRequest = object({ reward: identifier, amount: optional(decimal) });

/** A number from 0 to `most`, whole or not. */
const upTo =
  (most: number): Decoder<number> =>
  (input) =>
    typeof input === 'number' && input >= 0 && input <= most
      ? input
      : refuse(`a number from 0 to ${most}`);

/** What was answered: a number on a scale, words, yes or no, or several choices. */
const answerValue: Decoder<string | number | boolean | readonly string[]> = (input) => {
  if (typeof input === 'string') return text(input);
  if (Array.isArray(input)) return array(text, 100)(input);
  return typeof input === 'boolean' || Number.isFinite(input)
    ? (input as number | boolean)
    : refuse('an answer');
};

/**
 * A sign in a response that somebody is unhappy: how badly, from 0 to 1, and what would be fitting. The
 * page may say it; a server finds its own.
 */
export const surveySignal = object({
  kind: oneOf('detractor', 'complaint', 'low-csat', 'high-effort'),
  question: identifier,
  severity: upTo(1),
  suggested: oneOf('service-recovery', 'win-back'),
});

/**
 * Body of `PUT /survey-responses/{id}`: the whole response; the highest `seq` wins. Of an answer
 * `text` is the question's wording as it was shown, `bucket` what the value means (`detractor`),
 * `percent` where it lies between the worst, 0, and the best, 100. Rows of a matrix are answered under
 * `question.row`; words added to an open choice, under `question.choice`, are of type `text`.
 */
export const surveyResponse = object({
  survey: identifier,
  wave: optional(identifier),
  seq: count,
  status: oneOf('partial', 'complete', 'dismissed', 'abandoned'),
  answers: array(
    object({
      question: identifier,
      type: identifier,
      value: answerValue,
      bucket: optional(identifier),
      text: optional(text),
      dimension: optional(oneOf('functional', 'emotional', 'social')),
      percent: optional(upTo(100)),
      signal: optional(oneOf('complaint')),
    }),
    100,
  ),
  locale: optional(identifier),
  startedAt: optional(instant),
  at: optional(instant),
  signals: optional(array(surveySignal, 100)),
  contact: optional(boolean),
  quality: optional(object({ ms: count, straightline: boolean, honeypot: boolean })),
});

/**
 * Answer of `PUT /survey-responses/{id}`. `reward` is what this response brought, or may yet bring, told
 * again however often it is sent; `at` and `on` say when its points can be spent if that is later.
 */
export const surveyAnswer = object({
  id: identifier,
  seq: count,
  reward: optional(
    object({
      unit: identifier,
      amount: decimal,
      state: optional(surveyRewardState),
      at: optional(instant),
      on: optional(day),
    }),
  ),
});

/** Body of `POST /referrals/claims`, sent by the invited friend. */
export const referralClaim = object({ code: identifier });

/** Body of `POST /offers/{id}/claims`. */
export const offerClaim = object({});

/** Body of `POST /actions`: an earning action the shop vouches for or the programme trusts. */
export const action = object({ rule: identifier, reference: optional(text) });

/** One engagement event; `id` makes replays harmless. */
export const engagementEvent = object({
  id: identifier,
  name: identifier,
  at: instant,
  detail: optional(plainObject),
});

/** Body of `POST /events`. */
export const eventBatch = object({ events: array(engagementEvent, 50) });

/** Body of `POST /orders`, server to server. `member` is the shop's own customer identity. */
export const order = object({
  order: identifier,
  member: identifier,
  at: instant,
  total: money,
  channel: optional(text),
});

/** Body of `POST /refunds`. Without `amount` the whole order is taken back. */
export const refund = object({
  refund: identifier,
  order: identifier,
  at: instant,
  amount: optional(money),
  reason: optional(oneOf('refund', 'cancellation')),
});

export type Enrolment = Infer<typeof enrolment>;
export type RedemptionRequest = Infer<typeof redemptionRequest>;
export type SurveyResponse = Infer<typeof surveyResponse>;
export type SurveySignal = Infer<typeof surveySignal>;
export type SurveyAnswer = Infer<typeof surveyAnswer>;
export type SurveyReward = NonNullable<SurveyAnswer['reward']>;
export type ReferralClaim = Infer<typeof referralClaim>;
export type Action = Infer<typeof action>;
export type EngagementEvent = Infer<typeof engagementEvent>;
export type Order = Infer<typeof order>;
export type Refund = Infer<typeof refund>;
