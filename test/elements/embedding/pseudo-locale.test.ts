// A language 40 % longer than English, all of it given by a page as JSON: no word that no dictionary has, none cut off.

import { expect } from '@open-wc/testing';
import { laurelCss } from '../../../src/element/laurel-css.ts';
import { drawn, until } from '../../support/until.ts';
import { definitionOf, elements } from '../conformance/elements.ts';
import { openFrame, type Frame } from '../support/frames.ts';
import { cutWords, sticksOut } from '../support/overflow.ts';
import { programmeFile } from '../support/programme.ts';
import { everythingIn, isRendered, seenText } from '../support/seen.ts';
import { situations, stage, type KitElement } from '../support/stage.ts';
import { english, outsideBrackets, pseudoMessages, pseudoTag } from './support/pseudo-locale.ts';

const width = 320;

/** Words that the programme, the member’s code and link, and the address bar bring. */
const brought = `${JSON.stringify(programmeFile)} REGULAR1 CANDIDATE1 BLOCKED1 AM PM`;

/** What is read out of an attribute. */
const spoken = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'];

function textsOf(element: KitElement): readonly string[] {
  const attributes = everythingIn(element)
    .filter(isRendered)
    .flatMap((inner) => spoken.map((name) => inner.getAttribute(name) ?? ''));
  return [seenText(element), ...attributes];
}

/** Words that are neither a dictionary’s nor the programme’s; months are those of the language. */
const strangers = (element: KitElement): readonly string[] =>
  textsOf(element)
    .flatMap((text) => outsideBrackets(text).match(/\p{L}[\p{L}\p{M}’'-]+/gu) ?? [])
    .filter((word) => !brought.includes(word));

async function openPseudo(definition: string): Promise<Frame> {
  const json = JSON.stringify({ [pseudoTag]: pseudoMessages });
  const frame = await openFrame(
    width,
    `<laurel-provider><script type="application/json" data-messages>${json}</script></laurel-provider>`,
    `<style>${laurelCss()}</style>`,
  );
  await frame.load('/components/provider/define.ts');
  await frame.load(definition);
  return frame;
}

for (const under of elements) {
  describe(`embedding 9, i18n: a pseudo-locale in <${under.tag}>`, () => {
    let frame: Frame;
    before(async () => {
      frame = await openPseudo(definitionOf(under));
      // All that is fetched later is at hand from then on.
      const staged = await stage(under, { situation: 'ready', document: frame.document });
      await until(() => under.whole.test(seenText(staged.element)), 'all of it');
      staged.leave();
    });
    after(() => frame.close());

    for (const situation of situations) {
      it(`leaves no word to no dictionary, and cuts none off at ${width} px: ${situation}`, async () => {
        for (const spelling of under.spellings) {
          const attributes = Object.fromEntries(
            [...spelling.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
              name,
              value,
            ]),
          );
          const staged = await stage(under, {
            situation,
            lang: pseudoTag,
            document: frame.document,
            attributes,
          });
          const where = `<${under.tag} ${spelling}>`;
          // A pill is one line of a fixed width: what does not fit ends in an ellipsis, and is in its name. It has
          // figures and the programme's words alone when all is well.
          const isPill = staged.element.matches(':state(pill)');
          const spokenOf = (): string => textsOf(staged.element).join(' ');
          if (situation !== 'loading' && !(isPill && situation === 'ready')) {
            await until(() => spokenOf().includes('⟦'), `pseudo words on ${where}`);
          }
          await drawn(frame.window);
          expect(strangers(staged.element), where).to.deep.equal([]);
          expect(frame.document.documentElement.scrollWidth, where).to.equal(width);
          expect(sticksOut(staged.element, width), where).to.deep.equal([]);
          expect(isPill ? [] : cutWords(staged.element), where).to.deep.equal([]);
          staged.leave();
        }
      });
    }
  });
}

describe('embedding 9, i18n: the pseudo-locale itself', () => {
  it('has all words there are, each at least 40 % longer, with its placeholders', () => {
    const lengthOf = (text: string): number => text.replaceAll(/\{\w+\}/g, '').length;
    for (const [key, message] of Object.entries(english)) {
      const pseudo = pseudoMessages[key];
      for (const [category, text] of Object.entries(
        typeof message === 'string' ? { other: message } : message,
      )) {
        const longer = typeof pseudo === 'string' ? pseudo : Reflect.get(pseudo ?? {}, category);
        expect(lengthOf(String(longer)), key).to.be.at.least(lengthOf(text) * 1.4);
        expect(
          String(longer)
            .match(/\{\w+\}/g)
            ?.sort(),
          key,
        ).to.deep.equal(text.match(/\{\w+\}/g)?.sort());
      }
    }
  });

  it('finds a word that stands in no brackets, within others too', () => {
    expect(outsideBrackets('⟦á ⟦b⟧ c⟧ Menu ⟦d⟧').trim()).to.equal('Menu');
  });
});
