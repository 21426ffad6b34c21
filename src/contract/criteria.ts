import { oneOf } from './decode.ts';
import type { Infer } from './decode.ts';

/** How criteria of a tier combine. */
export const join = oneOf('any', 'all');

/** What a tier criterion counts. */
export const criterionKind = oneOf('points', 'money', 'orders', 'months', 'interactions', 'custom');

export type CriterionKind = Infer<typeof criterionKind>;
