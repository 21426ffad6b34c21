import { expect } from '@open-wc/testing';
import { createAnnouncer } from '../../src/element/announcer.ts';

const createClock = () => {
  const due: { readonly callback: () => void; readonly milliseconds: number; isOff: boolean }[] =
    [];
  return {
    due,
    timer: (callback: () => void, milliseconds: number) => {
      const entry = { callback, milliseconds, isOff: false };
      due.push(entry);
      return () => {
        entry.isOff = true;
      };
    },
    run() {
      for (const { callback, isOff } of due.splice(0)) if (!isOff) callback();
    },
  };
};

const pageWithoutNotify = (): Document =>
  Object.defineProperty(document.implementation.createHTMLDocument('Test'), 'ariaNotify', {
    value: undefined,
    writable: true,
  });

describe('announcer', () => {
  it('says a burst of messages once, without repeating any', () => {
    const page = pageWithoutNotify();
    const { due, timer, run } = createClock();
    const announce = createAnnouncer({ document: page, timer });
    const region = page.getElementById('laurel-announcer');
    expect(region, 'nothing before the first message').to.equal(null);
    for (const text of ['1,300 points', '1,300 points', 'Gold']) announce(text);
    const [live] = page.querySelectorAll('[aria-live=polite]');
    expect(live?.textContent, 'the region is empty first').to.equal('');
    expect(due.at(-1)?.milliseconds).to.equal(250);
    run();
    expect(live?.textContent).to.equal('1,300 points. Gold');
    run();
    expect(live?.textContent, 'and empty again').to.equal('');
  });

  it('shares one region, whoever made it', () => {
    const page = pageWithoutNotify();
    const clock = createClock();
    createAnnouncer({ document: page, timer: clock.timer })('one');
    createAnnouncer({ document: page, timer: clock.timer })('two');
    expect(page.querySelectorAll('[aria-live]')).to.have.length(1);
  });

  it('prefers the way the page has for this', () => {
    const page = pageWithoutNotify();
    const spoken: string[] = [];
    Object.assign(page, { ariaNotify: (text: string) => spoken.push(text) });
    const { timer, run } = createClock();
    createAnnouncer({ document: page, timer })('Gold');
    run();
    expect(spoken).to.deep.equal(['Gold']);
    expect(page.querySelector('[aria-live]')).to.equal(null);
  });
});
