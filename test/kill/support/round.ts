// One round: a page sends commands, something is killed in the middle, a page is opened anew, and what the ledger
// says is compared with what the first page had said.

import type { BrowserContext, Page } from 'playwright-core';
import type { ShopProcess } from '../../../scripts/test/shop-process.ts';

import type { Chance } from './chance.ts';
import type { Chromium } from './chromium.ts';
import { readBooks } from './ledger.ts';
import { commandOf } from './programme.ts';
import { createRecord, type Record, type Verdict } from './record.ts';
import {
  dismissAll,
  openShopPage,
  sendAll,
  memberOf,
  untilDelivered,
  type Told,
} from './shop-page.ts';
import { signIn } from './sign-in.ts';

/**
 * What is killed. `everything` is a power cut at the shop's and the shopper's at once. What a torn log costs shows at
 * the start after the next, so a kill of the browser follows.
 */
export const victims = [
  'server',
  'browser',
  'renderer',
  'server',
  'browser',
  'tab',
  'browser with its log torn',
  'everything',
] as const;
export type Victim = (typeof victims)[number];

export const isBrowserKilled = (victim: Victim): boolean =>
  victim === 'everything' || victim.startsWith('browser');

const ACKNOWLEDGED_LIMIT = 60_000;
/** Rounds of one member: a ledger of many thousands is slow to replay, and nobody's is that long. */
const ROUNDS_EACH = 10;

export interface Scene {
  readonly shop: ShopProcess;
  readonly chromium: Chromium;
  readonly database: string;
  readonly chance: Chance;
}

export interface Rounds {
  /** @param count of commands the page is to send, from number `first` on. */
  play(victim: Victim, first: number, count: number): Promise<Verdict>;
  /** Who gave the nth command. */
  giverOf(n: number): string | undefined;
}

export function createRounds({ shop, chromium, database, chance }: Scene): Rounds {
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  let subject = '';
  let nth = -1;
  let played = 0;
  const givers = new Map<number, string>();
  let record: Record | undefined;
  const hear = (told: Told): void => record?.hear(told);

  const openPage = async (): Promise<Page> => {
    const { origin } = await shop.start();
    if (!context) {
      context = await chromium.start();
      // A browser that was killed may not have written its cookies down yet.
      await signIn(context, origin, nth);
    }
    page = await openShopPage(context, origin, hear);
    return page;
  };

  /** Goes on as another customer of the shop, one who is a member. */
  const changeMember = async (): Promise<void> => {
    for (;;) {
      nth += 1;
      await page?.close();
      if (context) await signIn(context, (await shop.start()).origin, nth);
      const member = await memberOf(await openPage());
      if (member === undefined) continue;
      subject = member;
      return;
    }
  };

  const killBrowser = async (): Promise<void> => {
    [context, page] = [undefined, undefined];
    await chromium.kill();
  };

  const kill: { readonly [Name in Victim]: (victim: Page) => Promise<unknown> } = {
    server: () => shop.stop(),
    browser: killBrowser,
    async 'browser with its log torn'() {
      await killBrowser();
      chromium.tearLog();
    },
    everything: () => Promise.all([shop.stop(), killBrowser()]),
    async renderer(victim) {
      const devtools = await victim.context().newCDPSession(victim);
      const crashed = victim.waitForEvent('crash');
      // It never answers: who would have to is gone.
      void devtools.send('Page.crash').catch(() => undefined);
      await crashed;
      await victim.close();
    },
    tab: (victim) => victim.close(),
  };

  /** Has the answers to some requests lost on their way: what was asked for is done. */
  const loseAnswers = async (): Promise<void> => {
    const { origin } = await shop.start();
    for (const path of ['/api/loyalty/actions', '/api/loyalty/redemptions'])
      await fetch(`${origin}/__test/fault`, {
        method: 'POST',
        body: JSON.stringify({ path, lost: true, times: chance.from(0, 2) }),
      });
  };

  return {
    giverOf: (n) => givers.get(n),
    async play(victim, first, count) {
      const numbers = Array.from({ length: count }, (_, place) => first + place);
      const killAfter = chance.from(1, Math.max(1, count - 1));
      const late = chance.from(0, 25);
      const enough = Promise.withResolvers<void>();
      const mine = createRecord(numbers, () => {
        if (mine.acknowledged() >= killAfter) enough.resolve();
      });
      if (played % ROUNDS_EACH === 0) await changeMember();
      played += 1;
      for (const n of numbers) givers.set(n, subject);
      const before = page && !page.isClosed() ? page : await openPage();
      record = mine;
      if (chance.from(1, 3) === 1) await loseAnswers();
      await sendAll(
        before,
        numbers.map((n) => ({ n, command: commandOf(n) })),
      );
      await inTime(enough.promise, `${killAfter} commands to be taken`);
      // Not only right after a command was taken.
      await new Promise((resolve) => setTimeout(resolve, late));
      await kill[victim](before);

      const after = await openPage();
      const shown = await untilDelivered(after);
      const books = await readBooks(database, subject, mine.keys());
      const verdict = mine.judge(books, shown, chromium.hasDiscardedStorage());
      await dismissAll(after);
      if (before !== after && context && !before.isClosed()) await before.close();
      return verdict;
    },
  };
}

async function inTime(promise: Promise<void>, what: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}`)), ACKNOWLEDGED_LIMIT);
  });
  try {
    await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
