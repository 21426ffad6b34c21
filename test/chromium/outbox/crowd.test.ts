// Many tabs that begin at the same moment.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { keptRows } from './support/kept.ts';
import { actions, useScene, type Scene } from './support/scene.ts';
import { isAtRest, knowsMember, shows, showsNone } from './support/tab.ts';

const TABS = 5;
const EACH = 100;
/** How long five hundred may take on a machine that does other things too, in ms. */
const PATIENCE = 300_000;
const ROUNDS = 40;
/** Every so many rounds the tabs are loaded anew as well, when the network is back. */
const RELOADS_EACH = 8;
/** Two tabs may read one clock this far apart, in ms. */
const SAME_MOMENT = 2;

describe('five tabs of one shopper', () => {
  const begin = useScene();

  const openAll = async (
    scene: Scene,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<readonly Page[]> => {
    const tabs: Page[] = [];
    while (tabs.length < TABS) tabs.push(await scene.tab(prepare));
    return tabs;
  };
  const everybody = <Said>(
    tabs: readonly Page[],
    act: (tab: Page) => Promise<Said>,
  ): Promise<readonly Said[]> => Promise.all(tabs.map(act));

  it('fault 9: deliver five hundred commands together, each with one request', async () => {
    const scene = await begin();
    const tabs = await openAll(scene);
    await everybody(tabs, (tab) => scene.sendMany(tab, EACH));
    await scene.delivered(PATIENCE);
    assert.equal(await scene.posts(), TABS * EACH);
    await everybody(tabs, showsNone);
    await scene.end();
  });

  it('fault 10: share nothing without Web Locks: each delivers its own, once, and says so', async () => {
    const scene = await begin();
    const tabs = await openAll(scene, (page) =>
      page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      }),
    );
    const [first] = tabs;
    assert.ok(first);
    await scene.fault({ path: actions, status: 503, times: TABS });
    const taken = await everybody(tabs, (tab) => scene.sendMany(tab, 20));
    assert.ok(taken.flat().every(({ durability }) => durability === 'volatile'));
    assert.deepEqual(await keptRows(first), []);
    await scene.delivered();
    await everybody(tabs, showsNone);
    await scene.end();
  });

  it('fault 75: begin at once, forty times: never two of them at work', async () => {
    const scene = await begin();
    const held: (readonly [from: number, to: number])[] = [];
    const hear = (from: number, to: number): void => void held.push([from, to]);
    await scene.context.exposeFunction('laurelHeld', hear);
    const tabs = await openAll(scene, (page) => page.addInitScript(watchLocks));
    const [first] = tabs;
    assert.ok(first);
    // What sends is fetched while there is a network.
    await scene.send(first);
    await scene.delivered();
    for (let round = 0; round < ROUNDS; round += 1) {
      // Nobody gets through before everybody begins.
      await scene.context.setOffline(true);
      await scene.send(first);
      await everybody(tabs, (tab) => shows(tab, 1));
      // All hear of it at the same moment.
      await scene.context.setOffline(false);
      if (round % RELOADS_EACH === 0)
        await everybody(tabs, (tab) =>
          tab
            .reload({ waitUntil: 'commit' })
            .then(() => knowsMember(tab))
            // What looks at the device is fetched again, while there is a network.
            .then(() => isAtRest(tab)),
        );
      await everybody(tabs, showsNone);
    }
    await scene.delivered();
    held.sort(([one], [other]) => one - other);
    assert.ok(held.length >= ROUNDS, `The lock was held ${held.length} times`);
    let end = -Infinity;
    for (const [from, to] of held) {
      assert.ok(from >= end - SAME_MOMENT, `held at ${from}, and until ${end} by another`);
      end = Math.max(end, to);
    }
    await scene.end();
  });
});

/** Tells from when to when this tab has held a lock. */
function watchLocks(): void {
  type Work = (lock: Lock | null) => Promise<unknown>;
  type Request = (name: string, options: LockOptions, work: Work) => Promise<unknown>;
  const tell = Reflect.get(globalThis, 'laurelHeld') as (from: number, to: number) => unknown;
  const request = (navigator.locks.request as Request).bind(navigator.locks);
  const watched: Request = (name, options, work) =>
    request(name, options, async (lock) => {
      const from = Date.now();
      try {
        return await work(lock);
      } finally {
        if (lock) void tell(from, Date.now());
      }
    });
  Object.assign(navigator.locks, { request: watched });
}
