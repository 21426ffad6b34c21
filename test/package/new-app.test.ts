import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { createNewApp } from './new-app.ts';
import type { NewApp } from './new-app.ts';

// Five lines that their author writes.
const page = `<!doctype html>
<script type="module" src="/main.js"></script>
<laurel-points-badge preview><a href="/account">Your points</a></laurel-points-badge>
`;
const main = `import 'laurel-elements/laurel.css';
import 'laurel-elements/points-badge/define';
`;

describe('an empty folder', () => {
  let app: NewApp;
  let browser: Browser | undefined;
  before(async () => {
    app = await createNewApp();
    const found = await findBrowser('chromium');
    browser =
      found === null
        ? undefined
        : await chromium.launch({
            executablePath: found.executablePath,
            args: ['--no-sandbox'],
          });
  });
  after(async () => {
    await browser?.close();
    await app.remove();
  });

  /** What the badge says, once it says something of its own, and what the page complained of. */
  async function visit(
    visitor: Browser,
    address: string,
  ): Promise<{ readonly text: string; readonly complaints: readonly string[] }> {
    const tab = await visitor.newPage({ locale: 'en-US' });
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning';
      if (isComplaint && !message.location().url.endsWith('/favicon.ico'))
        complaints.push(message.text());
    });
    await tab.goto(address);
    await tab.locator('laurel-points-badge:state(ready)').waitFor();
    const text = await tab.locator('laurel-points-badge [part~=base]').innerText();
    await tab.close();
    return { text: text.replaceAll(/\s+/g, ' ').trim(), complaints };
  }

  it('becomes a Vite app with a working badge by one install and five lines', async (t) => {
    if (browser === undefined) return t.skip('There is no Chromium on this machine.');
    const startedAt = performance.now();
    if (app.install() === 'no network') return t.skip('npm cannot reach its registry.');
    const installedAt = performance.now();
    app.write('index.html', page);
    app.write('main.js', main);
    const seen = await visit(browser, await app.serve());
    const endedAt = performance.now();
    // Lit says so itself wherever its development build runs, as it does under Vite's own server.
    const complaints = seen.complaints.filter((line) => !line.startsWith('Lit is in dev mode'));
    assert.deepEqual({ ...seen, complaints }, { text: '1,240 points', complaints: [] });
    const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
    t.diagnostic(
      `From an empty folder to a working badge: ${seconds(startedAt, endedAt)}, ` +
        `${seconds(startedAt, installedAt)} of it npm install.`,
    );

    await t.test('which its production build keeps', async () => {
      assert.ok(browser);
      app.vite('build', '--logLevel', 'warn');
      const built = await visit(browser, await app.serve('preview'));
      assert.deepEqual(built, { text: '1,240 points', complaints: [] });
    });
  });
});
