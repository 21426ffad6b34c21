import { expect } from '@open-wc/testing';
import {
  close,
  forgetMarks,
  isSeen,
  isUp,
  keptMarks,
  memberNamed,
  prompted,
  redeem,
  wordsOf,
} from './support/prompted-survey.ts';
import { all, one } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { watchPage } from './support/watched-page.ts';
import type { WatchedPage } from './support/watched-page.ts';
import { drawn, until } from '../support/until.ts';

/** Surveys of two groups, so that only the page's attention keeps one of them back. */
const other = { id: 'after-visit', attributes: { group: 'visits' } };

const waits = (shown: Shown, reason = 'event laurel-redeemed'): Promise<boolean> =>
  until(async () => (await wordsOf(shown)).includes(reason), `a survey that waits for ${reason}`);

beforeEach(forgetMarks);
afterEach(forgetMarks);

describe('a survey that waits for its moment', () => {
  let page: WatchedPage;
  beforeEach(() => {
    page = watchPage();
  });
  afterEach(() => {
    page.unwatch();
  });

  /** One that waits for everything there is, and what the page listened to before and does since. */
  const everything = async () => {
    // What all elements of the kit listen to, once for the page.
    (await prompted()).survey.parentElement?.remove();
    await drawn();
    const before = page.listened();
    const triggers = 'event:laurel-redeemed, exit, scroll:100%, time:30min';
    const shown = await prompted({ trigger: triggers, pages: '/*' });
    document.body.style.minBlockSize = '500vb';
    await until(() => page.listened().includes('mouseleave'), 'all to be watched');
    return { ...shown, before, during: page.listened() };
  };
  afterEach(() => {
    document.body.style.minBlockSize = '';
  });

  it('lets go of everything when it leaves the page, and begins anew when it is back', async () => {
    const { survey, before, during } = await everything();
    const box = survey.parentElement;
    survey.remove();
    await drawn();
    expect(page.listened()).to.deep.equal(before);
    redeem();
    box?.append(survey);
    await until(() => page.listened().length === during.length, 'it to wait again');
    expect(page.listened()).to.deep.equal(during);
    expect(isSeen(survey)).to.equal(false);
    redeem();
    await isUp(survey);
  });

  it('goes on waiting where it is moved to, once', async () => {
    const { survey, during } = await everything();
    for (let times = 0; times < 5; times++) {
      document.body.append(survey);
      await drawn();
    }
    expect(page.listened()).to.deep.equal(during);
    let shown = 0;
    survey.addEventListener('laurel-survey-shown', () => shown++);
    redeem();
    await isUp(survey);
    document.body.prepend(survey);
    await drawn();
    expect([isSeen(survey), shown], 'what is shown stays').to.deep.equal([true, 1]);
    survey.remove();
  });

  it('lets go of everything when the visitor signs out, and begins anew with the next', async () => {
    const { survey, store, before, during } = await everything();
    store.shows({ phase: 'guest' });
    await until(() => survey.matches(':state(guest)'), 'a guest');
    await drawn();
    expect(page.listened()).to.deep.equal(before);
    redeem();
    store.shows({ phase: 'ready', member: memberNamed('another') });
    await until(() => page.listened().length === during.length, 'it to wait again');
    store.shows({ member: memberNamed('third') });
    await drawn();
    await until(() => page.listened().length === during.length, 'it to wait again');
    expect(page.listened()).to.deep.equal(during);
    redeem();
    await isUp(survey);
  });

  it('peer fault: leaking listeners. Coming and going fifty times leaves none', async () => {
    const { survey, before, during } = await everything();
    const box = survey.parentElement;
    for (let times = 0; times < 50; times++) {
      survey.remove();
      await Promise.resolve();
      await Promise.resolve();
      box?.append(survey);
      await survey.updateComplete;
    }
    await until(() => page.listened().includes('mouseleave'), 'it to wait');
    await drawn();
    expect(page.listened()).to.deep.equal(during);
    survey.remove();
    await drawn();
    expect(page.listened()).to.deep.equal(before);
  });

  it('peer fault: per-second polling. Nothing is begun while surveys wait', async () => {
    const first = await prompted();
    redeem();
    await isUp(first.survey);
    // One waits for a trigger, one for its time, one for attention, one may not come at all.
    await prompted({ trigger: 'exit, scroll:100%, visible', sample: '0%' });
    const timed = await prompted({ ...other.attributes, trigger: 'time:20min' }, other);
    const last = await prompted(other.attributes, { id: 'last' });
    redeem();
    await waits(timed, '1200 s');
    await waits(last, 'nothing else asks');
    await drawn();
    expect(page.begun()).not.to.include('again and again');
    const at = performance.now();
    await until(() => performance.now() > at + 400, 'some time to pass');
    // The wait of the test itself looks again after 8 ms.
    const own = Math.ceil((performance.now() - at) / 8) + 1;
    const begun = page.begun();
    expect(begun).not.to.include('again and again');
    expect(begun.length).to.be.at.most(own);
  });
});

describe('the attention of a page', () => {
  /** One that is up, and another one that would be. */
  const two = async (content?: string) => {
    const first = await prompted({ 'survey-id': 'after-order' }, { ...(content && { content }) });
    redeem();
    await isUp(first.survey);
    const second = await prompted(other.attributes, other);
    redeem();
    await waits(second, 'nothing else asks');
    return { first, second };
  };

  it('peer fault: two prompts at once. What comes second waits until the first is closed', async () => {
    const { first, second } = await two();
    redeem();
    await drawn();
    expect([first, second].map(({ survey }) => isSeen(survey))).to.deep.equal([true, false]);
    await close(first.survey);
    await isUp(second.survey);
    expect(isSeen(first.survey)).to.equal(false);
  });

  it('is given back by a survey that leaves the page', async () => {
    const { first, second } = await two();
    first.survey.remove();
    await isUp(second.survey);
  });

  it('is given back when the visitor signs out, also of a store of its own', async () => {
    const { first, second } = await two();
    first.store.shows({ phase: 'guest' });
    await isUp(second.survey);
  });

  it('is kept by thanks until they are closed', async () => {
    const question = '<laurel-question id="nps" type="nps">Would you?</laurel-question>';
    const { first, second } = await two(question);
    one<HTMLElement>(first.survey, 'input[type=radio]').click();
    one<HTMLElement>(first.survey, '.action').click();
    await until(() => first.sent.length > 0, 'the answers');
    first.settle({ state: 'acked', result: { id: 'answer', seq: 1 } });
    await until(() => all(first.survey, '[part=thanks]')[0], 'thanks');
    await until(() => keptMarks().join('').includes('complete'), 'it to be noted');
    document.body.click();
    await drawn();
    expect(isSeen(second.survey)).to.equal(false);
    await close(first.survey);
    await isUp(second.survey);
  });
});
