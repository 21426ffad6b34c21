// What a screen reader is told of each element in each state, and what it is spared.

import { expect } from '@open-wc/testing';
import { accessibleTree } from '../support/accessibility.ts';
import { seenText } from '../support/seen.ts';
import { situations, stage } from '../support/stage.ts';
import { drawn, until } from '../../support/until.ts';
import { define, elements } from '../conformance/elements.ts';

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** Everything that is said from now on, in whichever way the page says it. */
function spy(): { readonly said: readonly string[]; end(): void } {
  const said: string[] = [];
  const own = Object.getOwnPropertyDescriptor(document, 'ariaNotify');
  const ariaNotify = (text: string): void => void said.push(text);
  Object.defineProperty(document, 'ariaNotify', { value: ariaNotify, configurable: true });
  return {
    said,
    end() {
      if (own) Object.defineProperty(document, 'ariaNotify', own);
      else Reflect.deleteProperty(document, 'ariaNotify');
    },
  };
}

for (const under of elements) {
  describe(`embedding 8, accessibility tree: <${under.tag}>`, () => {
    before(() => define(under));

    for (const situation of situations) {
      it(`holds every word that is seen when ${situation}`, async function () {
        const staged = await stage(under, {
          situation,
          attributes: under.attributes,
          fallback: '<a href="/account">My account</a>',
        });
        if (situation === 'ready' || situation === 'stale')
          await until(() => under.whole.test(seenText(staged.element)), 'all of it');
        await drawn();
        const tree = await accessibleTree();
        const told = wordsIn((tree ?? []).map(({ name }) => name).join(' '));
        const missing = [...wordsIn(seenText(staged.element))].filter((word) => !told.has(word));
        staged.leave();
        // No other engine than Chromium tells its tree.
        if (tree === undefined) this.skip();
        expect(missing).to.deep.equal([]);
      });
    }
  });

  describe(`embedding 8, announcements: <${under.tag}>`, () => {
    before(() => define(under));

    it('says nothing by itself while states come and go', async function () {
      const listener = spy();
      const staged = await stage(under, { situation: 'loading' });
      staged.shop.answers('normally');
      await staged.reaches('ready');
      staged.shop.answers('failure');
      await staged.refresh();
      await staged.reaches('stale');
      staged.shop.answers('normally');
      await staged.shop.signIn(null);
      await staged.store.session.refresh();
      await staged.reaches('guest');
      await staged.shop.signIn('newcomer');
      staged.shop.answers('member-failure');
      await staged.store.session.refresh();
      await staged.reaches('error');
      // Longer than the announcer waits for more to say.
      const end = performance.now() + 400;
      await until(() => performance.now() > end, 'the pause of the announcer');
      expect(listener.said).to.deep.equal([]);
      expect(document.querySelector('#laurel-announcer')?.textContent ?? '').to.equal('');
      listener.end();
      staged.leave();
    });

    it('has no live region of its own in any state', async () => {
      for (const situation of situations) {
        const staged = await stage(under, { situation });
        const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]';
        const own = [...(staged.element.shadowRoot?.querySelectorAll(live) ?? [])];
        expect(
          own.map(({ localName }) => localName),
          situation,
        ).to.deep.equal([]);
        staged.leave();
      }
    });
  });
}
