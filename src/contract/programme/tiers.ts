import { array, decimal, identifier, object, optional } from '../decode.ts';
import type { Infer } from '../decode.ts';
import { partOf } from '../part.ts';
import { criterionKind, join } from '../criteria.ts';
import { localisedText } from '../vocabulary.ts';

/** One condition of a tier. `goal` is absent where the programme does not publish it. */
export const tierCriterion = object({
  id: identifier,
  kind: criterionKind,
  goal: optional(decimal),
  currency: optional(identifier),
  unit: optional(identifier),
  name: optional(localisedText),
});

/** A step of the ladder; the entry tier has no criteria. */
export const tierStep = object({
  id: identifier,
  name: localisedText,
  multiplier: optional(decimal),
  join: optional(join),
  criteria: array(tierCriterion, 10),
  benefits: array(object({ id: identifier, text: localisedText }), 30),
});

/** The tier ladder, lowest first. */
export const tiers = partOf('programme', 'tiers', object({ steps: array(tierStep, 20) }));

export type TierCriterion = Infer<typeof tierCriterion>;
export type TierStep = Infer<typeof tierStep>;
