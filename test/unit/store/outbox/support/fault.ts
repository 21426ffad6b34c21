import { test } from 'node:test';
import type { StoreCommand } from '../../../../../src/store/store.ts';
import { assertInvariants } from './invariants.ts';
import type { Tab } from './tab.ts';
import { createWorld } from './world.ts';
import type { World, WorldOptions } from './world.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const redeem = (reward: string): StoreCommand => ({ kind: 'redeem', body: { reward } });
export const act = (rule: string): StoreCommand => ({ kind: 'act', body: { rule } });
export const claim = (id: string): StoreCommand => ({ kind: 'claim-offer', id });

/** A test in a world with one tab where Anna is signed in; whatever happens, the invariants hold. */
export const fault = (
  name: string,
  run: (world: World, tab: Tab) => Promise<void>,
  options: WorldOptions = {},
): void =>
  void test(`fault ${name}`, async () => {
    const world = createWorld(options);
    try {
      await world.signIn('anna');
      const tab = world.open();
      await world.clock.pass(100);
      await run(world, tab);
      assertInvariants(world);
    } finally {
      world.end();
    }
  });

export const send = async (world: World, tab: Tab, ...commands: readonly StoreCommand[]) => {
  for (const command of commands) {
    void world.send(tab, command);
    await world.clock.pass(20);
  }
};

export const endOf = (world: World, what: string) =>
  world.taken.find((one) => one.what === what)?.end?.state;
export const statesIn = (tab: Tab) => tab.store.snapshot().commands.map(({ state }) => state);
export const postsOf = ({ server }: World, what: string) =>
  server.posts.filter((post) => post.what === what);
export const keysOf = (world: World, what: string) =>
  new Set(postsOf(world, what).map(({ key }) => key)).size;
