import { expect } from '@open-wc/testing';
import { laurelCss } from '../../../src/element/laurel-css.ts';
import { openFrame } from '../support/frames.ts';
import { sticksOut } from '../support/overflow.ts';
import { situations, stage } from '../support/stage.ts';
import { drawn } from '../../support/until.ts';
import { definitionOf, elements } from './elements.ts';

for (const under of elements) {
  describe(`<${under.tag}> in narrow places`, () => {
    for (const width of [320, 240]) {
      it(`does not make a page of ${width} px scroll sideways, in any state or language`, async () => {
        const frame = await openFrame(width, '', `<style>${laurelCss()}</style>`);
        await frame.load(definitionOf(under));
        for (const situation of situations) {
          for (const lang of ['en', 'de', 'ar', 'zh-Hans']) {
            const dir = lang === 'ar' ? 'rtl' : 'ltr';
            const staged = await stage(under, { situation, lang, dir, document: frame.document });
            await drawn(frame.window);
            const where = `${situation}, ${lang}`;
            expect(frame.document.documentElement.scrollWidth, where).to.equal(width);
            expect(sticksOut(staged.element, width), where).to.deep.equal([]);
            staged.leave();
          }
        }
        frame.close();
      });
    }

    it('lets text grow to twice its size without being cut off', async () => {
      const frame = await openFrame(640, '', `<style>body{font-size:32px!important}</style>`);
      await frame.load(definitionOf(under));
      const staged = await stage(under, { situation: 'ready', document: frame.document });
      await drawn(frame.window);
      expect(frame.document.documentElement.scrollWidth).to.equal(640);
      expect(sticksOut(staged.element, 640)).to.deep.equal([]);
      staged.leave();
      frame.close();
    });
  });
}
