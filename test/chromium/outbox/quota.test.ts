// A device that is full.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { keptRows, nameOf } from './support/kept.ts';
import { useScene } from './support/scene.ts';
import { devtoolsOf, showsNone } from './support/tab.ts';

const KILOBYTE = 1_024;

const setQuota = async (page: Page, quotaSize: number): Promise<void> => {
  const { origin } = new URL(page.url());
  const devtools = await devtoolsOf(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
};

/** Fills a place of a database with what cannot be packed smaller, until no more fits. @returns how much did. */
const fill = (page: Page, name: string, store: string, pieces: number): Promise<number> =>
  page.evaluate(
    async ([database, place, most]) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onupgradeneeded = () => opening.result.createObjectStore(place);
        opening.onerror = () => reject(new Error('The database does not open'));
        opening.onsuccess = () => resolve(opening.result);
      });
      const add = (nth: number, size: number): Promise<boolean> =>
        new Promise((resolve) => {
          const transaction = opened.transaction(place, 'readwrite', { durability: 'strict' });
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
          const piece = new Uint8Array(size);
          for (let at = 0; at < size; at += 65_536)
            crypto.getRandomValues(piece.subarray(at, Math.min(size, at + 65_536)));
          transaction.objectStore(place).put(piece, `piece ${nth}`);
        });
      let nth = 0;
      for (const size of [262_144, 16_384, 1_024])
        while (nth < most && (await add(nth, size))) nth += 1;
      opened.close();
      return nth;
    },
    [name, store, pieces] as const,
  );

/** Hears why what keeps commands does not. */
const tellsWhy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    addEventListener('laurel-storage-unavailable', (event) => {
      told.push((event as CustomEvent<{ readonly reason: string }>).detail.reason);
    });
  });

const toldIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(globalThis, 'told') as unknown);

describe('a device that is full', () => {
  const begin = useScene();

  it('fault 18: has not kept what it then undoes: nobody says it has', async () => {
    const scene = await begin();
    const tab = await scene.tab(tellsWhy);
    // Before anything is kept: browsers remember for a while how much room there was.
    await setQuota(tab, 2_048 * KILOBYTE);
    await scene.send(tab);
    await scene.delivered();
    const pieces = await fill(tab, 'somebody-else', 'things', 2_000);
    assert.ok(pieces < 2_000, 'it is full');
    await setQuota(tab, KILOBYTE);
    const all = await scene.sendMany(tab, 20);
    const kept = (await keptRows(tab)).map(({ id }) => id);
    for (const { id, durability } of all)
      if (durability === 'durable') assert.ok(kept.includes(id), 'what is said to be kept is');
    await scene.delivered();
    await showsNone(tab);
    assert.ok(
      all.some(({ durability }) => durability === 'volatile'),
      'it was full',
    );
    assert.deepEqual(await toldIn(tab), ['QuotaExceededError']);
    await scene.end();
  });

  it('fault 19: gives up what can be read again, and keeps the command', async () => {
    const scene = await begin();
    const tab = await scene.tab(tellsWhy);
    // Before anything is kept: browsers remember for a while how much room there was.
    await setQuota(tab, 2_048 * KILOBYTE);
    await scene.send(tab);
    await scene.delivered();
    const pieces = await fill(tab, nameOf(tab), 'cache', 2_000);
    assert.ok(pieces < 2_000, 'it is full');
    const { durability } = await scene.send(tab);
    assert.equal(durability, 'durable');
    await scene.delivered();
    assert.deepEqual(await toldIn(tab), []);
    await scene.end();
  });

  it('fault 20: keeps nothing at all: the page sends what it can, and says so once', async () => {
    const scene = await begin();
    const tab = await scene.tab(tellsWhy);
    await setQuota(tab, 1);
    for (let nth = 0; nth < 5; nth += 1) {
      const { durability } = await scene.send(tab);
      assert.equal(durability, 'volatile');
    }
    await scene.delivered();
    await showsNone(tab);
    assert.equal(((await toldIn(tab)) as readonly string[]).length, 1);
    await scene.end();
  });
});
