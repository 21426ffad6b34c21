// A shopper with several tabs, what the shop's ledger says of their commands, and what holds after every fault.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { misplaced, readBooks, type Books } from '../../../kill/support/ledger.ts';
import { writeProgramme } from '../../../kill/support/programme.ts';
import { useShop, type Surroundings } from '../../support/browser.ts';
import { signInAsSomebody } from '../../support/shopper.ts';
import { openTab, sendFrom, shownIn, subjectOf, type Taken } from './tab.ts';

/** Where the commands of these tests go. */
export const actions = '/api/loyalty/actions';

export interface Scene extends Surroundings {
  readonly context: BrowserContext;
  /** Opens a page of the shop and waits until its store knows who is there. */
  tab(prepare?: (page: Page) => Promise<unknown>, path?: string): Promise<Page>;
  /** Has a tab's store take the next command, or so many, and notes what it said. */
  send(tab: Page): Promise<Taken>;
  sendMany(tab: Page, count: number): Promise<readonly Taken[]>;
  /** Notes what a tab said of a command before it ended. */
  hear(taken: Taken): void;
  /** A number that no command had before. */
  next(): number;
  fault(what: Readonly<Record<string, unknown>>): Promise<void>;
  endFaults(): Promise<void>;
  /** How many commands reached the shop since the scene began. */
  posts(): Promise<number>;
  books(): Promise<Books>;
  /** Waits until all that was taken is done. */
  delivered(patience?: number): Promise<void>;
  /** Waits until what was taken is done or shown; nothing twice, under no other name, nor with an uncaught error. */
  end(): Promise<void>;
}

const PATIENCE = 60_000;

/** A shop with commands that no limit stops, for the tests of a file. */
export function useScene(): () => Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-faults-'));
  const programme = join(folder, 'programme.json');
  const database = join(folder, 'ledger.sqlite');
  writeProgramme(programme);
  const surroundings = useShop(['--programme', programme, '--database', database]);
  let last = 0;
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  return async () => {
    const { origin, shop, visitor } = surroundings();
    await shop.start();
    const context = await visitor();
    const control = async (method: string, path: string, body?: unknown): Promise<Response> =>
      fetch(`${origin}/__test/${path}`, { method, body: body ? JSON.stringify(body) : null });
    await control('DELETE', 'fault');
    await control('DELETE', 'requests');
    await signInAsSomebody(context);
    const errors: string[] = [];
    const taken = new Map<number, Taken>();
    const begunAt = last;
    let subject = '';
    context.on('weberror', (error) => errors.push(error.error().message));

    const books = (): Promise<Books> =>
      readBooks(
        database,
        subject,
        [...taken.values()].map(({ id }) => id),
      );
    const hear = (one: Taken): void => void taken.set(one.n, one);
    const missing = async (): Promise<readonly number[]> => {
      const { times } = await books();
      return [...taken.keys()].filter((n) => times(n) === 0);
    };
    const scene: Scene = {
      ...{ origin, shop, visitor, context, hear, books },
      next: () => (last += 1),
      async tab(prepare, path) {
        const page = await openTab(context, prepare, path);
        subject ||= await subjectOf(page);
        return page;
      },
      async send(tab) {
        const [one] = await scene.sendMany(tab, 1);
        assert.ok(one);
        return one;
      },
      async sendMany(tab, count) {
        const all = await sendFrom(
          tab,
          Array.from({ length: count }, () => scene.next()),
        );
        for (const one of all) hear(one);
        return all;
      },
      fault: async (what) => void (await control('POST', 'fault', what)),
      endFaults: async () => void (await control('DELETE', 'fault')),
      async posts() {
        const seen = (await (await control('GET', 'requests')).json()) as readonly {
          readonly method: string;
          readonly path: string;
        }[];
        return seen.filter(({ method, path }) => method === 'POST' && path === actions).length;
      },
      delivered: (patience) => untilNone(missing, 'commands that are not done', patience),
      async end() {
        await untilNone(async () => {
          const open = context.pages().filter((page) => !page.isClosed());
          const shown = (await Promise.all(open.map(shownIn))).flat();
          return (await missing()).filter((n) => !shown.includes(taken.get(n)?.id ?? ''));
        }, 'commands that were taken, and are neither done nor shown');
        const { times } = await books();
        for (let n = begunAt + 1; n <= last; n += 1)
          assert.ok(times(n) <= 1, `${n} was done ${times(n)} times`);
        assert.deepEqual(await misplaced(database, () => subject), []);
        assert.deepEqual(errors, []);
        await context.close();
      },
    };
    return scene;
  };
}

async function untilNone(
  find: () => Promise<readonly number[]>,
  what: string,
  patience = PATIENCE,
): Promise<void> {
  const giveUpAt = performance.now() + patience;
  while (performance.now() < giveUpAt) {
    if ((await find()).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`There are ${what}: ${(await find()).join(', ')}`);
}
