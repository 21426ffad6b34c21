import type { Moment } from '../moments.ts';

/** A GA4 event: https://developers.google.com/analytics/devguides/collection/ga4/reference/events */
export interface Ga4Event {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A moment under the name GA4 recommends for it; surveys have none there. */
export function ga4Event(moment: Moment): Ga4Event {
  switch (moment.kind) {
    case 'impression':
      return {
        name: 'view_promotion',
        parameters: {
          promotion_id: `laurel-${moment.element}`,
          promotion_name: 'loyalty',
          creative_name: moment.element,
          ...(moment.placement !== undefined && { creative_slot: moment.placement }),
        },
      };
    case 'share':
      return { name: 'share', parameters: { method: moment.method, content_type: 'referral' } };
    case 'survey-answered':
      return {
        name: 'survey_submit',
        parameters: moment.survey === undefined ? {} : { survey_id: moment.survey },
      };
    case 'points-earned':
      // `value` counts points here: GA4 takes it for money as soon as a `currency` stands beside it.
      return {
        name: 'earn_virtual_currency',
        parameters: {
          ...(moment.unit !== undefined && { virtual_currency_name: moment.unit }),
          value: moment.amount,
        },
      };
    case 'points-spent':
      return {
        name: 'spend_virtual_currency',
        parameters: {
          ...(moment.unit !== undefined && { virtual_currency_name: moment.unit }),
          ...(moment.reward !== undefined && { item_name: moment.reward }),
          value: moment.amount,
        },
      };
  }
}
