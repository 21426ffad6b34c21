// Tabs of one visitor, whose stores are used as their elements use them. What runs in a page stands in functions of
// their own, since it takes nothing along from here.

import type { BrowserContext, Page } from 'playwright-core';
import type { LoyaltyStore, StoreCommand } from '../../src/store/index.ts';
import { signIn } from '../../test/kill/support/sign-in.ts';
import type { BenchShop } from './shop.ts';

const LIMIT = 180_000;

/** Opens so many tabs of one member; each has shown the member's points. */
export async function openTabs(
  context: BrowserContext,
  shop: BenchShop,
  count: number,
): Promise<readonly [Page, ...Page[]]> {
  await signIn(context, shop.origin, 0);
  context.setDefaultTimeout(LIMIT);
  const first = await openTab(context, shop.page);
  const others: Page[] = [];
  while (others.length < count - 1) others.push(await openTab(context, shop.page));
  return [first, ...others];
}

async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    const laurelStore = (): LoyaltyStore | undefined => {
      const registry: unknown = Reflect.get(globalThis, Symbol.for('laurel.stores.v1'));
      return (registry as { readonly default?: LoyaltyStore } | undefined)?.default;
    };
    Object.assign(globalThis, { laurelStore });
  });
  await page.waitForFunction(() => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore | undefined)();
    return (
      store?.snapshot().member &&
      document.querySelector('laurel-points-badge')?.matches(':state(ready)')
    );
  });
  return page;
}

/** Sends commands one after the other; how long each took to be taken, in ms. Rejects unless all are durable. */
export const sendAll = (
  page: Page,
  commands: readonly StoreCommand[],
): Promise<readonly number[]> =>
  page.evaluate(async (all) => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    const times: number[] = [];
    for (const command of all) {
      const began = performance.now();
      const { durability } = await store.send(command);
      times.push(performance.now() - began);
      if (durability !== 'durable') throw new Error('It is not kept on the device');
    }
    return times;
  }, commands);

/** Waits until no tab shows a command on its way and all know the same state of the member. */
export async function untilCalm(tabs: readonly Page[]): Promise<void> {
  const giveUpAt = performance.now() + LIMIT;
  for (;;) {
    const states = await Promise.all(tabs.map(stateOf));
    const [first] = states;
    if (states.every(({ open, count }) => open === 0 && count === first?.count)) return;
    if (performance.now() > giveUpAt) throw new Error(`Not delivered: ${JSON.stringify(states)}`);
    await tabs[0]?.waitForTimeout(50);
  }
}

const stateOf = (page: Page): Promise<{ readonly open: number; readonly count: number }> =>
  page.evaluate(() => {
    const { commands, member } = (
      Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore
    )().snapshot();
    return { open: commands.length, count: member?.revision.count ?? -1 };
  });

/** When a tab's snapshot, and when its badge, say that something is pending; ms since 1970. */
export interface Shown {
  readonly snapshot: number;
  readonly badge: number;
}

/** Has a tab listen for the next redemption; the answer is there once its badge has told. */
export async function watchForPending(page: Page): Promise<() => Promise<Shown>> {
  await page.evaluate(() => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    const root = document.querySelector('laurel-points-badge')?.shadowRoot;
    if (!root) throw new Error('There is no badge');
    const now = (): number => performance.timeOrigin + performance.now();
    const snapshot = new Promise<number>((resolve) => {
      const stop = store.subscribe(() => {
        if (store.snapshot().commands.length === 0) return;
        stop();
        resolve(now());
      });
    });
    const badge = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!/1 redemption pending/.test(root.textContent)) return;
        observer.disconnect();
        resolve(now());
      });
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    });
    Object.assign(globalThis, { laurelShown: Promise.all([snapshot, badge]) });
  });
  return async () => {
    const [snapshot, badge] = await page.evaluate(
      () => Reflect.get(globalThis, 'laurelShown') as Promise<[number, number]>,
    );
    return { snapshot, badge };
  };
}

/** Sends a command. @returns when that began, ms since 1970. */
export const sendOne = (page: Page, command: StoreCommand): Promise<number> =>
  page.evaluate(async (one) => {
    const began = performance.timeOrigin + performance.now();
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    await store.send(one);
    return began;
  }, command);
