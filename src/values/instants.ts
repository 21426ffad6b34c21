/** A point in time, ISO 8601 with zone: `"2026-11-22T12:30:00Z"`, `"2026-11-22T13:30+01:00"`. */
export type Instant = string;

const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a value of any type is an {@link Instant} that exists (30 February does not). */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !pattern.test(text)) return false;
  const minute = text.slice(0, 16);
  // Engines roll 30 February over to March; written back, it differs. An invalid date gives null.
  return new Date(`${minute}Z`).toJSON()?.startsWith(minute) ?? false;
}

/** A text that is no instant. The message names it and how to write one. */
export class InstantError extends RangeError {
  constructor(text: string) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    super(`"${shown}" is not an instant: write it like 2026-11-22T12:30:00Z`);
    this.name = 'InstantError';
  }
}

/**
 * Milliseconds since 1970-01-01T00:00Z. Digits beyond the millisecond are cut off.
 *
 * @throws InstantError when the text is no {@link Instant}.
 */
export function parseInstant(text: string): number {
  if (!isInstant(text)) throw new InstantError(String(text));
  return Date.parse(text);
}

/**
 * The instant in UTC: `"2026-11-22T12:30:00.000Z"`.
 *
 * @param at Milliseconds since 1970-01-01T00:00Z, within the years 0000 to 9999.
 * @throws InstantError outside of that range.
 */
export function formatInstant(at: number): Instant {
  const text = new Date(at).toJSON();
  if (text?.length !== 24) throw new InstantError(String(at));
  return text;
}
