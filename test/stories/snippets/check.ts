// Whether what the stories give to copy works: HTML and data attributes on a page of the real shop with the
// loader; React and Vue compiled, from the package's entries, and drawn; WordPress and Liquid read back. All
// have to come to the same elements as the HTML.
//
// Not run here: WordPress and Shopify themselves, and the frameworks in a browser. They have suites of their own.

import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import type { StorySnippet } from '../../../.storybook/copy-this/channel.ts';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import type { SnippetTab } from '../../../scripts/metadata/snippet.ts';
import { inRoot } from '../../../scripts/root.ts';
import { createShopProcess } from '../../../scripts/test/shop-process.ts';
import { compile, type Source } from './compile.ts';
import { onPage, serveCdn } from './on-page.ts';
import { fromLiquid, fromReact, fromShortcodes, fromVue } from './read-back.ts';
import { placedIn, treeOf } from './tree.ts';

export type Copies = readonly StorySnippet[];

export interface SnippetReport {
  /** How many different ones were looked at. */
  readonly checked: number;
  /** One line each. */
  readonly faults: readonly string[];
}

/** @param stories - what each story gives to copy; stories often give the same. */
export async function checkSnippets(
  stories: readonly Copies[],
  browser: Browser,
): Promise<SnippetReport> {
  const different = new Map(stories.map((copies) => [JSON.stringify(copies), copies]));
  const all = [...different.values()];
  const faults = [
    ...all.flatMap((copies) => (copies.length === 0 ? ['A story has nothing to copy.'] : [])),
    ...(await offPage(all)),
    ...(await onPages(all, browser)),
  ];
  return { checked: all.flat().length, faults };
}

const find = (copies: Copies, tab: SnippetTab): StorySnippet | undefined =>
  copies.find(({ id }) => id === tab);

/** What is wrong with a snippet, with its text. */
const fault = ({ title, code }: StorySnippet, reason: unknown): string =>
  `${title}: ${String(reason)}\n${code}`.replaceAll('\n', '\n      ');

async function offPage(all: readonly Copies[]): Promise<readonly string[]> {
  const folder = inRoot('storybook-static/.snippets');
  const elements = await describeElements();
  try {
    await compile(all.flatMap(sourcesOf), folder);
  } catch (error) {
    return [`React or Vue: ${String(error)}`];
  }
  const faults: string[] = [];
  for (const [index, copies] of all.entries()) {
    const expected = treeOf(find(copies, 'html')?.code ?? '');
    for (const copy of copies.filter(({ id }) => id !== 'html' && id !== 'data')) {
      const wanted = copy.id === 'wordpress' ? placedIn(expected, elements) : expected;
      const found = await readBack(copy, folder, `${copy.id}-${index}.mjs`).catch(String);
      if (!isDeepStrictEqual(treeOf(found), wanted))
        faults.push(fault(copy, `it comes to something else than the HTML: ${found}`));
    }
  }
  return faults;
}

const sourcesOf = (copies: Copies, index: number): readonly Source[] =>
  copies.flatMap(({ id, code, once }): readonly Source[] => {
    if (id !== 'react' && id !== 'vue') return [];
    const entry = once.texts.find((text) => text.code.includes('configure('))?.code ?? '';
    return [
      { name: `${id}-${index}`, language: id, code },
      { name: `${id}-${index}-once`, language: 'once', code: entry },
    ];
  });

async function readBack({ id, code }: StorySnippet, folder: string, file: string): Promise<string> {
  switch (id) {
    case 'wordpress':
      return fromShortcodes(code);
    case 'liquid':
      return fromLiquid(code);
    case 'react':
      return fromReact(folder, file);
    case 'vue':
      return fromVue(folder, file);
    case 'html':
    case 'data':
      return code;
  }
}

async function onPages(all: readonly Copies[], browser: Browser): Promise<readonly string[]> {
  const shop = createShopProcess();
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  try {
    await serveCdn(context);
    const address = await shop.start();
    const faults: string[] = [];
    const waiting = all.flatMap((copies, index) =>
      (['html', 'data'] as const).flatMap((tab) => {
        const copy = find(copies, tab);
        const html = find(copies, 'html')?.code ?? '';
        return copy ? [{ copy, html, name: `${tab}-${index}` }] : [];
      }),
    );
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { copy, html, name } = next;
        const head = copy.once.texts.map(({ code }) => code).join('\n');
        const outcome = await onPage(page, address, name, { head, body: copy.code });
        faults.push(...outcome.faults.map((reason) => fault(copy, reason)));
        if (!isDeepStrictEqual(outcome.body, treeOf(html)))
          faults.push(fault(copy, 'the page holds something else than the HTML.'));
        // Who is at a provider's own address, and not signed in there, is a guest.
        const wanted = html.includes(' api="') ? / guest$/ : / (ready|empty)$/;
        const others = outcome.states.filter((state) => !wanted.test(state));
        if (others.length > 0) faults.push(fault(copy, `it ends with ${others.join(', ')}.`));
      }
      await page.close();
    };
    await Promise.all([work(), work()]);
    return faults;
  } finally {
    await context.close();
    await shop.dispose();
  }
}
