// How often one page view asks the shop, counted where the requests arrive.

import { expect } from '@open-wc/testing';
import { kitTags } from '../support/kit.ts';
import { demoPages, streamedPage } from './support/demo.ts';
import {
  askedIn,
  forgetProgramme,
  forgetRequests,
  hasHttpCache,
  requestsSince,
} from './support/server.ts';
import { allReach, openPage } from './support/shop-page.ts';
import { signIn, signOut } from './support/visitor.ts';
import { someMember } from './support/people.ts';

describe('requests of one page view', () => {
  beforeEach(async () => {
    await forgetProgramme();
  });

  it('fault 65: are one for the member and one for the programme, with 60 widgets that arrive in pieces', async () => {
    await signIn(await someMember());
    await forgetRequests();
    const page = await openPage(streamedPage);
    await allReach(page, 'ready');
    expect(page.widgets()).to.have.lengthOf(60);
    for (const tag of kitTags) expect(page.widgets(tag)).to.have.lengthOf(12);
    expect(page.document.querySelectorAll('script[type=module]').length).to.be.above(2);
    expect(askedIn(await requestsSince())).to.deep.equal({ token: 1, member: 1, programme: 1 });
    page.close();
  });

  it('are none for the member when nobody is signed in', async () => {
    await signOut();
    await forgetRequests();
    const page = await openPage(streamedPage);
    await allReach(page, 'guest');
    expect(askedIn(await requestsSince())).to.deep.equal({ token: 1, member: 0, programme: 1 });
    page.close();
  });

  it('are one for the member and none for the programme on the second page, while that is fresh', async function () {
    if (!(await hasHttpCache())) this.skip();
    await signIn(await someMember());
    const first = await openPage(demoPages.home);
    await allReach(first, 'ready');
    first.close();
    await forgetRequests();
    const second = await openPage(demoPages.account);
    await allReach(second, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal({ token: 1, member: 1, programme: 0 });
    second.close();
  });

  it('name no other host than the shop', async () => {
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready', 'guest');
    const hosts = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).host);
    expect([...new Set(hosts)]).to.deep.equal([location.host]);
    page.close();
  });
});
