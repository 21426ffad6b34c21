// What members do is counted if they agree to it, also by a page that is left at once.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { forgetKept, readKept } from './support/kept.ts';
import { keepScript, loaderTag, openOwnPage } from './support/own-page.ts';
import { storeOf } from './support/page-store.ts';
import { someMember } from './support/people.ts';
import { endFaults, fault, forgetRequests, requestsSince } from './support/server.ts';
import { allReach, type ShopPage } from './support/shop-page.ts';
import { signIn } from './support/visitor.ts';

const path = '/api/loyalty/events';
const badge = '<laurel-points-badge><a href="/account.html">Points</a></laurel-points-badge>';
const event = { name: 'reward-list-opened', detail: { place: 'account' } };

describe('engagement events', () => {
  beforeEach(async () => {
    await endFaults();
    await forgetKept();
    await signIn(await someMember());
  });
  afterEach(() => endFaults());

  const open = async (agreed: boolean): Promise<ShopPage> => {
    const agree = await keepScript(`self.agreed = ${agreed};
      (self.laurel ||= []).push({ consent: () => ({ events: self.agreed }) });`);
    const page = await openOwnPage(`<script src="${agree}"></script>${loaderTag()}`, badge);
    await allReach(page, 'ready');
    return page;
  };

  const posted = async (): Promise<boolean> =>
    (await requestsSince()).some((request) => request.path === path && request.method === 'POST');

  it('leave with the page that is left, and stay on the device no longer', async () => {
    const page = await open(true);
    expect(await (await storeOf(page)).record(event)).to.equal(true);
    expect((await readKept()).length).to.equal(1);
    await forgetRequests();
    page.window.location.assign('/terms.html');
    await until(posted, 'the events of the page that was left');
    page.close();
  });

  it('that do not arrive are sent by the next page', async () => {
    await fault({ path, status: 503 });
    const page = await open(true);
    await (await storeOf(page)).record(event);
    page.window.location.assign('/terms.html');
    await until(posted, 'the events of the page that was left');
    page.close();
    expect((await readKept()).length).to.equal(1);
    await endFaults();
    const next = await open(true);
    await until(async () => (await readKept()).length === 0, 'events that are delivered');
    next.close();
  });

  it('are neither kept nor sent without consent, and erased when it is withdrawn', async () => {
    const page = await open(false);
    const store = await storeOf(page);
    await forgetRequests();
    expect(await store.record(event)).to.equal(false);
    expect(await readKept()).to.deep.equal([]);
    Reflect.set(page.window, 'agreed', true);
    expect(await store.record(event)).to.equal(true);
    expect((await readKept()).length).to.equal(1);
    Reflect.set(page.window, 'agreed', false);
    await store.consentChanged();
    expect(await readKept()).to.deep.equal([]);
    page.window.location.assign('/terms.html');
    await until(() => page.window.location.pathname === '/terms.html', 'the next page');
    expect(await posted()).to.equal(false);
    page.close();
  });
});
