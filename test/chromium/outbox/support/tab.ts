// A real tab whose store is used as its elements use it. What runs in the page stands in functions that take nothing
// along from here.

import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { LoyaltyStore, StoreCommand } from '../../../../src/store/index.ts';
import { ACTION } from '../../../kill/support/programme.ts';

/** What a store said when it had taken the nth command. */
export interface Taken {
  readonly n: number;
  readonly id: string;
  readonly durability: 'durable' | 'volatile';
}

export const commandOf = (n: number): StoreCommand => ({
  kind: 'act',
  body: { rule: ACTION, reference: String(n) },
});

/** Opens a page of whoever is signed in. */
export async function openTab(
  context: BrowserContext,
  prepare?: (page: Page) => Promise<unknown>,
  path = '/terms.html',
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(provideStore);
  await prepare?.(page);
  await page.goto(path);
  await knowsMember(page);
  return page;
}

export async function knowsMember(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore | undefined)();
    return store?.snapshot().member !== undefined;
  });
}

function provideStore(): void {
  const laurelStore = (): LoyaltyStore | undefined => {
    const registry: unknown = Reflect.get(globalThis, Symbol.for('laurel.stores.v1'));
    return (registry as { readonly default?: LoyaltyStore } | undefined)?.default;
  };
  Object.assign(globalThis, { laurelStore });
}

export const subjectOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    return store.snapshot().member?.subject ?? '';
  });

/** Has the store take commands, all at once. */
export const sendFrom = (page: Page, numbers: readonly number[]): Promise<readonly Taken[]> =>
  page.evaluate(
    (commands) => {
      const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
      return Promise.all(
        commands.map(async ({ n, command }) => {
          const { id, durability } = await store.send(command);
          return { n, id, durability };
        }),
      );
    },
    numbers.map((n) => ({ n, command: commandOf(n) })),
  );

/** Keys of the commands that the tab shows; none where it shows nothing any more. */
export const shownIn = (page: Page): Promise<readonly string[]> =>
  statesIn(page).then(
    (states) => states.map(({ id }) => id),
    () => [],
  );

/** What a tab says of the commands that are not done. */
export const statesIn = (page: Page): Promise<readonly { id: string; state: string }[]> =>
  page.evaluate(() => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore | undefined)();
    return (store?.snapshot().commands ?? []).map(({ id, state }) => ({ id, state }));
  });

/** Waits until all commands that the tab shows stand like this, and there are some. */
export async function allStand(page: Page, state: string): Promise<void> {
  await page.waitForFunction((awaited) => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    const { commands } = store.snapshot();
    return commands.length > 0 && commands.every((command) => command.state === awaited);
  }, state);
}

/** Waits until the tab shows so many commands that are not done. */
export async function shows(page: Page, count: number): Promise<void> {
  await page.waitForFunction((awaited) => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    return store.snapshot().commands.length === awaited;
  }, count);
}

export const showsNone = (page: Page): Promise<void> => shows(page, 0);

/** Waits until the tab has read what there is to read, and has nothing to do any more. */
export const isAtRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
    await store.refresh();
    // Resolves after whatever was asked of the device before.
    await store.dismiss('none');
  });

/** Ends the tab's process. */
export async function crash(page: Page): Promise<void> {
  const devtools = await devtoolsOf(page);
  const crashed = page.waitForEvent('crash');
  // It never answers: who would have to is gone.
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

export const devtoolsOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

export async function freeze(page: Page): Promise<CDPSession> {
  const devtools = await devtoolsOf(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  return devtools;
}

export const thaw = async (devtools: CDPSession): Promise<void> => {
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
};

/** Has a script of the page run for ever: its tab does nothing else any more, and lets go of nothing. */
export async function getStuck(page: Page): Promise<CDPSession> {
  const devtools = await devtoolsOf(page);
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  return devtools;
}

/** Ends the script that runs for ever. */
export const getLoose = async (devtools: CDPSession): Promise<void> => {
  await devtools.send('Runtime.terminateExecution');
};
