// What a shop's own words, amounts and text sizes can do to a layout: nothing sticks out, nothing is cut.

import { expect } from '@open-wc/testing';
import { laurelCss } from '../../../src/element/laurel-css.ts';
import { openFrame, type Frame } from '../support/frames.ts';
import type { MemberName } from '../support/members.ts';
import { cutWords, sticksOut } from '../support/overflow.ts';
import type { ProgrammeOptions } from '../support/programme.ts';
import { controlsIn, targetOf } from '../support/seen.ts';
import { stage } from '../support/stage.ts';
import { drawn } from '../../support/until.ts';
import { definitionOf, elements, type ElementUnderTest } from './elements.ts';

interface Extreme {
  readonly member: MemberName;
  readonly programme: ProgrammeOptions;
}

const extremes: Readonly<Record<string, Extreme>> = {
  'nine digits and fractional points': { member: 'wealthy', programme: { scale: 2 } },
  'discounts in yen': { member: 'regular', programme: { currency: 'JPY' } },
  'discounts in dinars, to three decimals': {
    member: 'wealthy',
    programme: { currency: 'KWD', scale: 2 },
  },
  'words too long for a line': { member: 'regular', programme: { longWords: true } },
};

const languages = [
  { lang: 'en', dir: 'ltr' },
  { lang: 'de', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
  { lang: 'zh-Hans', dir: 'ltr' },
] as const;

const width = 320;

for (const under of elements) {
  describe(`<${under.tag}> under extremes at ${width} px`, () => {
    for (const [name, extreme] of Object.entries(extremes)) {
      for (const percent of [100, 200]) {
        it(`keeps all of ${name}, text at ${percent} %, in four languages`, async () => {
          const frame = await openFrame(
            width,
            '',
            `<style>${laurelCss()} body{font-size:${percent}%!important}</style>`,
          );
          await frame.load(definitionOf(under));
          try {
            for (const spelling of spellingsOf(under)) {
              for (const surroundings of languages) {
                const where = `${surroundings.lang}, ${JSON.stringify(spelling)}`;
                const found = await faultsOf(under, frame, {
                  ...extreme,
                  ...surroundings,
                  spelling,
                });
                expect(found, where).to.deep.equal([]);
              }
            }
          } finally {
            frame.close();
          }
        });
      }
    }
  });
}

/** As the element stands by itself, and as it is asked to look in the suite. */
const spellingsOf = ({
  attributes,
}: ElementUnderTest): readonly Readonly<Record<string, string>>[] => [{}, attributes];

async function faultsOf(
  under: ElementUnderTest,
  frame: Frame,
  {
    spelling,
    ...surroundings
  }: Extreme & (typeof languages)[number] & { readonly spelling: Readonly<Record<string, string>> },
): Promise<readonly string[]> {
  const staged = await stage(under, {
    situation: 'ready',
    attributes: spelling,
    document: frame.document,
    ...surroundings,
  });
  await drawn(frame.window);
  const { scrollWidth } = frame.document.documentElement;
  // A pill is one line of a fixed width: what does not fit ends in an ellipsis there, and is in its link's name.
  const isPill = staged.element.matches(':state(pill)');
  const small = controlsIn(staged.element)
    .filter((control) => Math.min(targetOf(control).width, targetOf(control).height) < 24)
    .map((control) => `too small to hit: ${control.localName} ${control.textContent}`);
  const found = [
    ...(scrollWidth > width ? [`the page scrolls sideways, ${scrollWidth} px`] : []),
    ...sticksOut(staged.element, width),
    ...(isPill ? [] : cutWords(staged.element)),
    ...small,
  ];
  staged.leave();
  return found;
}
