// The page where tags are tried, under attack, in a real tab with its real policy.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { useShop } from './support/browser.ts';

const attacks: readonly string[] = [
  '<script>fetch("/stolen")</script>',
  '<img src="/stolen" onerror="fetch(\'/stolen\')">',
  '<svg onload="fetch(\'/stolen\')"><image href="/stolen" /></svg>',
  '<svg><script href="/stolen"></script></svg>',
  '<iframe srcdoc="<script>fetch(\'/stolen\')</script>"></iframe><iframe src="/stolen"></iframe>',
  '<template><img src="/stolen"></template>',
  '<laurel-points-badge preview><template shadowrootmode="open"><img src="/stolen"></template></laurel-points-badge>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=/stolen onerror=1&gt;">',
  '<meta http-equiv="refresh" content="0;url=/stolen">',
  '<base href="/stolen/"><link rel="stylesheet" href="/stolen">',
  '<form action="/stolen" id="typed"><input name="value"></form>',
  '<video src="/stolen" autoplay onplay="fetch(\'/stolen\')"></video><object data="/stolen"></object>',
  '<laurel-provider api="/stolen" token-url="/stolen"><laurel-points-badge></laurel-points-badge></laurel-provider>',
  '<laurel-points-badge preview api="/stolen" style="background:url(/stolen)"></laurel-points-badge>',
  '<a href="javascript:fetch(`/stolen`)">a</a><a href="data:text/html,<script>1</script>">b</a>',
];

describe('the page where tags are tried', () => {
  const surroundings = useShop();

  async function open(): Promise<{ page: Page; asked: string[]; said: string[] }> {
    const context = await surroundings().visitor();
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push('a dialog')));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto('/try.html');
    await page.locator('[data-shown] laurel-points-badge:state(ready)').waitFor();
    await page.locator('#typed').fill('');
    await page.locator('[data-shown]:empty').waitFor({ state: 'attached' });
    said.length = 0;
    return { page, asked, said };
  }

  it('shows a tag as it is typed', async () => {
    const { page } = await open();
    await page
      .locator('#typed')
      .fill('<h2 lang="de">Punkte</h2><laurel-points-badge preview></laurel-points-badge>');
    await page.locator('[data-shown] h2').waitFor();
    await page.locator('[data-shown] laurel-points-badge:state(ready)').waitFor();
    assert.equal(await page.locator('.left-out').textContent(), '');
    await page.context().close();
  });

  it('takes each of its examples, and leaves something out of the harmful one alone', async () => {
    const { page } = await open();
    const examples = page.locator('[data-markup]');
    const reports: string[] = [];
    for (const example of await examples.all()) {
      await example.click();
      reports.push((await page.locator('.left-out').textContent())?.trim() ?? '');
    }
    const last = reports.pop();
    assert.deepEqual(
      reports.filter((report) => report !== ''),
      [],
    );
    assert.match(last ?? '', /<script>/);
    await page.context().close();
  });

  for (const markup of attacks) {
    it(`does nothing for ${markup.slice(0, 60)}`, async () => {
      const { page, asked, said } = await open();
      const before = page.url();
      await page.locator('#typed').fill(`${markup}<p>the end</p>`);
      await page.locator('.left-out code').first().waitFor();
      await page.evaluate(() => {
        for (const link of document.querySelectorAll<HTMLElement>('[data-shown] a')) link.click();
      });
      // One more round trip: whatever was set off has been asked for by then.
      await page.evaluate(() => fetch('/favicon.svg').then((answer) => answer.text()));
      assert.deepEqual(
        asked.filter((address) => address.includes('stolen')),
        [],
      );
      // The document that the text is parsed into has this page's policy, which says what it forbids.
      assert.deepEqual(
        said.filter((text) => !text.endsWith('The action has been blocked.')),
        [],
      );
      assert.equal(page.url(), before);
      await page.context().close();
    });
  }

  it('does not look at a text that is too long', async () => {
    const { page } = await open();
    await page.locator('#typed').fill('<p>a</p>'.repeat(100_000));
    await page.locator('.left-out', { hasText: 'too long' }).waitFor();
    assert.equal(await page.locator('[data-shown] > *').count(), 0);
    await page.context().close();
  });
});
