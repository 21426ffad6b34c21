// What a page view by the loader costs: one request of each kind, and nothing that moves.

import { expect } from '@open-wc/testing';
import { drawn, until } from '../../support/until.ts';
import { kitTags } from '../../support/kit.ts';
import { loaderTag } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import {
  askedIn,
  endFaults,
  fault,
  forgetProgramme,
  forgetRequests,
  requestsSince,
  startServer,
  stopServer,
} from '../support/server.ts';
import { allReach, type ShopPage } from '../support/shop-page.ts';
import { signIn, signOut } from '../support/visitor.ts';
import { once, openOrdinaryPage, styleSheet } from './support/page.ts';

const widgets = kitTags.map(
  (tag) => `<${tag}><a href="/account.html">Yours</a></${tag}><p data-place>After ${tag}</p>`,
);
const divisions = kitTags.map(
  (tag) =>
    `<div data-laurel="${tag.replace('laurel-', '')}"><a href="/account.html">Yours</a></div>`,
);

/** Where everything else on the page stands. */
const placesIn = ({ document }: ShopPage): readonly string[] =>
  [...document.querySelectorAll('[data-place]')].map((place) => {
    const { left, top } = place.getBoundingClientRect();
    return `${place.textContent}: ${left.toFixed(1)},${top.toFixed(1)}`;
  });

describe('embedding 10, requests: a page by the loader', () => {
  beforeEach(async () => {
    await signIn(await someMember());
    await forgetProgramme();
    await forgetRequests();
  });

  it('asks once for each thing, with every element there is in both spellings, ten times', async () => {
    const page = await openOrdinaryPage(
      styleSheet + loaderTag(),
      [...widgets, ...divisions].join('').repeat(10),
    );
    await until(() => page.widgets().length === 20 * kitTags.length, 'all widgets');
    await allReach(page, 'ready');
    const requests = await requestsSince();
    expect(askedIn(requests)).to.deep.equal(once);
    const files = requests.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    expect(files.length).to.equal(new Set(files).size);
    page.close();
  });
});

describe('embedding 10, layout shift: a page by the loader, with its style sheet', () => {
  afterEach(async () => {
    await startServer();
    await endFaults();
  });

  const situations: Readonly<
    Record<string, { readonly prepare: () => Promise<void>; readonly end: readonly string[] }>
  > = {
    'for a member': { prepare: async () => undefined, end: ['ready'] },
    'for a guest': { prepare: signOut, end: ['guest'] },
    'where the member cannot be read': {
      prepare: () => fault({ path: '/api/loyalty/member', status: 503 }),
      end: ['error'],
    },
  };

  const core = '/laurel/core.js';
  for (const width of [320, 1280]) {
    for (const [situation, { prepare, end }] of Object.entries(situations)) {
      it(`is 0 at ${width} px ${situation}`, async () => {
        await signIn(await someMember());
        await prepare();
        // The first element's file is late: the page is seen before it.
        await fault({ path: core, hold: true });
        const page = await openOrdinaryPage(
          `<meta name="viewport" content="width=device-width">${styleSheet}${loaderTag()}`,
          widgets.join(''),
          width,
          'drawable',
        );
        const before = placesIn(page);
        await endFaults(core);
        await allReach(page, ...end);
        await drawn(page.window);
        expect(placesIn(page)).to.deep.equal(before);
        page.close();
      });
    }
  }

  it('is 0 when figures become old, and when they are fresh again', async function () {
    // A server starts in between.
    this.timeout(60_000);
    await signIn(await someMember());
    const page = await openOrdinaryPage(styleSheet + loaderTag(), widgets.join(''));
    await allReach(page, 'ready');
    await drawn(page.window);
    const before = placesIn(page);
    await stopServer();
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'stale');
    await drawn(page.window);
    expect(placesIn(page)).to.deep.equal(before);
    await startServer();
    page.window.dispatchEvent(new Event('online'));
    await allReach(page, 'ready');
    await drawn(page.window);
    expect(placesIn(page)).to.deep.equal(before);
    page.close();
  });

  it('is 0 when the elements’ files do not come', async () => {
    await fault({ path: '/laurel/laurel.js' });
    await fault({ path: '/laurel/laurel.css' });
    await fault({ path: '/laurel/', status: 404 });
    const warned: unknown[] = [];
    const page = await openOrdinaryPage(styleSheet + loaderTag(), widgets.join(''));
    const before = placesIn(page);
    page.window.console.warn = (...words: unknown[]) => warned.push(words);
    const added = page.document.createElement('laurel-points-badge');
    added.hidden = true;
    page.document.body.append(added);
    await until(() => warned.length > 0, 'a warning');
    await drawn(page.window);
    expect(placesIn(page)).to.deep.equal(before);
    page.close();
  });
});
