import { count, object, optional } from '../decode.ts';
import { partOf } from '../part.ts';

/** For how many seconds the answer to an `Idempotency-Key` is kept; of `capabilities` no more. */
export const keyRetention = partOf(
  'programme',
  'capabilities',
  object({ keyRetention: optional(count) }),
);
