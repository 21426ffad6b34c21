// Stands in for the database where tests have no time for one: `use-double.ts` has it loaded instead
// of database.ts, idb-storage.ts and clear-rest.ts.

import type { OutboxStorage } from '../../../../../src/store/outbox/storage.ts';
import { currentTab } from './tab.ts';

export const connectionTo = (name: string): string => name;

export const idbStorage = (): OutboxStorage => ({
  durability: 'durable',
  transact: (subject, decide) => currentTab().device.transact(subject, decide),
});

/** There is nothing but commands; a device may fail all the same. */
export const clearRest = (): Promise<void> =>
  currentTab().device.transact('', () => ({ result: undefined }));
