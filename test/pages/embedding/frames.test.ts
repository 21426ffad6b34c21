// Documents within the page: each has its own registry of elements, and its own loader or none.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { keepPage, loaderTag } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { askedIn, forgetProgramme, forgetRequests, requestsSince } from '../support/server.ts';
import { openPage, type ShopPage } from '../support/shop-page.ts';
import { kit } from '../../support/kit.ts';
import { signIn } from '../support/visitor.ts';
import { heardIn, listen } from './support/console.ts';
import {
  badge,
  badgeDivision,
  nothingAsked,
  once,
  ordinaryPolicy,
  saysPoints,
} from './support/page.ts';

const options = { policy: `${ordinaryPolicy}; frame-src 'self'` };
const bothSpellings = badge + badgeDivision;

const documentIn = ({ document }: ShopPage): Document | null | undefined =>
  document.querySelector('iframe')?.contentDocument;

/** Waits until the frame's own two widgets are ready. */
async function framed(page: ShopPage): Promise<readonly Element[]> {
  return until(() => {
    const found = [...(documentIn(page)?.querySelectorAll(kit) ?? [])];
    return found.length === 2 && found.every((one) => one.matches(':state(ready)')) && found;
  }, 'the widgets in the frame');
}

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('embedding frames', () => {
  beforeEach(async () => {
    await signIn(await someMember());
    await forgetProgramme();
  });

  const kinds: Readonly<Record<string, (head: string) => Promise<string>>> = {
    'a document of the same shop': async (head) =>
      `<iframe src="${await keepPage(head, bothSpellings, options)}"></iframe>`,
    srcdoc: async (head) =>
      `<iframe srcdoc="${escaped(`<!doctype html><html lang="en"><head>${head}</head><body>${bothSpellings}</body></html>`)}"></iframe>`,
  };

  for (const [kind, frame] of Object.entries(kinds)) {
    it(`with their own tag bring their own elements, and leave the page around alone: ${kind}`, async () => {
      const around = await keepPage(await listen(), badge + (await frame(loaderTag())), options);
      await forgetRequests();
      const page = await openPage(around);
      expect((await framed(page)).every(saysPoints)).to.equal(true);
      expect(page.window.customElements.get('laurel-points-badge')).to.equal(undefined);
      expect(askedIn(await requestsSince())).to.deep.equal(once);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });

    it(`show a demonstration without any server: ${kind}`, async () => {
      const around = await keepPage(
        await listen(),
        await frame(loaderTag('data-api="demo"')),
        options,
      );
      await forgetRequests();
      const page = await openPage(around);
      expect((await framed(page)).every(saysPoints)).to.equal(true);
      expect(askedIn(await requestsSince())).to.deep.equal(nothingAsked);
      expect(heardIn(page)).to.deep.equal([]);
      page.close();
    });
  }

  it('do not disturb the page around, which has the same tag', async () => {
    const head = (await listen()) + loaderTag();
    const inside = await keepPage(loaderTag('data-api="demo"'), bothSpellings, options);
    const page = await openPage(
      await keepPage(head, `${badge}<iframe src="${inside}"></iframe>`, options),
    );
    const [first] = await framed(page);
    const own = await until(() => page.widgets(':state(ready)')[0], 'the page’s own badge');
    expect(saysPoints(own)).to.equal(true);
    // Two registries: neither is made of the other's class.
    const view = documentIn(page)?.defaultView;
    expect(first instanceof (view?.customElements.get('laurel-points-badge') ?? Object)).to.equal(
      true,
    );
    expect(own instanceof (view?.customElements.get('laurel-points-badge') ?? Object)).to.equal(
      false,
    );
    expect(heardIn(page)).to.deep.equal([]);
    page.close();
  });

  it('leave a copy behind that works in the page around, when that adopts it', async () => {
    const inside = await keepPage('', badge, options);
    const page = await openPage(
      await keepPage(
        (await listen()) + loaderTag(),
        `${badge}<iframe src="${inside}"></iframe>`,
        options,
      ),
    );
    await until(() => page.widgets(':state(ready)')[0], 'the page’s own badge');
    const foreign = await until(() => documentIn(page)?.querySelector(kit), 'the tag in the frame');
    page.document.body.append(
      page.document.importNode(foreign, true),
      page.document.adoptNode(foreign),
    );
    await until(() => page.widgets(':state(ready)').length === 3, 'all badges');
    expect(page.widgets().every(saysPoints)).to.equal(true);
    expect(heardIn(page)).to.deep.equal([]);
    page.close();
  });
});
