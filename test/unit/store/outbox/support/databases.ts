import { mock } from 'node:test';

type Opened = IDBDatabase;

/** What a test does to the connections of a page to its databases. */
export interface Databases {
  /** Every connection that was opened, in order. */
  readonly opened: Opened[];
  /** How often somebody has asked for one. */
  readonly asked: () => number;
  /** What the next times do that somebody asks: fail so, or be answered when told to. */
  readonly openings: (DOMException | 'late')[];
  /** What transactions of these connections throw when they are made. */
  readonly broken: Map<Opened, DOMException>;
  /** What becomes of the next requests to write: they fail so, or are undone after they succeeded. */
  readonly puts: (DOMException | 'undone')[];
  /** What becomes of the next requests to read. */
  readonly reads: 'undone'[];
  /** Answers all who still wait for a connection. */
  answerLate(): void;
}

/** Stands between a page and `fake-indexeddb/auto`, until `mock.restoreAll()`. */
export const watchDatabases = (): Databases => {
  const opened: Opened[] = [];
  const openings: Databases['openings'] = [];
  const broken: Databases['broken'] = new Map();
  const puts: Databases['puts'] = [];
  const reads: 'undone'[] = [];
  const late: (() => void)[] = [];
  let asked = 0;

  const open = IDBFactory.prototype.open;
  mock.method(
    IDBFactory.prototype,
    'open',
    function (this: IDBFactory, name: string, version?: number) {
      asked++;
      const how = openings.shift();
      if (how instanceof DOMException) throw how;
      const request = open.call(this, name, version);
      const listen = request.addEventListener.bind(request);
      listen('success', () => opened.push(request.result));
      if (how === 'late') {
        // The page hears nothing of it before it is told to, however it listens.
        request.addEventListener = (type: string, listener: unknown, options?: unknown) => {
          const act = listener as (event: Event) => void;
          if (type === 'upgradeneeded') listen(type, act);
          else
            listen(type, (event) => late.push(() => act.call(request, event)), options as object);
        };
        Object.defineProperty(request, 'onsuccess', {
          set: (act: EventListener) => request.addEventListener('success', act),
        });
      }
      return request;
    },
  );

  const transaction = IDBDatabase.prototype.transaction;
  mock.method(
    IDBDatabase.prototype,
    'transaction',
    function (this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>) {
      const error = broken.get(this);
      if (error) throw error;
      return transaction.apply(this, args);
    },
  );

  const put = IDBObjectStore.prototype.put;
  mock.method(
    IDBObjectStore.prototype,
    'put',
    function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const how = puts.shift();
      if (how instanceof DOMException) throw how;
      const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
      if (how === 'undone') request.addEventListener('success', () => this.transaction.abort());
      return request;
    },
  );

  const getAll = IDBIndex.prototype.getAll;
  mock.method(IDBIndex.prototype, 'getAll', function (this: IDBIndex, query?: IDBValidKey) {
    const request = getAll.call(this, query);
    if (reads.shift()) queueMicrotask(() => this.objectStore.transaction.abort());
    return request;
  });

  return {
    ...{ opened, openings, broken, puts, reads, asked: () => asked },
    answerLate() {
      for (const answer of late.splice(0)) answer();
    },
  };
};

/** Whether a connection has been closed. */
export const isClosed = (database: IDBDatabase): boolean => {
  try {
    IDBDatabase.prototype.transaction.call(database, ['meta']);
    return false;
  } catch (error) {
    return (error as Error).name === 'InvalidStateError';
  }
};
