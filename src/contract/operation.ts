import { count, identifier, object, oneOf, optional, plainObject } from './decode.ts';
import type { Infer } from './decode.ts';

/** Answer of `GET /operations/{key}`. `result` is the stored body of an applied operation. */
export const operation = object({
  key: identifier,
  state: oneOf('applied', 'refused', 'in-progress', 'absent', 'unknown'),
  status: optional(count),
  result: optional(plainObject),
});

export type Operation = Infer<typeof operation>;
