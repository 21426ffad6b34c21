// Tabs that hold the drain and do not get on with it.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { agedHolder, nameOf, takeoverPatience } from './support/kept.ts';
import { actions, useScene, type Scene } from './support/scene.ts';
import {
  allStand,
  devtoolsOf,
  freeze,
  getLoose,
  getStuck,
  isAtRest,
  knowsMember,
  shows,
  showsNone,
  thaw,
} from './support/tab.ts';

/** Goes back to a page. @returns whether it came out of the cache, or why it did not. */
async function goBack(page: Page): Promise<unknown> {
  const devtools = await devtoolsOf(page);
  await devtools.send('Page.enable');
  const reasons: string[] = [];
  devtools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    reasons.push(...notRestoredExplanations.map(({ reason }) => reason));
  });
  await page.goBack({ waitUntil: 'commit' });
  await knowsMember(page);
  const isRestored = await page.evaluate(() => Reflect.get(globalThis, 'persisted') as unknown);
  return isRestored === true || reasons.join();
}

const tellsRestored = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });

/** Unlike the shop's own pages, one that browsers may keep. */
const kept = '/__test/sixty';

describe('a tab that holds the drain', () => {
  const begin = useScene();

  /**
   * Has a command be on its way, and wait for the shop; whichever tab came first sends it.
   *
   * @returns that tab, and the others.
   */
  const holding = async (
    scene: Scene,
    tabs: readonly Page[],
  ): Promise<{ readonly tab: Page; readonly others: readonly Page[]; readonly other: Page }> => {
    const [first] = tabs;
    assert.ok(first);
    await scene.fault({ path: actions, hold: true });
    const asked = tabs.map(async (one) => {
      await one.waitForRequest(`**${actions}`);
      return one;
    });
    for (const one of asked) one.catch(() => undefined);
    await scene.send(first);
    const tab = await Promise.race(asked);
    const others = tabs.filter((one) => one !== tab);
    const [other] = others;
    assert.ok(other);
    await allStand(other, 'sending');
    return { tab, others, other };
  };

  it('fault 11: is frozen in a request: it lets go, and another one takes over', async () => {
    const scene = await begin();
    const { tab, other } = await holding(scene, [await scene.tab(), await scene.tab()]);
    const frozen = await freeze(tab);
    await scene.endFaults();
    await scene.delivered();
    await showsNone(other);
    await thaw(frozen);
    await showsNone(tab);
    await scene.end();
  });

  it('fault 11: is stuck in a request and lets go of nothing: another one takes over when its time is long over', async () => {
    const scene = await begin();
    const { tab, other } = await holding(scene, [await scene.tab(), await scene.tab()]);
    const stuck = await getStuck(tab);
    await scene.endFaults();
    await scene.delivered();
    await scene.send(other);
    await shows(other, 2);
    assert.equal(await scene.posts(), 1);
    await agedHolder(other);
    await scene.delivered(takeoverPatience);
    await showsNone(other);
    await getLoose(stuck);
    await showsNone(tab);
    await scene.end();
  });

  it('fault 12: no more, and is frozen: the others do not notice, and it catches up', async () => {
    const scene = await begin();
    const [tab, other] = [await scene.tab(), await scene.tab()];
    await scene.send(tab);
    await scene.delivered();
    await showsNone(tab);
    const frozen = await freeze(tab);
    const before = await scene.posts();
    await scene.send(other);
    await scene.delivered();
    await showsNone(other);
    await thaw(frozen);
    await scene.send(tab);
    await scene.delivered();
    assert.equal(await scene.posts(), before + 2);
    await scene.end();
  });

  it('fault 13: goes into the back/forward cache: it lets go, another sends, and it comes back', async () => {
    const scene = await begin();
    const tabs = [await scene.tab(tellsRestored, kept), await scene.tab(tellsRestored, kept)];
    const { tab, other } = await holding(scene, tabs);
    await tab.goto('/__test/requests');
    await scene.endFaults();
    await scene.delivered();
    await showsNone(other);
    assert.equal(await goBack(tab), true, 'it came out of the cache');
    await showsNone(tab);
    await scene.end();
  });

  it('fault 14: is not in the way of others from the back/forward cache, and learns what they did', async () => {
    const scene = await begin();
    const [tab, other] = [await scene.tab(tellsRestored, kept), await scene.tab()];
    await scene.send(tab);
    await scene.delivered();
    await showsNone(tab);
    // Chromium gives a page up whose database answers when it is away.
    await isAtRest(tab);
    await tab.goto('/__test/requests');
    await scene.fault({ path: actions, status: 503 });
    await scene.sendMany(other, 3);
    await shows(other, 3);
    assert.equal(await goBack(tab), true, 'it came out of the cache');
    await shows(tab, 3);
    await scene.endFaults();
    await scene.delivered();
    await showsNone(tab);
    await scene.end();
  });

  it('fault 17: has the lock taken from it: it ends, throws nothing, and nothing is done twice', async () => {
    const scene = await begin();
    const [tab, other] = [await scene.tab(), await scene.tab()];
    await scene.sendMany(tab, 1);
    await scene.delivered();
    await scene.fault({ path: actions, hold: true });
    await scene.sendMany(tab, 5);
    await tab.waitForFunction(async (name) => {
      const { held = [] } = await navigator.locks.query();
      return held.some((lock) => lock.name === name);
    }, nameOf(tab));
    await other.evaluate(
      (name) => navigator.locks.request(name, { steal: true }, () => undefined),
      nameOf(other),
    );
    await scene.endFaults();
    await scene.delivered();
    await showsNone(tab);
    await showsNone(other);
    await scene.end();
  });

  it('fault 74: is closed while twenty wait: one of them goes on within seconds', async () => {
    const scene = await begin();
    const tabs: Page[] = [];
    while (tabs.length < 21) tabs.push(await scene.tab());
    const { tab, others } = await holding(scene, tabs);
    const closedAt = performance.now();
    await tab.close();
    await scene.endFaults();
    await scene.delivered();
    const seconds = (performance.now() - closedAt) / 1_000;
    assert.ok(seconds < 10, `It took ${seconds.toFixed(1)} s`);
    assert.ok((await scene.posts()) <= 2, 'what was cut off, and one that took over');
    for (const other of others) await showsNone(other);
    await scene.end();
  });
});
