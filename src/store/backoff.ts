/**
 * How long to wait after the nth failure in a row, in milliseconds: full jitter up to 1 s · 2ⁿ⁻¹,
 * between 250 ms and 5 min, so that pages do not come back all at once. What the server asked for
 * with `Retry-After` is a lower bound, with a tenth of jitter, and at most an hour.
 */
export const backoff = (failures: number, retryAfter = 0, chance = Math.random()): number =>
  Math.max(
    250,
    chance * Math.min(300_000, 500 * 2 ** failures),
    (1 + chance / 10) * Math.min(3_600_000, retryAfter),
  );
