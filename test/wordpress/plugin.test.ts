// A shop's whole way: install, set up, an author places elements, visitors and members see them.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { packPlugin } from '../../integrations/wordpress/pack.ts';
import { subjectOf } from '../../src/backend/index.ts';
import { addBlock, block, newPost, openSettings, publish } from './support/editor.ts';
import { startLoyaltyApi } from './support/loyalty.ts';
import type { LoyaltyApi } from './support/loyalty.ts';
import {
  addUser,
  author,
  installPlugin,
  installWordPress,
  member,
  owner,
  picture,
  setUpPlugin,
  signIn,
  skipWelcome,
} from './support/people.ts';
import { findPrerequisites } from './support/prerequisites.ts';
import { savedBlocks } from './support/saved-blocks.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';

const handWritten = `<laurel-points-badge variant="card" api="https://evil.example" onclick="alert(1)"><a href="/account">By tag</a></laurel-points-badge>
<div data-laurel="points-badge" data-laurel-variant="card"><a href="/account">By data attributes</a></div>`;
const shortcode =
  '[laurel_points_badge variant="card" heading_level="2"]<a href="/account">By shortcode</a>[/laurel_points_badge]';

const found = await findPrerequisites();

describe('WordPress', { skip: !found.ok && `no ${found.missing.join(', ')}` }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-plugin-'));
  let site: Site;
  let api: LoyaltyApi;
  let browser: Browser;
  let ownersPage: Page;
  let memberId = '';
  let post = '';

  const visitor = async (): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: site.origin,
      locale: 'en-US',
      // Wide enough for inserter and settings at once.
      viewport: { width: 1440, height: 900 },
    });
    context.setDefaultTimeout(20_000);
    // WordPress shows pictures of wordpress.org and gravatar.com.
    await context.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.fulfill({ status: 204 }),
    );
    return context.newPage();
  };

  before(async () => {
    if (!found.ok) return;
    const archive = join(folder, 'laurel.zip');
    await packPlugin(archive);
    site = await startSite(found.prerequisites);
    console.log(`WordPress ${site.version} on ${site.origin}`);
    api = await startLoyaltyApi(site.origin);
    browser = await chromium.launch({
      executablePath: found.prerequisites.chromium,
      args: ['--no-sandbox'],
    });
    ownersPage = await visitor();
    await installWordPress(ownersPage);
    await skipWelcome(site, '1');
    await signIn(ownersPage, owner);
    await installPlugin(ownersPage, archive);
  });

  afterEach(async (test) => {
    if (!('passed' in test) || test.passed) return;
    for (const page of browser.contexts().flatMap((context) => context.pages()))
      await page.screenshot({ path: join(tmpdir(), 'laurel-wordpress-failed.png') });
  });

  after(async () => {
    await browser?.close();
    await api?.close();
    await site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says that it has no API yet, and refuses what cannot be one', async () => {
    const notice = ownersPage.getByText('Laurel has no loyalty API yet');
    await notice.waitFor();
    await ownersPage.goto('/wp-admin/options-general.php?page=laurel');
    await ownersPage.getByLabel('Loyalty API').fill('javascript:alert(1)');
    await ownersPage.getByLabel('Token secret').fill('too short');
    await ownersPage.getByRole('button', { name: 'Save Changes' }).click();
    await ownersPage.getByText('Loyalty API: "javascript:alert(1)" is no address.').waitFor();
    await ownersPage.getByText('Token secret: it has 9 bytes and needs at least 32').waitFor();
    await notice.waitFor();
  });

  it('is set up on its settings page, which never shows a secret again', async () => {
    await setUpPlugin(ownersPage, api);
    assert.equal(await ownersPage.getByLabel('Loyalty API').inputValue(), api.address);
    assert.equal(await ownersPage.getByLabel('Token secret').inputValue(), '');
    assert.ok(!(await ownersPage.content()).includes(api.tokenSecret));
    await picture(ownersPage, 'settings');
    await ownersPage.getByRole('button', { name: 'Save Changes' }).click();
    await ownersPage.getByText('Settings saved.').waitFor();
    const kept = await site.php('echo get_option( "laurel_secret" );');
    assert.equal(kept, api.tokenSecret, 'an empty field keeps the secret');
  });

  it('gives nobody but the owner the settings page', async () => {
    await addUser(site, author);
    memberId = await addUser(site, member);
    const page = await visitor();
    await signIn(page, author);
    const answer = await page.goto('/wp-admin/options-general.php?page=laurel');
    assert.equal(answer?.status(), 403);
    await page.context().close();
  });

  it('lets an author without unfiltered_html place blocks and tags, with a living preview', async () => {
    const can = await site.php(
      `var_export( user_can( get_user_by( 'login', '${author.name}' ), 'unfiltered_html' ) );`,
    );
    assert.equal(can, 'false');
    const page = await visitor();
    await signIn(page, author);
    const asked = requestsTo(page, api.address);
    await newPost(page, 'Our circle');
    await addBlock(page, 'Points badge');
    await openSettings(page);
    await page.getByLabel('Look', { exact: true }).selectOption({ label: 'Card' });
    await addBlock(page, 'Feedback survey');
    await isReady(block(page, 'Points badge').locator('laurel-points-badge'));
    await isReady(block(page, 'Feedback survey').locator('laurel-feedback-survey'));
    await block(page, 'Points badge').click();
    await openSettings(page);
    assert.equal(await page.getByLabel('Look', { exact: true }).inputValue(), 'card');
    await picture(page, 'editor');
    await block(page, 'Feedback survey').click();
    await addBlock(page, 'Custom HTML');
    await block(page, 'Custom HTML').getByRole('textbox').fill(handWritten);
    await addBlock(page, 'Shortcode');
    await block(page, 'Shortcode').getByRole('textbox').fill(shortcode);
    post = await publish(page);
    assert.deepEqual(asked(), [], 'the editor asks the API nothing');
    await page.context().close();
  });

  it('shows the preview in a canvas that is a frame, as in the site editor', async () => {
    const asked = requestsTo(ownersPage, api.address);
    await ownersPage.goto('/wp-admin/site-editor.php');
    await addBlock(ownersPage, 'Points badge');
    const canvas = ownersPage.frameLocator('iframe[name="editor-canvas"]');
    await canvas.locator('laurel-points-badge:state(ready)').waitFor();
    assert.deepEqual(asked(), []);
  });

  it('stores what the author may write and nothing more', async () => {
    const stored = await site.php(
      `echo get_page_by_path( 'our-circle', OBJECT, 'post' )->post_content;`,
    );
    assert.match(stored, /<laurel-points-badge variant="card"><a href="\/account">By tag<\/a>/);
    assert.match(stored, /<div data-laurel="points-badge" data-laurel-variant="card">/);
    assert.doesNotMatch(stored, /evil|onclick/);
  });

  it('shows what a newer block editor has saved', async () => {
    const saved = savedBlocks.map((each) => each.saved).join('\n\n');
    const html = await site.php(
      `echo do_blocks( base64_decode( '${Buffer.from(saved).toString('base64')}' ) );`,
    );
    for (const { block: name, shown } of savedBlocks)
      assert.ok(html.includes(`<div class="wp-block-laurel-${name}">${shown}`), html);
  });

  it('keeps the data attributes without any filter, and the link of both spellings', async () => {
    const code = `remove_filter( 'wp_kses_allowed_html', 'Laurel\\\\allow_elements', 10 );
      echo wp_kses_post( base64_decode( '${Buffer.from(handWritten).toString('base64')}' ) );`;
    const kept = await site.php(code);
    assert.doesNotMatch(kept, /<laurel-/);
    assert.match(kept, /<a href="\/account">By tag<\/a>/);
    assert.match(kept, /<div data-laurel="points-badge" data-laurel-variant="card"><a href/);
  });

  it('shows a guest every spelling, with one asynchronous script', async () => {
    const page = await visitor();
    const mistakes = mistakesOn(page);
    const html = await (await page.goto(post))?.text();
    const tags = html?.match(/<script[^>]*laurel\.js[^>]*>/g) ?? [];
    assert.equal(tags.length, 1);
    assert.match(
      tags[0] ?? '',
      /^<script data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-defer="1" nowprocket async src="/,
    );
    assert.match(html ?? '', /<a href="\/account">Your points<\/a><\/laurel-points-badge>/);
    assert.match(html ?? '', /heading-level="2"><a href="\/account">By shortcode<\/a>/);
    assert.ok((html?.indexOf('laurel.js') ?? 0) < (html?.indexOf('</head>') ?? 0));
    const badges = page.locator('laurel-points-badge');
    await page
      .locator('laurel-points-badge:nth-match(laurel-points-badge, 4)')
      .waitFor()
      .catch(() => {});
    assert.equal(await badges.count(), 4);
    for (const badge of await badges.all()) await isIn('guest', badge);
    await isIn('guest', page.locator('laurel-feedback-survey'));
    assert.deepEqual(mistakes(), []);
    await page.context().close();
  });

  it('loads nothing on pages without an element', async () => {
    const page = await visitor();
    const html = await (await page.goto('/?p=1'))?.text();
    assert.match(html ?? '', /Hello world!/);
    assert.doesNotMatch(html ?? '', /laurel/);
    await page.context().close();
  });

  it('tells a guest from a member at the token address, and lets no cache keep it', async () => {
    const page = await visitor();
    const address = '/wp-admin/admin-ajax.php?action=laurel_token';
    const asGuest = await page.request.get(address);
    assert.equal(asGuest.status(), 204);
    assert.match(asGuest.headers()['cache-control'] ?? '', /no-store/);
    await signIn(page, member);
    const asMember = await page.request.get(address, {
      headers: { origin: 'https://evil.example' },
    });
    assert.equal(asMember.status(), 200);
    assert.match(asMember.headers()['cache-control'] ?? '', /no-store/);
    assert.equal(asMember.headers()['access-control-allow-origin'], undefined);
    const answer = (await asMember.json()) as { readonly token: string; readonly subject: string };
    assert.equal(answer.subject, await subjectOf(api.subjectSecret, memberId));
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    assert.equal((await page.request.get(address, { headers: elsewhere })).status(), 403);
    assert.equal((await page.request.post(address)).status(), 405);
    await api.join(answer.token);
    await api.order(memberId, '320.00');
    await page.context().close();
  });

  it('shows a member their points in every spelling, and takes their answer', async () => {
    const page = await visitor();
    const mistakes = mistakesOn(page);
    await signIn(page, member);
    await page.goto(post);
    const badges = page.locator('laurel-points-badge');
    for (const badge of await badges.all()) await isReady(badge);
    const balances = await badges.locator('[part=balance]').allInnerTexts();
    assert.equal(balances.length, 4);
    assert.equal(new Set(balances).size, 1);
    assert.ok(Number(balances[0]) >= 320, `the order's points are there: ${balances[0]}`);
    await picture(page, 'member');
    const survey = page.locator('laurel-feedback-survey');
    await survey.getByRole('radio', { name: '9', exact: true }).check({ force: true });
    await survey.getByRole('button', { name: 'Send' }).click();
    await survey.locator('[part=thanks]').waitFor();
    assert.deepEqual(mistakes(), []);
    await page.context().close();
  });

  it('leaves no option behind when it is deleted', async () => {
    await ownersPage.goto('/wp-admin/plugins.php');
    const row = ownersPage.locator('tr[data-slug=laurel]');
    await row.getByRole('link', { name: 'Deactivate Laurel' }).click();
    ownersPage.once('dialog', (dialog) => void dialog.accept());
    await row.getByRole('link', { name: 'Delete Laurel' }).click();
    await ownersPage.getByText('was successfully deleted').waitFor();
    const left = await site.php(
      'global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE \'laurel%\'" );',
    );
    assert.equal(left, '0');
    const page = await visitor();
    await page.goto(post);
    await page.getByRole('link', { name: 'By data attributes' }).waitFor();
    await page.context().close();
  });

  it('says nothing in the error log', async () => {
    const log = await site.php("echo @file_get_contents( WP_CONTENT_DIR . '/debug.log' );");
    assert.doesNotMatch(log + site.output(), /PHP .*plugins\/laurel\//);
  });
});

const isReady = (element: Locator): Promise<void> => isIn('ready', element);

/** Waits until an element is in one of its states. */
async function isIn(state: string, element: Locator): Promise<void> {
  await element.and(element.page().locator(`:state(${state})`)).waitFor({ state: 'attached' });
}

function requestsTo(page: Page, address: string): () => readonly string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(address)) requests.push(request.url());
  });
  return () => requests;
}

/** What went wrong in a page, as its console tells. */
function mistakesOn(page: Page): () => readonly string[] {
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) mistakes.push(message.text());
  });
  return () => mistakes;
}
