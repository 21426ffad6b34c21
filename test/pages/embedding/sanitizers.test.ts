// Markup that went through a sanitizer on its way to a page with the loader: never a blank space where an element was.

import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import allowedInDOMPurify from '../../../integrations/sanitizers/dompurify.js';
import { allowLaurel } from '../../../integrations/sanitizers/set-html.js';
import {
  sanitizerResults,
  type SanitizerResult,
  type Visible,
} from '../../../scripts/metadata/sanitizer-results.ts';
import { isShown, seenText } from '../../elements/support/seen.ts';
import { until } from '../../support/until.ts';
import { forms, placedElements, sanitizeOnServer, written, type Form } from '../support/content.ts';
import { loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { allReach, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';

/** Not in TypeScript's own declarations yet. */
interface SanitizerPage {
  readonly Sanitizer?: new () => object;
}
type Sanitizing = Element & { setHTML(html: string, options?: object): void };

const { Sanitizer } = window as SanitizerPage;

/** A page with what a sanitizer left. `setHTML` cleans on the page itself, the others before it. */
async function openCleaned(id: SanitizerResult['id'], html: string, withList: boolean) {
  if (id === 'set-html') {
    const page = await openOwnPage(loaderTag(), '<main></main>');
    const sanitizer = withList && Sanitizer ? allowLaurel(new Sanitizer()) : undefined;
    const main = page.document.querySelector('main') as Sanitizing | null;
    main?.setHTML(html, sanitizer && { sanitizer });
    return page;
  }
  const clean =
    id === 'dompurify'
      ? DOMPurify.sanitize(html, withList ? allowedInDOMPurify : {})
      : await sanitizeOnServer({ html, sanitizer: id, withList });
  return openOwnPage(loaderTag(), `<main>${clean}</main>`);
}

/** What of so many elements a visitor sees in the end. */
async function expectSeen(page: ShopPage, what: Visible, count: number): Promise<void> {
  await until(() => Reflect.get(page.window, 'laurel')?.version as unknown, 'the loader');
  const main = page.document.querySelector('main');
  if (!main) throw new Error('The page has lost its <main>.');
  if (what === 'element') {
    await until(() => page.widgets().length === count, `${count} elements`);
    await allReach(page, 'ready');
    for (const widget of page.widgets()) {
      expect(seenText(widget)).to.match(/\p{L}/u);
      expect(isShown(widget), widget.localName).to.equal(true);
    }
    return;
  }
  const links = [...main.querySelectorAll('a')];
  expect(page.widgets()).to.deep.equal([]);
  expect(main.querySelectorAll('[data-laurel]')).to.have.length(0);
  expect(links.filter((link) => isShown(link) && seenText(link) && link.href)).to.have.length(
    what === 'link' ? count : 0,
  );
  if (what === 'nothing') expect(seenText(main)).to.equal('');
}

for (const result of sanitizerResults) {
  describe(`embedding 1, sanitizers: ${result.name}`, () => {
    before(async function () {
      if (result.id === 'set-html' && !Sanitizer) this.skip();
      await signIn(await someMember());
    });
    // Time of its own: the first to ask has the sources read.
    before(placedElements);

    const leaves = (form: Form, withList: boolean): void => {
      const what = (withList ? result.withList : result.alone)[form];
      it(`${withList ? 'with our list' : 'by itself'} leaves ${what} of each ${form}`, async () => {
        const elements = await placedElements();
        const html = elements.map((element) => written(element, form)).join('\n');
        const page = await openCleaned(result.id, html, withList);
        await expectSeen(page, what, elements.length);
        expect({ violations: page.violations, errors: page.errors }).to.deep.equal({
          violations: [],
          errors: [],
        });
        page.close();
      });
    };
    for (const form of forms) {
      leaves(form, false);
      leaves(form, true);
    }
  });
}

describe('embedding 1, sanitizers: what they all have in common', () => {
  it('is that a default leaves nothing to see of a tag at one of them alone, and of a div at none', () => {
    const blank = sanitizerResults.filter(({ alone, withList }) =>
      [...Object.values(alone), ...Object.values(withList)].includes('nothing'),
    );
    expect(blank.map(({ id }) => id)).to.deep.equal(['set-html']);
    expect(sanitizerResults.filter(({ alone }) => alone.div === 'nothing')).to.deep.equal([]);
  });
});
