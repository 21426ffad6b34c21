// `laurel-data.css` keeps for `<div data-laurel>` exactly the room that `laurel.css` keeps for the tag.

import { expect } from '@open-wc/testing';
import { laurelCss } from '../../../src/element/laurel-css.ts';
import { laurelDataCss } from '../../../src/element/laurel-data-css.ts';
import { openFrame } from '../support/frames.ts';
import { elements } from './elements.ts';

const widths = [200, 280, 320, 341, 768, 1280];
const link = '<a href="/account">Your points and your tier</a>';

for (const { tag, spellings } of elements) {
  describe(`<div data-laurel="${tag.replace('laurel-', '')}"> before its script has come`, () => {
    for (const width of widths) {
      it(`takes the room of <${tag}> at ${width} px`, async () => {
        const all = [
          ...spellings,
          'hidden',
          'variant="CARD"',
          'label="Mine" rows="5" criteria="5"',
        ];
        const frame = await openFrame(
          width,
          all.map((spelling) => pair(tag, spelling)).join(''),
          `<style>${laurelCss()}\n${laurelDataCss()}</style>`,
        );
        const sizes = [...frame.document.querySelectorAll('section > *')].map((element) => {
          const { width: inline, height, left } = element.getBoundingClientRect();
          return [left, inline, height].map((value) => value.toFixed(2)).join(' ');
        });
        all.forEach((spelling, index) => {
          expect(sizes[2 * index + 1], spelling).to.equal(sizes[2 * index]);
        });
        frame.close();
      });
    }
  });
}

/** The same element in both spellings, each in a place of its own. */
function pair(tag: string, spelling: string): string {
  const prefixed = spelling.replace(/(?<=^| )(?=[a-z-]+=)/g, 'data-laurel-');
  return `
    <section><${tag} ${spelling}>${link}</${tag}></section>
    <section><div data-laurel="${tag.replace('laurel-', '')}" ${prefixed}>${link}</div></section>`;
}
