import { oneOf } from './decode.ts';

/**
 * What becomes of the reward of a survey response. Nothing counts as points before it is `granted`, which
 * is what no state means.
 */
export const surveyRewardState = oneOf('granted', 'pending', 'refused');
