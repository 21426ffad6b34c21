/** An event that is kept until the server has it. */
export interface EventRow {
  /** By which the server knows it, however often it is sent. */
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  /** Milliseconds since 1970 by this device's clock. */
  readonly at: number;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** Most events that are kept. */
export const MOST_EVENTS = 1_000;
/** How long an event is kept, in ms. */
const LONGEST = 24 * 3_600_000;
/** The event that stands for those there was no room for; its detail holds their `count`. */
export const DROPPED = 'events-dropped';
/** Id of the row that counts them until it is sealed: what is sent must not change any more. */
const COUNTER = 'dropped';

export const isCounter = ({ id }: EventRow): boolean => id === COUNTER;

const countOf = ({ name, detail }: EventRow): number =>
  name === DROPPED ? Number(detail?.['count']) : 1;

export const isYoung = ({ at }: EventRow, now: number): boolean => Math.abs(now - at) <= LONGEST;

/**
 * What stays of the events of one subject: those of the last 24 hours, and of more than 1,000 the
 * newest, with a row that counts the others.
 */
export const ringOf = (rows: readonly EventRow[], now: number): readonly EventRow[] => {
  const kept = rows.filter((row) => isYoung(row, now));
  if (kept.length <= MOST_EVENTS) return kept;
  const events = kept.filter((row) => !isCounter(row)).toSorted((one, other) => one.at - other.at);
  const tooMany = events.splice(0, events.length - (MOST_EVENTS - 1));
  const lost = [...tooMany, ...kept.filter(isCounter)];
  const detail = { count: lost.reduce((sum, row) => sum + countOf(row), 0) };
  return [
    { id: COUNTER, subject: lost[0]?.subject ?? '', name: DROPPED, at: now, detail },
    ...events,
  ];
};

/** The rows with an event in place of what has counted until now. */
export const sealed = (rows: readonly EventRow[], id: string): readonly EventRow[] =>
  rows.map((row) => (isCounter(row) ? { ...row, id } : row));
