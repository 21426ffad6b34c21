// Faults of what comes up by itself that other makers of surveys have shipped, each as a test that it is not here.

import { expect } from '@open-wc/testing';
import type { requestAttention } from '../../src/element/attention.ts';
import {
  close,
  forgetMarks,
  isSeen,
  isUp,
  memberNamed,
  prompted,
  redeem,
  wordsOf,
} from './support/prompted-survey.ts';
import { all, one, show } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { watchPage } from './support/watched-page.ts';
import type { WatchedPage } from './support/watched-page.ts';
import { drawn, until } from '../support/until.ts';

/** Surveys of two groups, so that only the page's attention keeps one of them back. */
const other = { group: 'visits' };

const says = (shown: Shown, words: string): Promise<boolean> =>
  until(async () => (await wordsOf(shown)).includes(words), `a survey that says "${words}"`);

const added: Element[] = [];
const add = <Name extends 'dialog' | 'div'>(name: Name): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  added.push(element);
  return document.body.appendChild(element);
};

beforeEach(() => {
  forgetMarks();
  // Nothing that comes after it is in view, nor is the end of the page.
  add('div').style.blockSize = '300vb';
});
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
  forgetMarks();
});

describe('surveys that wait on a page that is watched', () => {
  let page: WatchedPage;
  beforeEach(() => {
    page = watchPage();
  });
  afterEach(() => {
    page.unwatch();
  });

  it('peer fault: per-second polling. Nothing runs but what waits for a time, once and all of it', async () => {
    add('dialog').showModal();
    const waiting = await prompted(other, { id: 'attention' });
    const delayed = await prompted({ delay: '10min' }, { id: 'delay' });
    redeem();
    await says(waiting, 'nothing else asks');
    await says(delayed, 'Waits until 2');
    const all = 'visible, exit, scroll:100%, event:laurel-redeemed';
    await says(await prompted({ trigger: all, present: 'inline' }), 'it is in view');
    await says(await prompted({ trigger: 'time:20min' }, { id: 'time' }), '1200 s');
    await says(await prompted({ sample: '0%' }, { id: 'sample' }), 'not among');
    await says(await prompted({ pages: '/elsewhere' }, { id: 'pages' }), 'page');
    const minutes = (): readonly number[] => page.running().map((wait) => wait / 60_000);
    // What made them ready has ended by then.
    await until(() => minutes().every((wait) => wait > 5), 'nothing but minutes to be waited for');
    expect(minutes().length).to.be.within(1, 2);
    expect(page.begun()).not.to.include('again and again');
  });

  const triggers = 'exit, scroll:100%, time:30min, event:laurel-redeemed';
  const answer = async ({ survey, sent, settle }: Shown): Promise<void> => {
    one<HTMLElement>(survey, 'input[type=radio]').click();
    one<HTMLElement>(survey, '.action').click();
    await until(() => sent.length > 0, 'the answers');
    settle({ state: 'acked', result: { id: 'answer', seq: 1 } });
    await until(() => all(survey, '[part=thanks]')[0], 'thanks');
  };
  const comeUp = async ({ survey }: Shown): Promise<void> => {
    redeem();
    await isUp(survey);
  };
  const lives: Readonly<Record<string, (shown: Shown) => Promise<void>>> = {
    'has waited': async (shown) => {
      await says(shown, 'laurel-redeemed');
      await until(() => page.listened().includes('mouseleave'), 'it to wait');
      expect(page.listened()).to.include.members(['laurel-redeemed', 'scroll']);
    },
    'has come up': comeUp,
    'was closed': async (shown) => {
      await comeUp(shown);
      await close(shown.survey);
    },
    'was answered': async (shown) => {
      await comeUp(shown);
      await answer(shown);
    },
  };
  for (const [life, live] of Object.entries(lives))
    for (const present of ['inline', 'popup'])
      it(`peer fault: leaking listeners. None stays of one that ${life}, ${present}`, async () => {
        // A corner of the screen is always in view.
        const trigger = present === 'popup' ? triggers : `visible, ${triggers}`;
        const liveAndLeave = async (): Promise<readonly string[]> => {
          forgetMarks();
          const shown = await prompted(
            { present, trigger },
            { content: '<laurel-question id="nps" type="nps">Would you?</laurel-question>' },
          );
          await live(shown);
          shown.survey.remove();
          await drawn();
          return page.listened();
        };
        // What all elements of the kit listen to, once for the page, stays.
        const before = await liveAndLeave();
        expect(before).not.to.include.members(['mouseleave']);
        expect(await liveAndLeave()).to.deep.equal(before);
      });

  it('peer fault: leaking listeners. None stays of one that stood in the page and was answered', async () => {
    const liveAndLeave = async (): Promise<readonly string[]> => {
      const shown = await show();
      await answer(shown);
      shown.survey.remove();
      await drawn();
      return page.listened();
    };
    const before = await liveAndLeave();
    expect(await liveAndLeave()).to.deep.equal(before);
  });
});

describe('surveys that want to ask at the same moment', () => {
  it('peer fault: two prompts at once. One comes up, and the other when that has gone', async () => {
    const both = [await prompted(), await prompted({ ...other, present: 'inline' }, { id: 'two' })];
    for (const shown of both) await says(shown, 'laurel-redeemed');
    const seen = (): readonly Shown[] => both.filter(({ survey }) => isSeen(survey));
    redeem();
    const [first] = await until(() => seen()[0] && seen(), 'one of them');
    for (const shown of both) if (shown !== first) await says(shown, 'nothing else asks');
    await drawn();
    expect(seen()).to.deep.equal([first]);
    if (first) await close(first.survey);
    await until(() => seen()[0] !== first && seen()[0], 'the other one');
    expect(seen()).to.have.length(1);
  });

  it('peer fault: two prompts at once. None comes up beside one of another copy of the kit', async () => {
    const url = new URL('../../src/element/attention.ts?copy', import.meta.url).href;
    const copy = (await import(url)) as { readonly requestAttention: typeof requestAttention };
    const theirs = new AbortController();
    expect(await copy.requestAttention(add('div'), theirs.signal)).to.equal(true);
    const shown = await prompted();
    await says(shown, 'laurel-redeemed');
    redeem();
    await says(shown, 'nothing else asks');
    await drawn();
    expect(isSeen(shown.survey)).to.equal(false);
    theirs.abort();
    await isUp(shown.survey);
  });

  for (const where of ['in the page', 'in a shadow tree'])
    it(`peer fault: two prompts at once. None comes up over a dialog ${where}`, async () => {
      const dialog = add('dialog');
      if (where !== 'in the page') add('div').attachShadow({ mode: 'open' }).append(dialog);
      dialog.showModal();
      const shown = await prompted();
      await says(shown, 'laurel-redeemed');
      redeem();
      await says(shown, 'nothing else asks');
      document.body.click();
      await drawn();
      expect(isSeen(shown.survey)).to.equal(false);
      dialog.close();
      document.body.click();
      await isUp(shown.survey);
    });
});

describe('a survey that asks some', () => {
  it('peer fault: unstable sampling. Who is asked on this page was on every page before', async () => {
    const asked: string[] = [];
    for (let index = 0; index < 12; index++) {
      forgetMarks();
      const subject = `member-${index}`;
      const shown = await prompted({ trigger: 'exit', sample: '50%' });
      shown.store.shows({ member: memberNamed(subject) });
      await until(async () => /leave|among/.test(await wordsOf(shown)), 'a decision');
      await shown.survey.updateComplete;
      if (!(await wordsOf(shown)).includes('not among')) asked.push(subject);
      shown.survey.remove();
    }
    // Each run of this test is another page, on another device: the same members on all of them.
    expect(asked).to.deep.equal(['member-1', 'member-2', 'member-10']);
  });
});
