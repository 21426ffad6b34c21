import { failure } from '../../client/failure.ts';
import { isUndecided } from '../../client/is-undecided.ts';
import { limited } from '../../client/limited.ts';
import type { ClientFailure, LoyaltyEvents } from '../../client/loyalty-client.ts';
import type { StoreInside } from '../inside.ts';
import { callFor } from '../outbox/attempt.ts';
import { exclusively } from '../outbox/exclusively.ts';
import { batchOf, MOST_IN_BATCH, sentEvent } from './batch.ts';
import type { EventRow } from './ring.ts';

interface Post {
  readonly inside: StoreInside;
  readonly events: LoyaltyEvents;
  readonly subject: string;
  readonly rows: readonly EventRow[];
  readonly keepalive?: boolean;
}

/** Sends events in one request. @throws ClientFailure `session-changed` when somebody else is there. */
export const post = async ({
  inside,
  events,
  subject,
  rows,
  keepalive,
}: Post): Promise<readonly EventRow[]> => {
  const sent = await callFor(inside, subject, async ({ token }) => {
    const send = (signal?: AbortSignal): Promise<void> =>
      events.record(rows.map(sentEvent), { subject, token, signal, keepalive });
    // What outlives its page cannot be given up by it.
    await (keepalive ? send() : limited(send));
    return rows;
  });
  return sent ?? Promise.reject(failure('session-changed'));
};

interface Delivery extends Post {
  /** Of the API's database and locks. */
  readonly name: string;
  /** Whether events may still be sent. */
  readonly may: () => boolean;
  readonly take: (rows: readonly EventRow[]) => Promise<void>;
}

/** Whether sending again is in vain while the same visitor is there. */
export const isFinal = ({ code, status }: ClientFailure): boolean =>
  code === 'session-changed' || (status !== undefined && !isUndecided(status));

/** Sends events batch by batch. What the server cannot take is found by halves, and dropped. */
const sendAll = async (delivery: Delivery): Promise<void> => {
  const { inside, may, take } = delivery;
  let { rows } = delivery;
  let most = MOST_IN_BATCH;
  while (rows.length && may() && !inside.leaving.aborted) {
    const batch = batchOf(rows, most);
    try {
      await post({ ...delivery, rows: batch });
      most = MOST_IN_BATCH;
    } catch (error) {
      const { status } = error as ClientFailure;
      if (status !== 413 && status !== 400) throw error;
      most = Math.ceil(batch.length / 2);
      if (batch.length > 1) continue;
    }
    await take(batch);
    rows = rows.slice(batch.length);
  }
};

/** Sends events, unless another tab does. @returns what it failed with, if it did. */
export const deliver = async (delivery: Delivery): Promise<ClientFailure | undefined> => {
  let failed: ClientFailure | undefined;
  const work = (): Promise<void> =>
    sendAll(delivery).catch((error: unknown) => {
      failed = error as ClientFailure;
    });
  // Without locks two tabs may send the same event: the server knows it by its id.
  if (globalThis.navigator?.locks)
    await exclusively(`${delivery.name}:events`, { ifAvailable: true }, work, () => undefined);
  else await work();
  return failed;
};
