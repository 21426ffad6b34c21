import type { EngagementEvent } from '../../contract/commands.ts';
import type { EventRow } from './ring.ts';

/** Most events in one request: what the contract allows. */
export const MOST_IN_BATCH = 50;
/** Most UTF-8 bytes of one request: browsers send 64 KiB for all pages of a site that are closed. */
const MOST_BYTES = 48 * 1_024;

/**
 * An event as the API takes it.
 *
 * @param shift By how much the server's clock is ahead, in ms.
 */
export const sentEvent = ({ id, name, at, detail }: EventRow, shift = 0): EngagementEvent => ({
  ...{ id, name, at: new Date(at + shift).toISOString() },
  ...(detail && { detail }),
});

const bytesOf = (row: EventRow): number =>
  new TextEncoder().encode(JSON.stringify(sentEvent(row))).length + 1;

/** The first of these that fit into one request; at least one. */
export const batchOf = (
  rows: readonly EventRow[],
  most: number = MOST_IN_BATCH,
): readonly EventRow[] => {
  let bytes = 0;
  const fits = rows.slice(0, most).findIndex((row) => (bytes += bytesOf(row)) > MOST_BYTES);
  return rows.slice(0, fits < 0 ? most : Math.max(1, fits));
};
