import { array, count, identifier, object, optional } from '../decode.ts';
import type { Infer } from '../decode.ts';
import { partOf } from '../part.ts';
import { localisedPlural, money } from '../vocabulary.ts';

/** A points currency: its name in words, its decimals, and what one unit is worth. */
export const unit = object({
  id: identifier,
  name: localisedPlural,
  scale: count,
  worth: optional(money),
});

/** The programme's points currencies, the main one first. */
export const units = partOf('programme', 'units', array(unit, 20));

export type Unit = Infer<typeof unit>;
