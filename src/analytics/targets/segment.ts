import type { Moment } from '../moments.ts';
import { onPage } from './target.ts';
import type { AnalyticsTarget } from './target.ts';

export interface SegmentOptions {
  /** The global object's name: `rudderanalytics`, for one; `analytics` without it. */
  readonly name?: string;
}

/** Segment, and those who took over its `track(event, properties)`. */
export function segment({ name = 'analytics' }: SegmentOptions = {}): AnalyticsTarget {
  return {
    name,
    send(moment) {
      const client = onPage(name) as { track?: unknown } | null | undefined;
      if (typeof client?.track !== 'function') return false;
      client.track(...call(moment));
      return true;
    },
  };
}

/** Object and past tense, as in https://www.twilio.com/docs/segment/connections/spec/ecommerce/v2 */
function call(
  moment: Moment,
): readonly [event: string, properties: Readonly<Record<string, string | number>>] {
  switch (moment.kind) {
    case 'impression':
      return [
        'Promotion Viewed',
        {
          promotion_id: `laurel-${moment.element}`,
          name: 'loyalty',
          creative: moment.element,
          ...(moment.placement !== undefined && { position: moment.placement }),
        },
      ];
    case 'share':
      return ['Referral Link Shared', { method: moment.method }];
    case 'survey-answered':
      return ['Survey Submitted', moment.survey === undefined ? {} : { survey_id: moment.survey }];
    case 'points-earned':
      return [
        'Points Earned',
        { ...(moment.unit !== undefined && { unit: moment.unit }), points: moment.amount },
      ];
    case 'points-spent':
      return [
        'Reward Redeemed',
        {
          ...(moment.reward !== undefined && { reward: moment.reward }),
          ...(moment.unit !== undefined && { unit: moment.unit }),
          points: moment.amount,
        },
      ];
  }
}
