const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Whether the text names an IANA time zone this platform knows, such as `"Europe/Berlin"`. */
export function isZone(zone: unknown): zone is string {
  // Bare offsets ("+02:00") are accepted by some engines only, and know no daylight saving.
  if (typeof zone !== 'string' || zone.length > 64 || !/^[A-Za-z]/.test(zone)) return false;
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * How far a zone's clock is ahead of UTC at an instant, in milliseconds; negative in the west.
 *
 * @param at Milliseconds since 1970-01-01T00:00Z.
 * @throws RangeError for an unknown zone or an instant that is no valid date.
 */
export function zoneOffset(at: number, zone: string): number {
  const parts = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatterOf(zone).format(at));
  if (!parts) return 0;
  const [, sign, hours, minutes, seconds = 0] = parts;
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}

const hour = 3_600_000;
/** No zone was ever a day ahead of UTC or behind it. */
const widestOffset = 24 * hour;
/** No zone is known to have changed its offset twice within so short a time. */
const stride = 6 * hour;

/**
 * The first instant at which a zone's wall clock shows a given reading or, when the clock was put
 * forward over it, a later one. A reading the clock shows twice counts when it shows it first.
 *
 * @param reading The wall clock as if it were UTC: milliseconds since 1970-01-01T00:00 local.
 * @returns Milliseconds since 1970-01-01T00:00Z.
 * @throws RangeError as {@link zoneOffset} does.
 */
export function firstReached(reading: number, zone: string): number {
  let from = reading - widestOffset;
  let before = zoneOffset(from, zone);
  const last = reading + widestOffset;
  if (zoneOffset(last, zone) === before) return reading - before;
  while (from < last) {
    const to = from + stride;
    const after = zoneOffset(to, zone);
    const change = after === before ? to : changeBetween(from, to, zone, before);
    if (reading - before < change) return Math.max(from, reading - before);
    if (reading - after < to) return Math.max(change, reading - after);
    from = to;
    before = after;
  }
  return from;
}

/** The first whole second after `from`, at most `to`, at which the offset is no longer `before`. */
function changeBetween(from: number, to: number, zone: string, before: number): number {
  let low = Math.floor(from / 1000);
  let high = Math.floor(to / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(middle * 1000, zone) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}
