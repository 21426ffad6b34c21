// Fetched where the ledger is listed, or what became of a command is asked for.
import { activityPage } from '../contract/activity.ts';
import type { ActivityPage } from '../contract/activity.ts';
import { operation } from '../contract/operation.ts';
import type { Operation } from '../contract/operation.ts';
import type { Send } from './http-client.ts';
import { readJson } from './http.ts';
import type { ActivityQuery, Call, SubjectCall } from './loyalty-client.ts';
import { onBehalfOf } from './on-behalf-of.ts';

const search = (query: ActivityQuery): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) fields.set(name, String(value));
  return fields.size ? `?${fields}` : '';
};

/** Reads a page of the ledger. */
export const readActivity = async (
  send: Send,
  query: ActivityQuery,
  call: Call,
): Promise<ActivityPage> =>
  activityPage(
    await readJson(await send(`/activity${search(query)}`, call, { cache: 'no-store' })),
  );

/** Asks what became of a command. */
export const readOperation = async (
  send: Send,
  key: string,
  { subject, ...call }: SubjectCall,
): Promise<Operation> => {
  const path = `/operations/${encodeURIComponent(key)}`;
  return operation(
    await readJson(await send(path, call, { cache: 'no-store' }, onBehalfOf(subject))),
  );
};
