// A page of the shop whose store is used as its elements use it. What runs in the page stands in functions of their
// own, since it takes nothing along from here.

import type { BrowserContext, Page } from 'playwright-core';
import type { LoyaltyStore, StoreCommand } from '../../../src/store/index.ts';

/** What a page says of a command, at once: that it has taken it, how it ended, or why it was not taken. */
export interface Told {
  readonly n: number;
  readonly id?: string;
  readonly durability?: 'durable' | 'volatile';
  readonly ended?: string;
  readonly failed?: string;
}

/** A command that the device still keeps. */
export interface Kept {
  readonly id: string;
  readonly state: string;
}

export interface Numbered {
  readonly n: number;
  readonly command: StoreCommand;
}

const OPEN_LIMIT = 60_000;
/** Retries of what was cut off wait for some seconds at most, on a slow machine a few times. */
const DELIVERY_LIMIT = 120_000;

/** Opens a page of whoever is signed in and waits until its store knows them. */
export async function openShopPage(
  context: BrowserContext,
  origin: string,
  hear: (told: Told) => void,
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(OPEN_LIMIT);
  await page.exposeFunction('laurelTold', hear);
  await page.goto(`${origin}/terms.html`);
  await page.evaluate(provideStore);
  await page.waitForFunction(() => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore | undefined)();
    return store?.snapshot().member !== undefined;
  });
  return page;
}

/** Whom the page is for; nobody when it is somebody who can neither earn nor spend. */
export const memberOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    const { member, status } = store.snapshot();
    return status === 'active' ? member?.subject : undefined;
  });

function provideStore(): void {
  const laurelStore = (): LoyaltyStore | undefined => {
    const registry: unknown = Reflect.get(globalThis, Symbol.for('laurel.stores.v1'));
    return (registry as { readonly default?: LoyaltyStore } | undefined)?.default;
  };
  Object.assign(globalThis, { laurelStore });
}

/** Has the page send commands one after the other, each as soon as the one before was taken. */
export const sendAll = (page: Page, commands: readonly Numbered[]): Promise<void> =>
  page.evaluate((all) => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    const tell = Reflect.get(globalThis, 'laurelTold') as (told: Told) => unknown;
    void (async () => {
      for (const { n, command } of all) {
        try {
          const { id, durability, settled } = await store.send(command);
          tell({ n, id, durability });
          void settled.then(({ state }) => tell({ n, id, ended: state }));
        } catch (error) {
          tell({ n, failed: String(error) });
        }
      }
    })();
  }, commands);

/** Waits until nothing is on its way any more; gives what the page shows of commands that were not done. */
export async function untilDelivered(page: Page): Promise<readonly Kept[]> {
  await page.evaluate(provideKept);
  const giveUpAt = performance.now() + DELIVERY_LIMIT;
  for (;;) {
    const { kept, shown } = await keptAndShown(page);
    const isShown = ({ id }: Kept): boolean => shown.some((one) => one.id === id);
    const notDone = kept.filter(({ state }) => state !== 'acked');
    if ([...kept, ...shown].every(isOver) && notDone.every(isShown)) return shown;
    if (performance.now() > giveUpAt)
      throw new Error(`Not delivered: ${JSON.stringify({ kept, shown })}`);
    await page.waitForTimeout(100);
  }
}

const isOver = ({ state }: Kept): boolean => /^(acked|rejected|expired)$/.test(state);

interface KeptAndShown {
  readonly kept: readonly Kept[];
  readonly shown: readonly Kept[];
}

const keptAndShown = (page: Page): Promise<KeptAndShown> =>
  page.evaluate(async () => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    const kept = await (Reflect.get(globalThis, 'laurelKept') as () => Promise<readonly Kept[]>)();
    const shown = store.snapshot().commands.map(({ id, state }) => ({ id, state }));
    return { kept, shown };
  });

function provideKept(): void {
  /** What stands in the device's own storage, whatever the store says of it. */
  const laurelKept = async (): Promise<readonly Kept[]> => {
    const databases = await indexedDB.databases();
    const name = databases.find((one) => one.name?.startsWith('laurel:'))?.name;
    if (name === undefined) return [];
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error ?? new Error('The database does not open'));
      opening.onsuccess = () => {
        const reading = opening.result.transaction('outbox').objectStore('outbox').getAll();
        reading.onerror = () => reject(reading.error ?? new Error('The outbox cannot be read'));
        reading.onsuccess = () => {
          opening.result.close();
          resolve((reading.result as Kept[]).map(({ id, state }) => ({ id, state })));
        };
      };
    });
  };
  Object.assign(globalThis, { laurelKept });
}

/** Takes away what the page shows of commands that were not done, as somebody would who has seen it. */
export const dismissAll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    for (const { id } of store.snapshot().commands) await store.dismiss(id);
  });
