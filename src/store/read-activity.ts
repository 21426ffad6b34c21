import { failure } from '../client/failure.ts';
import { limited } from '../client/limited.ts';
import type { ActivityQuery } from '../client/loyalty-client.ts';
import type { ActivityPage } from '../contract/activity.ts';
import type { StoreInside } from './inside.ts';

/**
 * Reads a page of the ledger.
 *
 * @throws ClientFailure `unsupported`, `guest`, `session-changed`, or of the request.
 */
export const readActivity = async (
  { client, session, leaving }: StoreInside,
  query: ActivityQuery,
): Promise<ActivityPage> => {
  const { readActivity: read } = (await client.commands?.()) ?? {};
  if (!read) throw failure('unsupported', 'This client reads no activity');
  const page = await session.authorise(({ token }) =>
    limited((signal) => read(query, { token, signal })),
  );
  if (leaving.aborted) throw failure('session-changed');
  if (!page) throw failure('guest', 'Nobody is signed in');
  return page;
};
