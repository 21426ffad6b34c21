// Plain pages whose parts are swapped by htmx or Turbo: no second request, nothing lost that should stay.

import assert from 'node:assert/strict';
import type { Stage } from './support/stage.ts';

/** What swaps parts of plain pages. */
export const plainTitles = { htmx: 'htmx', turbo: 'Turbo' } as const;

/** A case of a plain page. */
export interface PlainCase {
  readonly name: string;
  readonly library: keyof typeof plainTitles;
  /** Name of the page. */
  readonly page: string;
  run(stage: Stage): Promise<void>;
}

const all = 'laurel-points-badge, laurel-tier-progress, laurel-feedback-survey';
const badge = 'laurel-points-badge';
const survey = '#survey';
const nine = 'input[type=radio][value="9"]';

const htmxSwap = (style: string, isSame: boolean): PlainCase => ({
  name: `${style} brings ${isSame ? 'its news into the same elements' : 'new elements'}`,
  library: 'htmx',
  page: 'htmx',
  async run(stage) {
    await begin(stage);
    await swap(stage, style);
    await stage.reaches(all, 'ready');
    await stage.says(badge, await newestLabel(stage));
    assert.equal(await isRemembered(stage), isSame);
    assert.equal(await hasAnswer(stage), isSame, 'the answer begun');
    asksOnce(stage);
  },
});

const htmxCases: readonly PlainCase[] = [
  htmxSwap('innerHTML', false),
  htmxSwap('outerHTML', false),
  htmxSwap('innerMorph', true),
  htmxSwap('outerMorph', true),
  {
    name: 'hx-preserve keeps a survey that is being answered',
    library: 'htmx',
    page: 'htmx-preserve',
    async run(stage) {
      await begin(stage);
      await swap(stage, 'innerHTML');
      await stage.reaches(all, 'ready');
      assert.equal(await isRemembered(stage), true);
      assert.equal(await hasAnswer(stage), true);
      asksOnce(stage);
    },
  },
];

const turboCases: readonly PlainCase[] = [
  {
    name: 'a visit brings new elements, and keeps permanent ones',
    library: 'turbo',
    page: 'turbo-one',
    async run(stage) {
      await begin(stage);
      await remember(stage, '#permanent');
      await visit(stage, '#link', 'turbo-two');
      await stage.reaches(all, 'ready');
      assert.equal(await isRemembered(stage, '#permanent'), true);
      asksOnce(stage);
    },
  },
  {
    name: 'Back restores the page before',
    library: 'turbo',
    page: 'turbo-one',
    async run(stage) {
      await begin(stage);
      await visit(stage, '#link', 'turbo-two');
      await stage.reaches(all, 'ready');
      await stage.page.evaluate(() => history.back());
      await stage.until(
        (title) => document.querySelector('h1')?.textContent === title,
        'turbo-one',
      );
      await stage.reaches(all, 'ready');
      await stage.says('#badge', '220');
      asksOnce(stage);
    },
  },
  {
    name: 'there and back ten times asks no second time',
    library: 'turbo',
    page: 'turbo-one',
    async run(stage) {
      await begin(stage);
      for (let trip = 0; trip < 10; trip++) {
        await visit(stage, '#link', trip % 2 ? 'turbo-one' : 'turbo-two');
        await stage.reaches(all, 'ready');
      }
      asksOnce(stage);
    },
  },
  {
    name: 'a refresh by morphing keeps the elements and what was begun in them',
    library: 'turbo',
    page: 'turbo-one',
    async run(stage) {
      await begin(stage);
      const label = await newestLabel(stage, '#badge');
      await stage.page.evaluate(() => {
        const { Turbo } = window as unknown as {
          readonly Turbo: { visit(address: string, options: { action: 'replace' }): void };
        };
        Turbo.visit(location.href, { action: 'replace' });
      });
      await stage.until(
        (before) => document.querySelector('#badge')?.getAttribute('label') !== before,
        label,
      );
      await stage.says('#badge', await newestLabel(stage, '#badge'));
      assert.equal(await isRemembered(stage), true);
      assert.equal(await hasAnswer(stage), true);
      asksOnce(stage);
    },
  },
  {
    name: 'a frame brings an element in',
    library: 'turbo',
    page: 'turbo-one',
    async run(stage) {
      await begin(stage);
      await stage.click('#frame-link');
      await stage.reaches('#framed', 'ready');
      await stage.says('#framed', '220');
      asksOnce(stage);
    },
  },
];

/** All cases of plain pages, in the order of the table. */
export const plainCases: readonly PlainCase[] = [...htmxCases, ...turboCases];

/** Everything is ready, and somebody has begun to answer the survey. */
async function begin(stage: Stage): Promise<void> {
  await stage.reaches(all, 'ready');
  await stage.says(badge, '220');
  await stage.click(nine, survey);
  await remember(stage, survey);
}

function remember(stage: Stage, selector: string): Promise<void> {
  return stage.page.evaluate((wanted) => {
    Reflect.set(window, 'remembered', document.querySelector(wanted));
  }, selector);
}

/** Whether what the selector finds is the very element that was remembered. */
function isRemembered(stage: Stage, selector = survey): Promise<boolean> {
  return stage.page.evaluate(
    (wanted) => document.querySelector(wanted) === Reflect.get(window, 'remembered'),
    selector,
  );
}

function hasAnswer(stage: Stage): Promise<boolean> {
  return stage.page.evaluate(
    (wanted, radio) =>
      document.querySelector(wanted)?.shadowRoot?.querySelector<HTMLInputElement>(radio)
        ?.checked === true,
    survey,
    nine,
  );
}

/** Clicks the button of a swap and waits for its content. */
async function swap(stage: Stage, style: string): Promise<void> {
  const answer = () => document.querySelector<HTMLElement>('#place')?.dataset['answer'];
  const before = await stage.page.evaluate(answer);
  await stage.click(`#${style}`);
  await stage.until((old) => {
    const now = document.querySelector<HTMLElement>('#place')?.dataset['answer'];
    return now !== undefined && now !== old;
  }, before ?? '');
}

/** Follows a link to the end: a preview from Turbo's cache may have the right title long before. */
async function visit(stage: Stage, link: string, name: string): Promise<void> {
  await stage.click(link);
  await stage.until(
    (title) =>
      document.querySelector('h1')?.textContent === title &&
      !document.documentElement.hasAttribute('aria-busy'),
    name,
  );
}

function newestLabel(stage: Stage, selector = badge): Promise<string> {
  return stage.page.evaluate(
    (wanted) => document.querySelector(wanted)?.getAttribute('label') ?? '',
    selector,
  );
}

function asksOnce(stage: Stage): void {
  assert.equal(stage.asked('GET /api/loyalty/member'), 1, 'requests for the member');
  assert.equal(stage.asked('GET /api/loyalty/programme'), 1, 'requests for the programme');
}
