// Swup fetches the next page and puts its main part in place, with a transition.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepPage, keepScript, loaderTag } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { askedIn, forgetProgramme, forgetRequests, requestsSince } from '../support/server.ts';
import { allReach, openPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import { badge, badgeDivision, once, ordinaryPolicy, tier } from './support/page.ts';

const options = { policy: ordinaryPolicy };

describe('embedding 5, Swup', () => {
  for (const [spelling, points] of Object.entries({ tag: badge, division: badgeDivision })) {
    it(`brings the widgets of the next page and of the one before, without asking again: ${spelling}`, async () => {
      await signIn(await someMember());
      await forgetProgramme();
      const begin = await keepScript(
        `addEventListener('DOMContentLoaded', () => { self.swup = new Swup({ animationSelector: false }); });`,
      );
      const head = `${await listen()}<script src="/node_modules/swup/dist/Swup.umd.js"></script>
        <script src="${begin}"></script>${loaderTag()}`;
      const pageWith = (body: string): Promise<string> =>
        keepPage(head, `${badge}<main id="swup">${body}</main>`, options);
      const second = await pageWith(`<h1>Second</h1>${tier}${points}`);
      await forgetRequests();
      const page = await openPage(
        await pageWith(`<h1>First</h1><a id="go" href="${second}">Go</a>${points}`),
      );
      await until(() => page.widgets().length === 2, 'the first page’s widgets');
      await allReach(page, 'ready');
      const outside = page.widgets()[0];
      page.document.querySelector<HTMLElement>('#go')?.click();
      await until(() => page.document.body.textContent?.includes('Second'), 'the second page');
      await until(() => page.widgets().length === 3, 'the second page’s widgets');
      await allReach(page, 'ready');
      page.window.history.back();
      await until(() => page.document.body.textContent?.includes('First'), 'the first page');
      await until(() => page.widgets().length === 2, 'the first page’s widgets');
      await allReach(page, 'ready');
      expect(page.widgets()[0]).to.equal(outside);
      expect(askedIn(await requestsSince())).to.deep.equal(once);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });
  }
});
