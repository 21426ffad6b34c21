import { expect } from '@open-wc/testing';
import { seenText, statesOf } from '../support/seen.ts';
import { situations, stage, stateIn } from '../support/stage.ts';
import { define, elements } from './elements.ts';

for (const under of elements) {
  describe(`<${under.tag}> states`, () => {
    before(() => define(under));

    for (const situation of situations) {
      it(`says something when ${situation}, and style sheets can tell`, async () => {
        const staged = await stage(under, { situation });
        expect(statesOf(staged.element)).to.deep.equal([stateIn[situation]]);
        if (situation === 'loading') expect(staged.element.offsetHeight).to.be.above(10);
        else expect(seenText(staged.element)).to.match(/\p{L}|\d/u);
        staged.leave();
      });
    }

    it('has different words for a guest, a candidate, a blocked member and a failure', async () => {
      const words = new Map<string, string>();
      for (const situation of ['ready', 'guest', 'candidate', 'blocked', 'error'] as const) {
        const staged = await stage(under, { situation });
        words.set(seenText(staged.element), situation);
        staged.leave();
      }
      expect([...words.values()]).to.deep.equal([
        'ready',
        'guest',
        'candidate',
        'blocked',
        'error',
      ]);
    });

    it('never writes its state to attributes, class or style', async () => {
      for (const situation of situations) {
        const staged = await stage(under, { situation, attributes: { id: 'mine' } });
        expect(staged.element.getAttributeNames()).to.deep.equal(['id']);
        staged.leave();
      }
    });

    it('shows the last known data with their age when the server fails later', async () => {
      const staged = await stage(under, { situation: 'ready' });
      const fresh = seenText(staged.element);
      staged.shop.answers('failure');
      await staged.refresh();
      await staged.reaches('stale');
      const old = seenText(staged.element);
      expect(old).not.to.equal(fresh);
      const amounts = fresh.match(/\d[\d,.]*/g) ?? [];
      for (const amount of amounts) expect(old).to.contain(amount);
      staged.leave();
    });

    it('comes back by itself once the server answers again', async () => {
      const staged = await stage(under, { situation: 'error' });
      staged.shop.answers('normally');
      await staged.refresh();
      await staged.reaches('ready');
      staged.leave();
    });

    it('offers a retry that a person can press after a failure', async () => {
      const staged = await stage(under, { situation: 'error' });
      const retry = staged.element.shadowRoot?.querySelector('button');
      expect(retry && nameOf(retry)).not.to.equal('');
      staged.shop.answers('normally');
      retry?.click();
      await staged.reaches('ready');
      staged.leave();
    });

    it('never shows a failure as a guest', async () => {
      for (const failure of ['failure', 'cut-off'] as const) {
        const staged = await stage(under, { situation: 'loading' });
        staged.shop.answers(failure);
        await staged.reaches('error');
        staged.leave();
      }
    });
  });
}

/** The name a control is written with. */
const nameOf = (control: Element): string =>
  (control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
