// The script tag a shop pastes: what it brings, when, and what happens when something is missing.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { keepScript, loaderTag, openOwnPage } from './support/own-page.ts';
import { someMember } from './support/people.ts';
import {
  askedIn,
  forgetProgramme,
  forgetRequests,
  refuseToken,
  requestsSince,
} from './support/server.ts';
import { allReach, wordsOf, type ShopPage } from './support/shop-page.ts';
import { signIn, signOut } from './support/visitor.ts';

const badge = '<laurel-points-badge><a href="/account.html">Your points</a></laurel-points-badge>';
const once = { token: 1, member: 1, programme: 1 };
const nothing = { token: 0, member: 0, programme: 0 };

/** Paths of what the page fetched, with its query cut off. */
const fetched = ({ window: view }: ShopPage): readonly string[] =>
  view.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

const expectClean = ({ violations, errors }: ShopPage): void => {
  expect({ violations, errors }).to.deep.equal({ violations: [], errors: [] });
};

/** Collects what a page of its own warns of, from before its scripts run. */
const listening = `
  self.warnings = [];
  console.warn = (...words) => warnings.push(words.join(' '));`;
const warningsOf = ({ window: view }: ShopPage): readonly string[] =>
  Reflect.get(view, 'warnings') as readonly string[];

describe('the loader', () => {
  beforeEach(async () => {
    await signIn(await someMember());
    await forgetProgramme();
    await forgetRequests();
  });

  it('brings the elements of a page and no others, with one request of each kind', async () => {
    const page = await openOwnPage(loaderTag(), badge);
    await allReach(page, 'ready');
    expect(wordsOf(page.widgets()[0])).to.match(/\d/);
    expect(fetched(page).filter((path) => path.startsWith('/laurel/') && path.endsWith('.js')))
      .to.include('/laurel/points-badge.js')
      .and.not.include('/laurel/tier-progress.js');
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    expectClean(page);
    page.close();
  });

  it('asks for nothing on a page without elements', async () => {
    const page = await openOwnPage(loaderTag(), '<p>No widgets here.</p>');
    await until(() => Reflect.get(page.window, 'laurel'), 'the loader');
    expect(fetched(page)).to.deep.equal(['/laurel/laurel.js']);
    expect(askedIn(await requestsSince())).to.deep.equal(nothing);
    page.close();
  });

  it('asks nobody for the member of a guest', async () => {
    await signOut();
    await forgetRequests();
    const page = await openOwnPage(loaderTag(), badge);
    await allReach(page, 'guest');
    expect(askedIn(await requestsSince())).to.deep.equal({ token: 1, member: 0, programme: 1 });
    page.close();
  });

  it('takes another token where the first request was refused', async () => {
    await refuseToken();
    const page = await openOwnPage(loaderTag(), badge);
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal({ token: 2, member: 2, programme: 1 });
    page.close();
  });

  it('understands the spelling that sanitizers leave standing', async () => {
    const page = await openOwnPage(
      loaderTag(),
      `<div data-laurel="points-badge" data-laurel-variant="card" id="mine" class="aside"
         data-laurel-onclick="self.hacked = 1" data-laurel-style="color:red" data-laurel-x-init="hack()"
       ><a href="/account.html">Your points</a></div>`,
    );
    await until(() => page.widgets()[0], 'the element');
    await allReach(page, 'ready');
    const [element] = page.widgets();
    expect(element?.getAttributeNames().sort()).to.deep.equal(['class', 'id', 'variant']);
    expect(element?.matches(':state(card)')).to.equal(true);
    expect(element?.querySelector('a')?.textContent).to.equal('Your points');
    expectClean(page);
    page.close();
  });

  it('makes no address of what a name holds', async () => {
    const page = await openOwnPage(
      loaderTag(),
      `${badge}<div data-laurel="../core">one</div><div data-laurel="//evil.example/x">two</div>
       <div data-laurel="Points">three</div><div data-laurel="">four</div>`,
    );
    await allReach(page, 'ready');
    expect(fetched(page).filter((path) => /evil|Points/.test(path))).to.deep.equal([]);
    expect(page.document.body.textContent).to.match(/one[^]*two[^]*three[^]*four/);
    expectClean(page);
    page.close();
  });

  it('brings what is added later, in either spelling', async () => {
    const page = await openOwnPage(loaderTag(), '<main></main>');
    await until(() => Reflect.get(page.window, 'laurel'), 'the loader');
    const tag = page.document.createElement('laurel-points-badge');
    const division = page.document.createElement('div');
    division.dataset['laurel'] = 'tier-progress';
    const wrapper = page.document.createElement('section');
    wrapper.append(tag, division);
    page.document.querySelector('main')?.append(wrapper);
    await until(() => page.widgets().length === 2, 'both elements');
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    page.close();
  });

  it('takes options and functions from a queue, filled before it and after it', async () => {
    const before = await keepScript(
      `laurel = self.laurel || [];
       laurel.push((store) => { self.first = store.key; },
         { api: '/api/loyalty', tokenUrl: '/laurel/token', locale: 'de' });`,
    );
    const page = await openOwnPage(`<script src="${before}"></script>${loaderTag('')}`, badge);
    await allReach(page, 'ready');
    // Its dictionary may come after the member does.
    await until(() => wordsOf(page.widgets()[0]).includes('Punkte'), 'the German words');
    const { laurel } = page.window as unknown as { readonly laurel: unknown[] };
    laurel.push(({ key }: { readonly key: string }) => Reflect.set(page.window, 'second', key));
    await until(() => Reflect.get(page.window, 'second'), 'the function');
    expect(Reflect.get(page.window, 'first')).to.equal(Reflect.get(page.window, 'second'));
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    page.close();
  });

  it('searches a shadow root it is told of', async () => {
    const page = await openOwnPage(loaderTag(), '<div id="host"></div>');
    const host = page.document.querySelector('#host');
    const root = host?.attachShadow({ mode: 'open' });
    const inner = page.document.createElement('laurel-points-badge');
    root?.append(inner);
    const { laurel } = (await until(
      () => Reflect.has(page.window, 'laurel') && page.window,
      'the loader',
    )) as unknown as { readonly laurel: unknown[] };
    laurel.push(root);
    await until(() => inner.matches(':state(ready)'), 'the badge in the shadow root');
    page.close();
  });

  it('signs out and in again through the queue, without a reload', async () => {
    const page = await openOwnPage(loaderTag(), badge);
    await allReach(page, 'ready');
    const { laurel } = page.window as unknown as {
      readonly laurel: { readonly session: { signOut(): Promise<void>; refresh(): Promise<void> } };
    };
    await laurel.session.signOut();
    await allReach(page, 'guest');
    await laurel.session.refresh();
    await allReach(page, 'ready');
    page.close();
  });

  it('is silent when it stands there twice, and asks once', async () => {
    const listen = await keepScript(listening);
    const page = await openOwnPage(
      `<script src="${listen}"></script>${loaderTag()}${loaderTag()}`,
      badge + loaderTag(),
    );
    await allReach(page, 'ready');
    expect(warningsOf(page)).to.deep.equal([]);
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    expectClean(page);
    page.close();
  });

  it('fault 67: warns once of another version, which stays out', async () => {
    const loader = await (await fetch('/laurel/laurel.js')).text();
    const [version = ''] = /\d+\.\d+\.\d+/.exec(loader) ?? [];
    const other = await keepScript(loader.replaceAll(version, '99.0.0'));
    const listen = await keepScript(listening);
    const page = await openOwnPage(
      `<script src="${listen}"></script>${loaderTag().replace('async ', '')}
       <script src="${other}" data-api="/api/loyalty" data-token-url="/laurel/token"></script>`,
      `${badge}<script src="${other}"></script>`.repeat(2),
    );
    await allReach(page, 'ready');
    expect(warningsOf(page)).to.have.lengthOf(1);
    expect(warningsOf(page)[0]).to.contain(version).and.contain('99.0.0');
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    page.close();
  });

  it('passes over what means nothing in the queue', async () => {
    const junk = await keepScript('self.laurel = [null, "", 7, undefined, { nodeType: 0 }, []];');
    const page = await openOwnPage(`<script src="${junk}"></script>${loaderTag()}`, badge);
    await allReach(page, 'ready');
    expectClean(page);
    page.close();
  });

  it('works without its own tag, as when something delays or rewrites scripts', async () => {
    const tag = loaderTag().replace('async', 'type="module"');
    const page = await openOwnPage('', badge + tag);
    await allReach(page, 'ready');
    page.close();
  });

  it('takes its settings from its own tag, wherever others of it stand', async () => {
    const page = await openOwnPage(loaderTag(''), badge + loaderTag());
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    page.close();
  });

  it('is not led astray by content that is called as what it looks for', async () => {
    const page = await openOwnPage(
      '',
      `<form id="laurel"><input name="map"><input name="version"></form>
       <img name="currentScript" alt="" src="/elsewhere/laurel.js"
         data-api="/elsewhere/api" data-token-url="/elsewhere/token">
       ${badge}${loaderTag().replace('async ', '')}`,
    );
    await allReach(page, 'ready');
    expect(fetched(page).filter((path) => path.endsWith('.js'))).to.include('/laurel/core.js');
    const requests = await requestsSince();
    expect(askedIn(requests)).to.deep.equal(once);
    expect(requests.filter(({ path }) => path.startsWith('/elsewhere/')).length).to.be.at.most(1);
    expectClean(page);
    page.close();
  });

  it('works where the page has put a promise of its own in place', async () => {
    const own = await keepScript(
      'self.Promise = class extends Promise {}; Promise.withResolvers = undefined;',
    );
    const page = await openOwnPage(`<script src="${own}"></script>${loaderTag()}`, badge);
    await allReach(page, 'ready');
    page.close();
  });

  it('leaves the page’s own link where an element cannot come', async () => {
    const listen = await keepScript(listening);
    const page = await openOwnPage(
      `<script src="${listen}"></script>${loaderTag()}`,
      '<laurel-pionts-badge><a href="/account.html">Your points</a></laurel-pionts-badge>',
    );
    await until(() => warningsOf(page).length > 0, 'a warning');
    const link = page.document.querySelector('a');
    expect(link?.getBoundingClientRect().width).to.be.above(0);
    page.close();
  });

  it('shows a demonstration without any server', async () => {
    const page = await openOwnPage(
      loaderTag('data-api="demo"'),
      `${badge}<laurel-tier-progress></laurel-tier-progress>
       <laurel-feedback-survey></laurel-feedback-survey>
       <laurel-referral-card></laurel-referral-card>`,
    );
    await allReach(page, 'ready');
    expect(wordsOf(page.widgets()[0])).to.match(/[1-9]/);
    expect(askedIn(await requestsSince())).to.deep.equal(nothing);
    expectClean(page);
    page.close();
  });

  it('shows sample data in preview mode and asks nobody', async () => {
    const page = await openOwnPage(loaderTag('data-api="preview"'), badge);
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(nothing);
    page.close();
  });

  it('shows sample data in the block editor’s canvas, whose body says so, and asks nobody', async () => {
    const canvas = await keepScript(`document.body.className = 'editor-styles-wrapper';`);
    const page = await openOwnPage('', `<script src="${canvas}"></script>${badge}${loaderTag()}`);
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(nothing);
    page.close();
  });

  it('is not made to show sample data by a class in the content', async () => {
    const page = await openOwnPage(
      loaderTag(),
      `<p class="editor-styles-wrapper">Hello</p>${badge}`,
    );
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    page.close();
  });

  it('shows sample data in the theme editor and asks nobody', async () => {
    const design = await keepScript('self.Shopify = { designMode: true };');
    const page = await openOwnPage(`<script src="${design}"></script>${loaderTag()}`, badge);
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal(nothing);
    page.close();
  });

  it('says in the console why elements show what they show, when asked', async () => {
    const listen = await keepScript(listening.replaceAll('console.warn', 'console.info'));
    const page = await openOwnPage(
      `<script src="${listen}"></script>${loaderTag()?.replace('data-api', 'data-debug="true" data-api')}`,
      badge,
    );
    await allReach(page, 'ready');
    await until(() => warningsOf(page).some((line) => /is ready/.test(line)), 'the explanation');
    page.close();
  });
});
