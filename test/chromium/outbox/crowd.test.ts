// Many tabs that begin at the same moment.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { keptRows } from './support/kept.ts';
import { actions, useScene, type Scene } from './support/scene.ts';
import { showsNone } from './support/tab.ts';

const TABS = 5;
const EACH = 100;
/** How long five hundred may take on a machine that does other things too, in ms. */
const PATIENCE = 300_000;

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
});
