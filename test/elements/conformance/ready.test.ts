import { expect } from '@open-wc/testing';
import { isShown, seenText } from '../support/seen.ts';
import { recordEvents } from '../support/event-record.ts';
import { mountEmpty, stage } from '../support/stage.ts';
import { drawn, until } from '../../support/until.ts';
import { define, elements } from './elements.ts';

for (const under of elements) {
  describe(`<${under.tag}> readiness`, () => {
    before(() => define(under));

    it('keeps its promise and says laurel-ready once, bubbling out of every shadow root', async () => {
      const events = recordEvents();
      const { attributes } = under;
      const staged = await stage(under, { situation: 'loading', attributes });
      let settled = false;
      const ready = staged.element.ready.then(() => (settled = true));
      await drawn();
      expect(settled).to.equal(false);
      staged.shop.answers('normally');
      await ready;
      await staged.reaches('ready');
      const words = seenText(staged.element);
      await under.news(staged.shop);
      await staged.refresh();
      await until(() => seenText(staged.element) !== words, 'what has happened');
      await drawn();
      const heard = events.all.filter((event) => event.target === staged.element);
      expect(heard.map((event) => event.type)).to.deep.equal(['laurel-ready']);
      expect(heard.map(({ bubbles, composed }) => ({ bubbles, composed }))).to.deep.equal([
        { bubbles: true, composed: true },
      ]);
      events.stop();
      staged.leave();
    });

    for (const situation of ['guest', 'error', 'empty'] as const) {
      it(`is settled for a page that waits, also when it ends as ${situation}`, async () => {
        const staged = await stage(under, { situation });
        await staged.element.ready;
        staged.leave();
      });
    }

    it('sends no event for what the page itself sets', async () => {
      const staged = await stage(under, { situation: 'ready' });
      await staged.element.ready;
      const events = recordEvents();
      for (const [name, value] of Object.entries(under.attributes)) {
        staged.element.setAttribute(name, value);
        await staged.element.updateComplete;
        staged.element.removeAttribute(name);
        await staged.element.updateComplete;
      }
      for (const [name, value] of Object.entries({ ...under.attributes, locale: 'de' })) {
        Reflect.set(staged.element, name, value);
        await staged.element.updateComplete;
        Reflect.set(staged.element, name, undefined);
        await staged.element.updateComplete;
      }
      await drawn();
      expect(events.all.map((event) => event.type)).to.deep.equal([]);
      events.stop();
      staged.leave();
    });

    it('shows its fallback content until it is ready', async () => {
      const fallback = '<a href="/account">My account</a>';
      const staged = await stage(under, { situation: 'loading', fallback });
      const link = staged.element.querySelector('a');
      expect(link && isShown(link)).to.equal(true);
      staged.shop.answers('normally');
      await staged.reaches('ready');
      expect(link && isShown(link)).to.equal(false);
      staged.leave();
    });

    it('brings its fallback content back when there is nothing else to show', async () => {
      const fallback = '<a href="/account">My account</a>';
      const staged = await stage(under, { situation: 'error', fallback });
      const link = staged.element.querySelector('a');
      expect(link && isShown(link)).to.equal(true);
      staged.leave();
    });

    it('loads, with its fallback content, while no store is in sight', async () => {
      const { element, leave } = mountEmpty(under, '<a href="/account">My account</a>');
      await element.updateComplete;
      await drawn();
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(seenText(element)).to.contain('My account');
      leave();
    });
  });
}
