import { array, decimal, identifier, instant, object, optional } from '../decode.ts';
import { partOf } from '../part.ts';
import { surveyRewardState } from '../survey-reward.ts';

/**
 * What else is known of each survey. Once answered, the `state` of its reward says what became of it.
 * Before `askFrom` it is not to come up uninvited; whoever opens it may answer.
 */
export const surveyDetails = partOf(
  'member',
  'surveys',
  array(
    object({
      id: identifier,
      reward: optional(
        object({ unit: identifier, amount: decimal, state: optional(surveyRewardState) }),
      ),
      askFrom: optional(instant),
    }),
    100,
  ),
);
