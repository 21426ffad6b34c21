// The loader's tag wherever a shop, its theme or its optimiser may put it, and whatever comes before it.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepScript, loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { askedIn, forgetProgramme, forgetRequests, requestsSince } from '../support/server.ts';
import { allReach, wordsOf, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import { badge, badgeDivision, once, openOrdinaryPage, runScript, tier } from './support/page.ts';

const widgets = badge + tier;

const placed = (how: string): string => loaderTag().replace('async ', how);

const places: Readonly<Record<string, readonly [head: string, body: string]>> = {
  'in the head, async': [loaderTag(), widgets],
  'in the head, where it holds up the page': [placed(''), widgets],
  'in the head, deferred': [placed('defer '), widgets],
  'in the head, as a module': [placed('type="module" '), widgets],
  'before the tags': ['', placed('') + widgets],
  'between the tags': ['', badge + placed('') + tier],
  'after the tags': ['', widgets + placed('')],
  'after the tags, async': ['', widgets + loaderTag()],
};

const storesIn = ({ window: view }: ShopPage): number =>
  (
    Reflect.get(view, Symbol.for('laurel.stores.v1')) as {
      readonly stores: ReadonlyMap<string, unknown>;
    }
  ).stores.size;

const expectOneStore = async (page: ShopPage): Promise<void> => {
  expect(storesIn(page)).to.equal(1);
  expect(askedIn(await requestsSince())).to.deep.equal(once);
  expect(heardIn(page)).to.deep.equal([]);
};

describe('embedding 4, load order: the loader’s tag', () => {
  beforeEach(async () => {
    await signIn(await someMember());
    await forgetProgramme();
    await forgetRequests();
  });

  for (const [place, [head, body]] of Object.entries(places)) {
    it(`works ${place}`, async () => {
      const page = await openOwnPage((await listen()) + head, body);
      await until(() => page.widgets().length === 2, 'both tags');
      await allReach(page, 'ready');
      await expectOneStore(page);
      page.close();
    });
  }

  it('brings divisions that stand before it and after it', async () => {
    const page = await openOwnPage(await listen(), badgeDivision + placed('') + badgeDivision);
    await until(() => page.widgets().length === 2, 'both elements');
    await allReach(page, 'ready');
    await expectOneStore(page);
    page.close();
  });

  it('is silent and asks nothing when it runs again on a page that has settled', async () => {
    const page = await openOrdinaryPage((await listen()) + loaderTag(), widgets);
    await allReach(page, 'ready');
    await runScript(page, '/laurel/laurel.js', {
      api: '/api/loyalty',
      tokenUrl: '/laurel/token',
    });
    page.document.body.append(page.document.createElement('laurel-points-badge'));
    await allReach(page, 'ready');
    await expectOneStore(page);
    page.close();
  });

  it('stays the first version when another one comes to a page that has settled', async () => {
    const text = await (await fetch('/laurel/laurel.js')).text();
    const [version = ''] = /\d+\.\d+\.\d+/.exec(text) ?? [];
    const other = await keepScript(text.replaceAll(version, '99.0.0'));
    const page = await openOrdinaryPage((await listen()) + loaderTag(), widgets);
    await allReach(page, 'ready');
    await runScript(page, other, { api: '/api/loyalty', tokenUrl: '/laurel/token' });
    page.document.body.append(page.document.createElement('laurel-points-badge'));
    await allReach(page, 'ready');
    expect(heardIn(page)).to.have.lengthOf(1);
    expect(heardIn(page)[0]).to.contain(version).and.contain('99.0.0');
    expect(storesIn(page)).to.equal(1);
    expect(askedIn(await requestsSince())).to.deep.equal(once);
    page.close();
  });
});

const setUp = `(self.laurel ||= []).push({ api: '/api/loyalty', tokenUrl: '/laurel/token' });`;
const listenForStore = `(self.laurel ||= []).push((store) => { self.told = store.key; });`;

describe('embedding 4, load order: scripts that talk to the queue', () => {
  beforeEach(async () => {
    await signIn(await someMember());
    await forgetProgramme();
    await forgetRequests();
  });

  const orders = [
    ['set-up', 'function', 'loader'],
    ['function', 'loader', 'set-up'],
    ['loader', 'set-up', 'function'],
    ['loader', 'function', 'set-up'],
  ] as const;

  for (const order of orders) {
    it(`may come as ${order.join(', ')}`, async () => {
      const tags = {
        'set-up': `<script src="${await keepScript(setUp)}"></script>`,
        function: `<script src="${await keepScript(listenForStore)}"></script>`,
        loader: loaderTag('').replace('async ', ''),
      };
      const page = await openOwnPage(
        await listen(),
        badge + order.map((name) => tags[name]).join(''),
      );
      await allReach(page, 'ready');
      await until(() => Reflect.get(page.window, 'told'), 'the store');
      await expectOneStore(page);
      page.close();
    });
  }

  it('may set the page up long after its tags are there, which show their own links until then', async () => {
    const page = await openOwnPage((await listen()) + loaderTag(''), badge);
    await until(
      () => page.widgets(':defined').includes(page.widgets()[0] ?? page.document.body),
      'the element',
    );
    const [element] = page.widgets();
    expect(element?.matches(':state(loading)')).to.equal(true);
    expect(element?.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);
    expect(askedIn(await requestsSince())).to.deep.equal({ token: 0, member: 0, programme: 0 });
    const { laurel } = page.window as unknown as { readonly laurel: unknown[] };
    laurel.push({ api: '/api/loyalty', tokenUrl: '/laurel/token' });
    await allReach(page, 'ready');
    expect(wordsOf(element)).to.match(/\d/);
    await expectOneStore(page);
    page.close();
  });
});
