// After idb. Copyright 2016 Jake Archibald, ISC.

const promised = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** An object store, or an index of one: whatever is called gives a request. */
const wrap = (source) =>
  new Proxy(source, {
    get:
      (_, name) =>
      (...args) =>
        name === 'index' ? wrap(source.index(...args)) : promised(source[name](...args)),
  });

const begin = (transaction) => ({
  objectStore: (name) => wrap(transaction.objectStore(name)),
  abort: () => transaction.abort(),
  done: new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    // What a request failed with has been told by its own promise.
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  }),
});

export const openDB = (name, version, { upgrade, blocking, terminated }) => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
  return promised(request).then((database) => {
    database.onclose = terminated;
    database.onversionchange = (event) => blocking(event.oldVersion, event.newVersion, event);
    return {
      transaction: (...how) => begin(database.transaction(...how)),
      close: () => database.close(),
    };
  });
};
