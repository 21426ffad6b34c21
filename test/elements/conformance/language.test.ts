import { expect } from '@open-wc/testing';
import { everythingIn, isShown, seenText } from '../support/seen.ts';
import { situations, stage } from '../support/stage.ts';
import { until } from '../../support/until.ts';
import { define, elements } from './elements.ts';

const script: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  'zh-Hans': /\p{Script=Han}/u,
};

for (const under of elements) {
  describe(`<${under.tag}> language`, () => {
    before(() => define(under));

    it('speaks the language of its surroundings, two of them on one page', async () => {
      const english = await stage(under, { situation: 'ready', lang: 'en' });
      const german = await stage(under, { situation: 'ready', lang: 'de-AT' });
      const words = seenText(english.element);
      await until(() => seenText(german.element) !== words, 'the German words');
      expect(seenText(english.element)).to.equal(words);
      german.leave();
      english.leave();
    });

    for (const [lang, letters] of Object.entries(script)) {
      it(`has words in ${lang} for every state but loading, which has none`, async () => {
        for (const situation of situations) {
          if (situation === 'loading') continue;
          const staged = await stage(under, { situation, lang });
          await until(
            () => letters.test(seenText(staged.element)),
            `${lang} words when ${situation}`,
          );
          staged.leave();
        }
      });
    }

    it('prefers its own locale to its surroundings and follows a change of either', async () => {
      const staged = await stage(under, { situation: 'ready', lang: 'en' });
      await until(() => under.whole.test(seenText(staged.element)), 'all of it');
      const english = seenText(staged.element);
      staged.box.lang = 'ar';
      await until(() => script['ar']?.test(seenText(staged.element)), 'the page’s new language');
      staged.element.setAttribute('locale', 'en');
      await until(() => seenText(staged.element) === english, 'the element’s own language');
      staged.leave();
    });

    it('falls back to English where it has no words', async () => {
      const english = await stage(under, { situation: 'guest', lang: 'en' });
      const other = await stage(under, { situation: 'guest', lang: 'tlh' });
      await other.element.updateComplete;
      expect(seenText(other.element)).to.equal(seenText(english.element));
      english.leave();
      other.leave();
    });

    it('runs from right to left where the page does', async () => {
      const leftToRight = await stage(under, { situation: 'ready', lang: 'ar', dir: 'ltr' });
      const rightToLeft = await stage(under, { situation: 'ready', lang: 'ar', dir: 'rtl' });
      for (const staged of [leftToRight, rightToLeft]) {
        await until(() => script['ar']?.test(seenText(staged.element)), 'the Arabic words');
      }
      const start = (element: Element): number => offsetsOf(element)[0]?.fromLeft ?? 0;
      const end = (element: Element): number => offsetsOf(element)[0]?.fromRight ?? 0;
      expect(end(rightToLeft.element)).to.be.closeTo(start(leftToRight.element), 1.5);
      leftToRight.leave();
      rightToLeft.leave();
    });

    it('keeps inside its box from right to left, in every state', async () => {
      for (const situation of situations) {
        const staged = await stage(under, { situation, lang: 'ar', dir: 'rtl' });
        expect(staged.box.scrollWidth).to.be.at.most(staged.box.clientWidth);
        staged.leave();
      }
    });
  });
}

/** How far the visible leaves stand from the two edges of the element, in document order. */
function offsetsOf(
  element: Element,
): readonly { readonly fromLeft: number; readonly fromRight: number }[] {
  const outer = element.getBoundingClientRect();
  return everythingIn(element)
    .filter((inner) => inner.childElementCount === 0 && inner.textContent?.trim() && isShown(inner))
    .map((inner) => {
      const { left, right } = inner.getBoundingClientRect();
      return { fromLeft: left - outer.left, fromRight: outer.right - right };
    });
}
