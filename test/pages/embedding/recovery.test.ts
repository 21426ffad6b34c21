// A file that fails once, and the next tag that needs it.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepScript, loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { endFaults, fault } from '../support/server.ts';
import { allReach, openPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import { badge, badgeDivision, expectFallbacks } from './support/page.ts';

/**
 * Whether this browser asks again for a module that once did not come. Firefox answers from memory until the page is
 * left, as HTML's module map has it: there the next page view is the first that can be whole.
 */
async function asksAgain(): Promise<boolean> {
  await fault({ path: '/laurel/announcer.js', status: 503, times: 1 });
  const page = await openOwnPage(
    `<script src="${await keepScript(`
      const load = () => import('/laurel/announcer.js');
      load().catch(load).then(() => { self.again = 'yes'; }, () => { self.again = 'no'; });`)}"></script>`,
    '',
  );
  const again = await until(() => Reflect.get(page.window, 'again') as unknown, 'the second time');
  page.close();
  return again === 'yes';
}

describe('embedding 4, load order: a file that fails once', () => {
  let again: boolean;
  before(async () => {
    again = await asksAgain();
  });
  beforeEach(async () => {
    await signIn(await someMember());
  });
  afterEach(() => endFaults());

  for (const { file, body, failing } of [
    { file: 'points-badge.js', body: badge, failing: 1 },
    // The loader and the element ask for it, whoever is first.
    { file: 'core.js', body: badge, failing: 2 },
    { file: 'upgrade.js', body: badgeDivision, failing: 1 },
  ]) {
    it(`is asked for again by the next tag, and all of them are served: ${file}`, async () => {
      await fault({ path: `/laurel/${file}`, status: 503 });
      const page = await openOwnPage((await listen()) + loaderTag(), body);
      // Whoever asks while one of them is still on its way waits for the same file.
      await until(() => heardIn(page).length >= failing, 'a warning of each that failed');
      expectFallbacks(page, 'Your points');
      await endFaults();
      if (again) {
        const division = page.document.createElement('div');
        division.dataset['laurel'] = 'points-badge';
        page.document.body.append(division);
        await until(() => page.widgets('laurel-points-badge:state(ready)')[0], 'the element');
        if (body === badge) await allReach(page, 'ready');
      }
      const next = await openPage(page.window.location.pathname);
      await until(() => next.widgets()[0], 'the next page view');
      await allReach(next, 'ready');
      next.close();
      page.close();
    });
  }

  it('is told once, however many divisions need it: upgrade.js', async () => {
    await fault({ path: '/laurel/upgrade.js', status: 404 });
    const page = await openOwnPage((await listen()) + loaderTag(), badgeDivision.repeat(12));
    await until(() => heardIn(page).length > 0, 'a warning');
    expectFallbacks(page, ...Array<string>(12).fill('Your points'));
    expect(heardIn(page)).to.have.lengthOf(1);
    page.close();
  });

  it('is told once, and nothing is uncaught: core.js', async () => {
    await fault({ path: '/laurel/core.js', status: 404 });
    const page = await openOwnPage((await listen()) + loaderTag(), badge.repeat(12));
    await until(() => heardIn(page).length > 1, 'a warning');
    expect(page.errors).to.deep.equal([]);
    expect(heardIn(page).length).to.be.at.most(2);
    page.close();
  });
});
