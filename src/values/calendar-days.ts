/** A day of the Gregorian calendar, `"2026-11-22"`, years 0001 to 9999. */
export type Day = string;

/** A text that is no day, or a day outside of the years 0001 to 9999. */
export class DayError extends RangeError {
  constructor(text: string) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    super(`"${shown}" is not a day: write it like 2026-11-22`);
    this.name = 'DayError';
  }
}

/** The length of a day that has 24 hours, in milliseconds. */
export const dayLength = 86_400_000;

/** 0001-01-01 and 9999-12-31, in days since 1970-01-01. */
const firstNumber = -719_162;
const lastNumber = 2_932_896;

/** Whether a value of any type is a {@link Day} that exists (30 February does not). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text) || text < '0001') return false;
  return new Date(text).toJSON()?.startsWith(text) ?? false;
}

/**
 * Days since 1970-01-01.
 *
 * @throws DayError when the text is no {@link Day}.
 */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new DayError(String(day));
  return Date.parse(day) / dayLength;
}

const written = new Map<number, Day>();

/**
 * The day with a number as {@link dayNumber} gives it.
 *
 * @throws DayError outside of the years 0001 to 9999.
 */
export function dayNumbered(number: number): Day {
  let day = written.get(number);
  if (day === undefined) {
    if (!(number >= firstNumber && number <= lastNumber)) throw new DayError(`day ${number}`);
    day = new Date(number * dayLength).toJSON().slice(0, 10);
    // A century fits; only made-up input has more, and must not fill the memory.
    if (written.size > 40_000) written.clear();
    written.set(number, day);
  }
  return day;
}

/** The day so many days later, or earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  return dayNumbered(dayNumber(day) + count);
}

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day so many months later, or earlier for a negative count; the last day of that month
 * where it has no such day: 31 January and 1 month is 28 or 29 February.
 */
export function addMonths(day: Day, count: number): Day {
  const first = new Date(dayNumber(startOfMonth(day)) * dayLength);
  const month = new Date(first).setUTCMonth(first.getUTCMonth() + count);
  const next = new Date(month).setUTCMonth(new Date(month).getUTCMonth() + 1);
  const wanted = month + (Number(day.slice(8)) - 1) * dayLength;
  return dayNumbered(Math.min(wanted, next - dayLength) / dayLength);
}

/** The first day of the day's month. */
export function startOfMonth(day: Day): Day {
  return dayNumbered(dayNumber(`${day.slice(0, 7)}-01`));
}

/** The first day of the day's year. */
export function startOfYear(day: Day): Day {
  return dayNumbered(dayNumber(`${day.slice(0, 4)}-01-01`));
}
