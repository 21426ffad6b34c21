// What other tabs do to the kit's database.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { until } from '../../support/until.ts';
import { keptRows, nameOf } from './support/kept.ts';
import { actions, useScene } from './support/scene.ts';
import { sendFrom, shows, showsNone } from './support/tab.ts';

/** Opens the kit's database as another page's script would. @returns whether that went through. */
const openForeign = (page: Page, version?: number, isStubborn = false): Promise<boolean> =>
  page.evaluate(
    ([name, wanted, keeps]) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open(name, wanted);
        opening.onblocked = () => resolve(false);
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          Object.assign(globalThis, { foreign: opening.result });
          if (!keeps) opening.result.onversionchange = () => opening.result.close();
          resolve(true);
        };
      }),
    [nameOf(page), version, isStubborn] as const,
  );

const deleteDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error('It cannot be deleted'));
      }),
    nameOf(page),
  );

/** Holds a transaction that writes open until the page is told to let go. */
const holdTransaction = (page: Page): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('The database does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const store = database
            .transaction(['outbox', 'meta', 'cache', 'events'], 'readwrite')
            .objectStore('meta');
          const again = (): void => {
            resolve();
            if (Reflect.get(globalThis, 'letGo') === true) database.close();
            else store.get('nothing').onsuccess = again;
          };
          again();
        };
      }),
    nameOf(page),
  );

const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(globalThis, { letGo: true }));

describe('the database, which other tabs have open too', () => {
  const begin = useScene();

  it('fault 28: is upgraded by a later build at once, though an older tab has it open', async () => {
    const scene = await begin();
    const [tab, other] = [await scene.tab(), await scene.tab()];
    await scene.fault({ path: actions, status: 503 });
    await scene.send(tab);
    await shows(other, 1);
    assert.equal(await openForeign(other, 3), true, 'nothing blocks it');
    await scene.endFaults();
    await scene.delivered();
    await scene.end();
  });

  it('fault 30: of a later build is used as it is, with what that has put there', async () => {
    const scene = await begin();
    const tab = await scene.tab();
    await scene.send(tab);
    await scene.delivered();
    assert.equal(await openForeign(tab, 7), true);
    const theirs = await tab.evaluate(
      () =>
        new Promise((resolve) => {
          const database = Reflect.get(globalThis, 'foreign') as IDBDatabase;
          const subject = 'somebody';
          const outbox = database.transaction('outbox', 'readwrite').objectStore('outbox');
          const adding = outbox.add({ v: 2, subject, later: true });
          adding.onsuccess = () => resolve(adding.result);
        }),
    );
    const later = await scene.tab();
    const { durability } = await scene.send(later);
    assert.equal(durability, 'durable');
    await scene.delivered();
    const left = (await keptRows(later)).find(({ seq }) => seq === theirs);
    assert.deepEqual(left, { v: 2, subject: 'somebody', later: true, seq: theirs });
    await scene.end();
  });

  it('fault 29: cannot be opened while others quarrel over it: the page goes on without it', async () => {
    const scene = await begin();
    const [stubborn, upgrading] = [await scene.tab(), await scene.tab()];
    await scene.send(stubborn);
    await scene.delivered();
    await openForeign(stubborn, undefined, true);
    assert.equal(await openForeign(upgrading, 3), false, 'it is blocked');
    const tab = await scene.tab();
    const { durability } = await scene.send(tab);
    assert.equal(durability, 'volatile');
    await scene.delivered();
    await scene.end();
  });

  it('fault 32: is deleted by its visitor: who waits is told, and it is made again', async () => {
    const scene = await begin();
    const [tab, other] = [await scene.tab(), await scene.tab()];
    await scene.send(tab);
    await scene.delivered();
    await scene.fault({ path: actions, status: 503 });
    // Who clears what a site keeps is not owed it: it need only be told.
    const [lost] = await sendFrom(tab, [scene.next()]);
    assert.ok(lost);
    await shows(other, 1);
    await deleteDatabase(other);
    await scene.endFaults();
    const { durability } = await scene.send(tab);
    assert.equal(durability, 'durable');
    await scene.delivered();
    await showsNone(tab);
    await showsNone(other);
    assert.ok((await keptRows(tab)).every(({ id }) => id !== lost.id));
    await scene.end();
  });

  it('fault 73: is held by another page: commands are sent all the same, and under their keys', async () => {
    const scene = await begin();
    const [tab, other] = [await scene.tab(), await scene.tab()];
    await scene.send(tab);
    await scene.delivered();
    await holdTransaction(other);
    const { id, n, durability } = await scene.send(tab);
    assert.equal(durability, 'volatile');
    await scene.delivered();
    await letGo(other);
    // What had to wait goes through now, and is what was sent already.
    const theirs = async () =>
      (await keptRows(other)).filter(({ command }) => command.includes(`"${n}"`));
    await until(async () => (await theirs()).length > 0, 'what had to wait');
    await scene.tab();
    await until(async () => (await theirs())[0]?.state === 'acked', 'its end');
    assert.deepEqual(
      (await theirs()).map((row) => row.id),
      [id],
    );
    await showsNone(tab);
    await scene.end();
  });
});
