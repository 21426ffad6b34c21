// Fetched where a page lets the last known documents be kept: `storage="device"`.
import type { IDBPObjectStore } from 'idb';
import type { StoreInside } from './inside.ts';
import { isKept, keptName } from './kept.ts';
import { connectionTo } from './outbox/database.ts';
import type { LaurelSchema } from './outbox/database.ts';

/** How old, in ms, what was kept may be to be shown. */
const LONGEST = 24 * 3_600_000;

/** What of a member may be kept: no card, code, invitation, redemption, offer or answer. */
const MEMBER_PARTS = [
  ...['contract', 'subject', 'status', 'revision', 'asOf', 'programmeVersion'],
  ...['wallets', 'tier', 'rewards'],
];

type Document = Readonly<Record<string, unknown>>;

interface Kept {
  readonly v: 1;
  readonly at: number;
  readonly subject: string;
  readonly programme: Document;
  readonly member: Document;
}

const isUsable = (value: unknown): value is Kept => {
  const { v, at, subject } = (value ?? {}) as Partial<Kept>;
  return v === 1 && typeof subject === 'string' && Math.abs(Date.now() - Number(at)) < LONGEST;
};

const only = (document: Document, names: readonly string[]): Document =>
  Object.fromEntries(Object.entries(document).filter(([name]) => names.includes(name)));

type CacheStore<Mode extends IDBTransactionMode> = IDBPObjectStore<
  LaurelSchema,
  ['cache'],
  'cache',
  Mode
>;

/** Runs a request to what is kept of the API's documents. */
const cacheOf =
  (key: string) =>
  <Mode extends 'readonly' | 'readwrite', Result>(
    mode: Mode,
    ask: (documents: CacheStore<Mode>) => Promise<Result>,
  ): Promise<Result> =>
    connectionTo(keptName(key)).use(async (database) => {
      const transaction = database.transaction('cache', mode);
      const [result] = await Promise.all([ask(transaction.objectStore('cache')), transaction.done]);
      return result;
    });

/** Shows what was kept, once it is known to be of whoever is there, or that nobody can tell. */
const restore = async (inside: StoreInside, kept: Kept): Promise<void> => {
  const show = () => inside.restore(kept.programme, kept.member);
  if (inside.store.snapshot().phase === 'error') return show();
  try {
    await inside.session.authorise(async ({ subject }) => {
      if (subject === kept.subject) show();
    });
  } catch {
    show();
  }
};

/**
 * Keeps what is known of the visitor, or shows what was kept while nothing is. Without the visitor's
 * consent, and of guests, nothing stays.
 */
export const keepOnDevice = async (inside: StoreInside): Promise<void> => {
  const { store, documents } = inside;
  const { programme, member } = documents;
  const { storage, consent } = store.settings;
  const cache = cacheOf(store.key);
  const may = storage === 'device' && consent?.().deviceStorage === true;
  if (!may || member === null) {
    // Without consent not even an empty database is made.
    if (await isKept(store.key)) await cache('readwrite', (documents) => documents.clear());
    return;
  }
  if (programme && member) {
    // What is shown from the device is not news.
    if (store.snapshot().phase !== 'ready') return;
    const subject = String(member['subject']);
    const kept: Kept = {
      ...{ v: 1, at: Date.now(), subject, programme },
      member: only(member, MEMBER_PARTS),
    };
    await cache('readwrite', (documents) => documents.put(kept, 'last'));
    return;
  }
  const kept = await cache('readonly', (documents) => documents.get('last'));
  try {
    if (isUsable(kept)) await restore(inside, kept);
    else if (kept) throw new TypeError('Kept by another build, or too old');
  } catch {
    await cache('readwrite', (documents) => documents.delete('last'));
  }
};
