// What other tabs do to the kit's database.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { until } from '../../support/until.ts';
import { keptRows, nameOf } from './support/kept.ts';
import { actions, useScene } from './support/scene.ts';
import { crash, sendFrom, shows, showsNone } from './support/tab.ts';

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

/** Makes of the kit's database what its first build would have kept, with the same commands. */
const makeOfFirstBuild = (page: Page): Promise<number> =>
  page.evaluate(async (name) => {
    const ended = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('It failed'));
      });
    const now = await ended(indexedDB.open(name));
    const reading: IDBRequest<unknown[]> = now.transaction('outbox').objectStore('outbox').getAll();
    const rows: readonly unknown[] = await ended(reading);
    now.close();
    await ended(indexedDB.deleteDatabase(name));
    const making = indexedDB.open(name, 1);
    making.onupgradeneeded = () => {
      const outbox = making.result.createObjectStore('outbox', {
        keyPath: 'seq',
        autoIncrement: true,
      });
      outbox.createIndex('subject', 'subject');
      for (const row of rows) outbox.add(row);
      making.result.createObjectStore('meta');
      making.result.createObjectStore('cache');
    };
    (await ended(making)).close();
    return rows.length;
  }, nameOf(page));

/** Has a page that is opened never come to the end of an upgrade. */
const neverUpgraded = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...how) {
      const request = open.apply(this, how);
      request.addEventListener('upgradeneeded', ({ oldVersion }) => {
        if (oldVersion === 0) return;
        const outbox = request.transaction?.objectStore('outbox');
        const again = (): void => {
          Object.assign(globalThis, { upgrading: true });
          const reading = outbox?.get(0);
          if (reading) reading.onsuccess = again;
        };
        again();
      });
      return request;
    };
  });

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

  it('fault 31: is upgraded with 200 commands in it, though the first tab to do so ends in the middle', async () => {
    const scene = await begin();
    const tab = await scene.tab();
    await scene.send(tab);
    await scene.delivered();
    await scene.fault({ path: actions, status: 503 });
    await scene.sendMany(tab, 200);
    // A page without the kit.
    await tab.goto('/api/loyalty/programme');
    assert.equal(await makeOfFirstBuild(tab), 201, 'and the one that is done');
    const upgrading = await scene.tab(neverUpgraded);
    await upgrading.waitForFunction(() => Reflect.get(globalThis, 'upgrading') === true);
    await crash(upgrading);
    await scene.endFaults();
    const later = await scene.tab();
    await scene.delivered();
    await showsNone(later);
    assert.equal((await keptRows(later)).length, 201);
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
