import { array, boolean, decimal, identifier, object, optional } from '../decode.ts';
import type { Infer } from '../decode.ts';
import { partOf } from '../part.ts';
import { criterionKind, join } from '../criteria.ts';
import { localisedText, moment } from '../vocabulary.ts';

/** How far a criterion is. `goal` and `remaining` are absent where the goal is unknown. */
export const criterionProgress = object({
  id: identifier,
  kind: criterionKind,
  current: decimal,
  goal: optional(decimal),
  remaining: optional(decimal),
  currency: optional(identifier),
  unit: optional(identifier),
  name: optional(localisedText),
  reached: boolean,
});

const goal = object({
  tier: identifier,
  join,
  criteria: array(criterionProgress, 10),
  by: optional(object(moment)),
});

/**
 * The member's tier. `next` is absent at the top; `retain` says what keeps the tier and until when;
 * `risk` says which tier follows, and when, if nothing happens.
 */
export const tier = partOf(
  'member',
  'tier',
  object({
    current: optional(identifier),
    since: optional(object(moment)),
    next: optional(goal),
    retain: optional(goal),
    risk: optional(object({ tier: optional(identifier), ...moment })),
  }),
);

export type CriterionProgress = Infer<typeof criterionProgress>;
