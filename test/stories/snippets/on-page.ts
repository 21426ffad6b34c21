// Puts what is copied on a page of the real shop, to the letter, and looks what becomes of it.

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { cdnFolder, version } from '../../../scripts/build/folders.ts';
import { cdnPlace } from '../../../scripts/metadata/snippet-once.ts';
import { treeOf, type Tree } from './tree.ts';

export interface PageOutcome {
  /** Errors, and files that are not there. */
  readonly faults: readonly string[];
  /** What stands in the body in the end. */
  readonly body: readonly Tree[];
  /** Elements and the state each ended in: `laurel-points-badge ready`. */
  readonly states: readonly string[];
}

/** How long, in ms, elements may take. */
const PATIENCE = 15_000;

/** A story's programme has accounts that the page's has not. */
const OTHER_PROGRAMME = /^<laurel-points-badge wallet="[^"]*">: use /;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The CDN that snippets name serves what this checkout has built. */
export const serveCdn = (context: BrowserContext): Promise<unknown> =>
  context.route(`${cdnPlace(version)}/**`, (route) => {
    const file = new URL(route.request().url()).pathname.split(`/cdn/${version}/`)[1] ?? '';
    try {
      return route.fulfill({
        body: readFileSync(join(cdnFolder, file)),
        contentType: types[extname(file)] ?? 'application/octet-stream',
        headers: { 'access-control-allow-origin': '*' },
      });
    } catch {
      return route.fulfill({ status: 404, body: '' });
    }
  });

/** @param shop - where the shop's server listens. */
export async function onPage(
  page: Page,
  shop: URL,
  name: string,
  { head, body }: { readonly head: string; readonly body: string },
): Promise<PageOutcome> {
  const faults: string[] = [];
  const onError = ({ message }: Error): void => void faults.push(`thrown: ${message}`);
  const onConsole = (message: { type(): string; text(): string }): void => {
    if (/error|warning/.test(message.type()) && !OTHER_PROGRAMME.test(message.text()))
      faults.push(`logged: ${message.text()}`);
  };
  page.on('pageerror', onError).on('console', onConsole);
  const address = new URL(`/copied/${name}.html`, shop);
  const markup = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Copied</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
  await page.route(address.href, (route) =>
    route.fulfill({ body: markup, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(address.href);
  await page.waitForFunction(isSettled, undefined, { timeout: PATIENCE }).catch(() => {
    faults.push('Not all of its elements come to an end.');
  });
  const states = await page.evaluate(statesOf);
  const inner = await page.evaluate(() => document.body.innerHTML);
  page.off('pageerror', onError).off('console', onConsole);
  return { faults, states, body: treeOf(inner) };
}

/** In the page: whether every element of ours shows something for good. */
function isSettled(): boolean {
  const all = [...document.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('laurel-'),
  );
  const shown = all.filter(({ localName }) => localName !== 'laurel-provider');
  return (
    document.querySelector('[data-laurel]') === null &&
    all.every((element) => element.matches(':defined')) &&
    shown.length > 0 &&
    shown.every((element) => element.matches(':state(ready), :state(empty), :state(guest)'))
  );
}

/** In the page. */
function statesOf(): string[] {
  const states = ['loading', 'ready', 'stale', 'guest', 'empty', 'error'];
  return [...document.querySelectorAll(':defined')]
    .filter(({ localName }) => /^laurel-(?!provider)/.test(localName))
    .map((element) => {
      const state = states.find((each) => element.matches(`:state(${each})`));
      return `${element.localName} ${state ?? 'without a state'}`;
    });
}
