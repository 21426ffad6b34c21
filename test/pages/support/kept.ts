// What the kit keeps on the device, read past the kit.

const NAME = `laurel:${location.origin}/api/loyalty`;

/** All that is in the kit's database, or nothing where there is none. */
export async function readKept(): Promise<readonly unknown[]> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes(NAME)) return [];
  const database = await asPromise(indexedDB.open(NAME));
  try {
    const stores = [...database.objectStoreNames].filter((name) => name !== 'meta');
    const transaction = database.transaction(stores);
    const all = stores.map((name) => asPromise(transaction.objectStore(name).getAll()));
    return (await Promise.all(all)).flat();
  } finally {
    database.close();
  }
}

/** Takes away what earlier tests left. */
export async function forgetKept(): Promise<void> {
  localStorage.clear();
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (names.includes(NAME)) await asPromise(indexedDB.deleteDatabase(NAME));
}

/** What a database answers. @throws what it says went wrong. */
export const asPromise = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new DOMException('No reason was given')),
    );
  });
