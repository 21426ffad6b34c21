// Optimisers that keep scripts back until somebody touches the page, and lines that are slow.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepScript, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import {
  askedIn,
  endFaults,
  fault,
  forgetProgramme,
  forgetRequests,
  requestsSince,
} from '../support/server.ts';
import { allReach, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import {
  badge,
  badgeDivision,
  expectFallbacks,
  nothingAsked,
  once,
  openOrdinaryPage,
  styleSheet,
} from './support/page.ts';

const settings = 'data-api="/api/loyalty" data-token-url="/laurel/token"';

/** What such an optimiser adds: on the first touch it makes each script it has kept back anew. */
const restoring = `
  addEventListener('pointerdown', () => {
    for (const kept of document.querySelectorAll('script[data-kept]')) {
      const script = document.createElement('script');
      for (const { name, value } of kept.attributes)
        if (name !== 'type' && name !== 'data-kept') script.setAttribute(name, value);
      if (kept.dataset.kept) script.src = kept.dataset.kept;
      kept.replaceWith(script);
    }
  }, { once: true });`;

/** The same, but it moves the file's address and type back on the very tag, and runs the text by itself. */
const combining = `
  addEventListener('pointerdown', async () => {
    const kept = document.querySelector('script[data-kept]');
    const script = document.createElement('script');
    script.src = kept.dataset.combined;
    document.head.append(script);
  }, { once: true });`;

const tags: Readonly<Record<string, string>> = {
  'with its address in data-kept and a type of its own': `<script type="kept/javascript" data-kept="/laurel/laurel.js" async ${settings}></script>`,
  'with a type of its own alone': `<script type="a1b2-text/javascript" data-kept src="/laurel/laurel.js" ${settings}></script>`,
};

const touch = ({ window: view, document }: ShopPage): void =>
  void document.body.dispatchEvent(new view.PointerEvent('pointerdown', { bubbles: true }));

const placeOf = ({ document }: ShopPage): readonly number[] => {
  const { left, top } = document.querySelector('#after')?.getBoundingClientRect() ?? new DOMRect();
  return [left, top];
};

describe('embedding 4, load order: a script that is kept back until somebody touches the page', () => {
  beforeEach(async () => {
    await signIn(await someMember());
    await forgetProgramme();
    await forgetRequests();
  });

  for (const [how, tag] of Object.entries(tags)) {
    it(`leaves the page’s own links until then, and moves nothing afterwards: ${how}`, async () => {
      const optimiser = await keepScript(restoring);
      const queue = await keepScript(
        `(self.laurel ||= []).push(({ key }) => { self.told = key; });`,
      );
      const page = await openOrdinaryPage(
        `${await listen()}${styleSheet}<script src="${optimiser}"></script>
         <script src="${queue}"></script>${tag}`,
        `${badge}<p id="after">After</p>`,
      );
      expectFallbacks(page, 'Your points');
      const before = placeOf(page);
      await endFaults();
      expect(askedIn(await requestsSince())).to.deep.equal(nothingAsked);
      touch(page);
      await allReach(page, 'ready');
      await until(() => Reflect.get(page.window, 'told'), 'the function that waited');
      expect(placeOf(page)).to.deep.equal(before);
      expect(askedIn(await requestsSince())).to.deep.equal(once);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });
  }

  it('brings divisions, too', async () => {
    const optimiser = await keepScript(restoring);
    const [tag = ''] = Object.values(tags);
    const page = await openOrdinaryPage(
      `<script src="${optimiser}"></script>${tag}`,
      badgeDivision,
    );
    expectFallbacks(page, 'Your points');
    touch(page);
    await until(() => page.widgets()[0], 'the element');
    await allReach(page, 'ready');
    page.close();
  });

  it('finds its own files where one that combines scripts runs it from elsewhere', async () => {
    const text = await (await fetch('/laurel/laurel.js')).text();
    const combined = await keepScript(`${text};self.other = 1;`);
    const optimiser = await keepScript(combining);
    const page = await openOrdinaryPage(
      `${await listen()}<script src="${optimiser}"></script>
       <script type="kept/javascript" data-kept data-combined="${combined}"></script>`,
      badge,
    );
    touch(page);
    await until(() => Reflect.get(page.window, 'other'), 'the combined script');
    // Where its files are cannot be known: the page keeps its own links, and the console says it once.
    await until(() => heardIn(page).length > 0, 'a warning');
    expectFallbacks(page, 'Your points');
    expect(heardIn(page)).to.have.lengthOf(1);
    page.close();
  });
});

describe('embedding 4, load order: a slow line', () => {
  beforeEach(async () => {
    await signIn(await someMember());
    await forgetProgramme();
  });
  afterEach(() => endFaults());

  for (const file of ['core.js', 'points-badge.js', 'upgrade.js']) {
    it(`shows the page’s own links while ${file} is on its way`, async () => {
      await fault({ path: `/laurel/${file}`, hold: true });
      const isDivision = file === 'upgrade.js';
      const page = await openOwnPage(
        `${await listen()}${styleSheet}<link rel="stylesheet" href="/laurel/laurel-data.css"
         ><script async src="/laurel/laurel.js" ${settings}></script>`,
        `${isDivision ? badgeDivision : badge}<p id="after">After</p>`,
        undefined,
        'drawable',
      );
      expectFallbacks(page, 'Your points');
      const before = placeOf(page);
      await endFaults();
      await until(() => page.widgets()[0], 'the element');
      await allReach(page, 'ready');
      expect(placeOf(page)).to.deep.equal(before);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });
  }
});
