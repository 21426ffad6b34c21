import { failure } from '../../client/failure.ts';
import { isUndecided } from '../../client/is-undecided.ts';
import { limited } from '../../client/limited.ts';
import type { ClientFailure, LoyaltyEvents } from '../../client/loyalty-client.ts';
import type { StoreInside } from '../inside.ts';
import { callFor } from '../outbox/attempt.ts';
import { exclusively } from '../outbox/exclusively.ts';
import { batchOf, MOST_IN_BATCH, sentEvent } from './batch.ts';
import type { EventRow } from './ring.ts';

/** On whose behalf events are sent, and where. */
export interface Sender {
  readonly inside: StoreInside;
  readonly events: LoyaltyEvents;
  readonly subject: string;
  /** By how much the server's clock is ahead, in ms. */
  readonly shift: () => number;
  /** Whether they may still be sent: asked before each request, when its token is there. */
  readonly isWanted: () => boolean;
}

/**
 * Sends events in one request.
 *
 * @param keepalive Whether it outlives the page.
 * @throws ClientFailure `session-changed` when somebody else is there, `withdrawn` when they may not be sent.
 */
export const post = (
  { inside, events, subject, shift, isWanted }: Sender,
  rows: readonly EventRow[],
  keepalive?: boolean,
): Promise<readonly EventRow[]> =>
  callFor(inside, subject, async ({ token }) => {
    if (!isWanted()) throw failure('withdrawn');
    const batch = rows.map((row) => sentEvent(row, shift()));
    await limited((limit) => {
      // What outlives its page is not given up by it.
      const signal = keepalive ? undefined : AbortSignal.any([limit, inside.leaving]);
      return events.record(batch, { subject, token, signal, keepalive });
    });
    return rows;
  });

/** Whether sending again is in vain while the same visitor is there. */
export const isFinal = ({ code, status }: ClientFailure): boolean =>
  code === 'session-changed' || (status !== undefined && !isUndecided(status));

interface Delivery extends Sender {
  /** Of the API's database and locks. */
  readonly name: string;
  /** What there is to send, oldest first. */
  readonly read: () => Promise<readonly EventRow[]>;
  readonly take: (rows: readonly EventRow[]) => Promise<void>;
}

/** Sends all there is. One that the server finds too large is found by halves, and dropped. */
const sendAll = async (delivery: Delivery): Promise<void> => {
  const { read, take, isWanted } = delivery;
  let most = MOST_IN_BATCH;
  for (;;) {
    const batch = batchOf(await read(), most);
    if (!batch.length || !isWanted()) return;
    try {
      await post(delivery, batch);
      most = MOST_IN_BATCH;
    } catch (error) {
      if ((error as ClientFailure).status !== 413) throw error;
      most = Math.ceil(batch.length / 2);
      if (batch.length > 1) continue;
    }
    await take(batch);
  }
};

/**
 * Sends all there is, unless another tab does.
 *
 * @returns what it failed with; `busy` while another tab is at it.
 */
export const deliver = async (delivery: Delivery): Promise<ClientFailure | 'busy' | undefined> => {
  let result: ClientFailure | 'busy' | undefined = 'busy';
  let isBroken = !globalThis.navigator?.locks;
  const work = async (): Promise<void> => {
    result = undefined;
    await sendAll(delivery).catch((error: unknown) => {
      result = error as ClientFailure;
    });
  };
  if (!isBroken)
    await exclusively(`${delivery.name}:events`, { ifAvailable: true }, work, () => {
      isBroken = true;
    });
  // Without locks two tabs may send the same event: the server knows it by its id.
  if (isBroken && result === 'busy') await work();
  return result;
};
