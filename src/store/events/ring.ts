/** An event that is kept until the server has it. */
export interface EventRow {
  /** By which the server knows it, however often it is sent. */
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  /** Milliseconds since 1970 by the server's clock, as far as it is known. */
  readonly at: number;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** Most events that are kept. */
export const MOST_EVENTS = 1_000;
/** How long an event is kept, in ms. */
const LONGEST = 24 * 3_600_000;
/** The event that stands for those there was no room for; its detail holds their `count`. */
const DROPPED = 'events-dropped';

const isMarker = ({ name }: EventRow): boolean => name === DROPPED;

const countOf = (row: EventRow): number => (isMarker(row) ? Number(row.detail?.['count']) : 1);

/**
 * What stays of the events of one subject, oldest first: those of the last 24 hours, and of more than
 * 1,000 the newest, with one event that says how many there was no room for.
 *
 * @param id For that event.
 */
export const ringOf = (rows: readonly EventRow[], now: number, id: string): readonly EventRow[] => {
  const kept = rows
    .filter(({ at }) => Math.abs(now - at) <= LONGEST)
    .toSorted((one, other) => one.at - other.at);
  if (kept.length <= MOST_EVENTS) return kept;
  const events = kept.filter((row) => !isMarker(row));
  const tooMany = events.splice(0, events.length - (MOST_EVENTS - 1));
  const lost = [...tooMany, ...kept.filter(isMarker)];
  const detail = { count: lost.reduce((sum, row) => sum + countOf(row), 0) };
  return [{ id, subject: lost[0]?.subject ?? '', name: DROPPED, at: now, detail }, ...events];
};
