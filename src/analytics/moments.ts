// What of an event may leave the page. Fields are copied one by one and only in these shapes: a field
// that is not named here never reaches anybody, whatever an event's detail holds.

import type { RedeemedDetail } from '../element/events/redeemed-event.ts';
import type { ShareDetail } from '../element/events/share-event.ts';
import type { SharedDetail } from '../element/events/shared-event.ts';
import type { SurveyCompletedDetail } from '../element/events/survey-completed-event.ts';

/** By what somebody shared an invitation. */
export const shareMethods = [
  'copy',
  'sheet',
  'whatsapp',
  'email',
  'sms',
  'telegram',
  'x',
  'facebook',
  'line',
  'weibo',
  'wechat',
] as const;
export type ShareMethod = (typeof shareMethods)[number];

/** Something worth counting; `element` is a tag's name without its prefix, such as `points-badge`. */
export type Moment =
  | {
      /** At least half of an element was in view for a second; once per page view. */
      readonly kind: 'impression';
      readonly element: string;
      readonly placement?: string;
    }
  | {
      /** An invitation was copied, handed to the browser's share sheet or to another app. */
      readonly kind: 'share';
      readonly element: string;
      readonly method: ShareMethod;
    }
  | {
      /** The server has taken answers. */
      readonly kind: 'survey-answered';
      readonly element: string;
      /** Id of the survey; left out where it does not look like one. */
      readonly survey?: string;
    }
  | {
      /** Answers brought points, which may be spendable only later. */
      readonly kind: 'points-earned';
      readonly element: string;
      /** Id of the points currency. */
      readonly unit?: string;
      /** How many; a count of points, never money. */
      readonly amount: number;
    }
  | {
      /** Points were spent on a reward, which the shop may still have to confirm. */
      readonly kind: 'points-spent';
      readonly element: string;
      /** Id of the reward; left out where it does not look like one. */
      readonly reward?: string;
      /** Id of the points currency. */
      readonly unit?: string;
      /** How many; a count of points, never money. */
      readonly amount: number;
    };

/** The moments in one event. */
export interface Reading {
  readonly moments: readonly Moment[];
  /** The same for events about the same thing. It can name a member: only for comparing, in this page. */
  readonly key?: string;
}

/** Events the bridges listen to. */
export const eventTypes = [
  'laurel-share',
  'laurel-shared',
  'laurel-survey-completed',
  'laurel-redeemed',
] as const;
export type EventType = (typeof eventTypes)[number];

/**
 * @param element Name of the element the event comes from.
 * @param detail The event's detail: anything at all, anybody can dispatch an event.
 */
export function readEvent(type: EventType, element: string, detail: unknown): Reading {
  switch (type) {
    case 'laurel-share':
      return { moments: shareOf(element, field<ShareDetail>(detail, 'channel'), false) };
    case 'laurel-shared':
      return { moments: shareOf(element, field<SharedDetail>(detail, 'channel'), true) };
    case 'laurel-survey-completed':
      return readSurvey(element, detail);
    case 'laurel-redeemed':
      return readRedemption(element, field<RedeemedDetail>(detail, 'redemption'));
  }
}

/** Copying and the share sheet tell when they are through; of other apps nothing but the start is known. */
function shareOf(element: string, channel: unknown, isDone: boolean): readonly Moment[] {
  const method = shareMethods.find((each) => each === channel);
  const tells = method === 'copy' || method === 'sheet';
  return method !== undefined && tells === isDone ? [{ kind: 'share', element, method }] : [];
}

function readSurvey(element: string, detail: unknown): Reading {
  const id = field<SurveyCompletedDetail>(detail, 'id');
  // Who answered without a name, and when, is for nobody to count.
  if (id === '') return { moments: [] };
  const survey = named(field<SurveyCompletedDetail>(detail, 'survey'));
  const reward = field<SurveyCompletedDetail>(detail, 'reward');
  const amount = pointsIn(field<Reward>(reward, 'amount'));
  const unit = named(field<Reward>(reward, 'unit'));
  const moments: Moment[] = [{ kind: 'survey-answered', element, ...(survey && { survey }) }];
  if (amount) moments.push({ kind: 'points-earned', element, ...(unit && { unit }), amount });
  return typeof id === 'string' ? { moments, key: `answer ${id}` } : { moments };
}

/** Never its code, nor what it says of the member: only what was spent on what. */
function readRedemption(element: string, redemption: unknown): Reading {
  const id = field<Redemption>(redemption, 'id');
  const reward = named(field<Redemption>(redemption, 'reward'));
  const unit = named(field<Redemption>(redemption, 'unit'));
  const amount = pointsIn(field<Redemption>(redemption, 'amount'));
  const moments: Moment[] = amount
    ? [{ kind: 'points-spent', element, ...(reward && { reward }), ...(unit && { unit }), amount }]
    : [];
  return typeof id === 'string' ? { moments, key: `redemption ${id}` } : { moments };
}

type Redemption = RedeemedDetail['redemption'];

type Reward = NonNullable<SurveyCompletedDetail['reward']>;

function field<Known>(value: unknown, name: keyof Known & string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/**
 * A name given by the shop, such as a survey's id. What has an `@`, a space or a slash, or five
 * digits in a row, is an address, a sentence or somebody's number.
 */
export function named(value: unknown): string | undefined {
  const isName = typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) && !/\d{5}/.test(value);
  return isName ? value : undefined;
}

function pointsIn(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,12}(\.\d{1,6})?$/.test(value)
    ? Number(value)
    : undefined;
}
