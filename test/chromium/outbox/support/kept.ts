// What the device keeps, read and changed past the kit, from a page of the shop.

import type { Page } from 'playwright-core';
import type { DrainMeta, Row } from '../../../../src/store/outbox/row.ts';

/** The kit's database, by its name. */
export const nameOf = (page: Page): string => `laurel:${new URL(page.url()).origin}/api/loyalty`;

/** The rows of the outbox, of whomever; none where there is no database. */
export const keptRows = (page: Page): Promise<readonly Row[]> =>
  page.evaluate(async (name) => {
    const all = await indexedDB.databases();
    if (!all.some((one) => one.name === name)) return [];
    return new Promise<readonly Row[]>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(new Error('The database does not open'));
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction('outbox').objectStore('outbox').getAll();
        reading.onerror = () => reject(new Error('The outbox cannot be read'));
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result as Row[]);
        };
      };
    });
  }, nameOf(page));

/** In a soak nobody turns the clock: it takes as long as it takes. */
const isRealTime = process.env['LAUREL_REAL_TIME'] === '1';

/** How long, in ms, another tab may take to notice that a holder is stuck, and to do its work; as long as usual without it. */
export const takeoverPatience = isRealTime ? 120_000 : undefined;

/** Has the drain's holder be over its time for as long as it takes to be taken for stuck. */
export const agedHolder = async (page: Page): Promise<void> => {
  if (!isRealTime) await ageHolder(page);
};

const ageHolder = (page: Page): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('The database does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('meta', 'readwrite');
          const meta = transaction.objectStore('meta');
          const reading = meta.get('drain');
          reading.onsuccess = () => {
            const until = Date.now() - 60_000;
            meta.put({ ...(reading.result as DrainMeta), until }, 'drain');
          };
          transaction.onabort = () => reject(new Error('It cannot be written'));
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    nameOf(page),
  );
