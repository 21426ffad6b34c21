// A branching survey whose network or page goes away in between: one response, and its reward once.

import { expect } from '@open-wc/testing';
import { seenText } from '../elements/support/seen.ts';
import { until } from '../support/until.ts';
import { closePages, ends, openSurvey, reloaded } from './support/branching-survey.ts';
import { forgetKept } from './support/kept.ts';
import { answersOf, fromNow } from './support/kept-responses.ts';
import {
  endFaults,
  fault,
  forgetRequests,
  requestsSince,
  responses,
  startServer,
  stopServer,
} from './support/server.ts';
import { setOnline } from './support/shop-page.ts';
import {
  answer,
  asks,
  next,
  one,
  shows,
  thanks,
  unhurried,
  write,
  toTheEnd,
  partialArrives,
} from './support/survey-walk.ts';

describe('a branching survey that is answered once', () => {
  beforeEach(async () => {
    await endFaults();
    await forgetKept();
    sessionStorage.clear();
  });
  afterEach(async () => {
    closePages();
    await startServer();
    await endFaults();
  });

  it('says that it is kept and goes out later while the network is cut, and then does', async () => {
    const check = await fromNow();
    const page = await openSurvey();
    await toTheEnd(page);
    await partialArrives(check);
    await stopServer();
    setOnline(page, false);
    next(page);
    await shows(page, 'Not sent yet. It goes out when you are back online.');
    await until(() => page.said.some((text) => /goes out when/.test(text)), 'the same, aloud');
    expect(seenText(page.survey), 'it is kept: the page may be closed').not.to.contain('keep this');
    expect(page.completed).to.deep.equal([]);
    await startServer();
    setOnline(page, true);
    await thanks(page);
    await shows(page, ends.thanks);
    const kept = await check.oneResponse();
    expect(kept.seq, 'the one that was sent last').to.equal(page.submitted.at(-1)?.seq);
    expect(answersOf(kept)).to.deep.equal([
      ['nps', 9],
      ['easy', 6],
    ]);
    expect(page.completed).to.have.lengthOf(1);
  });

  it('is sent by a later page when its own was closed before the network came back', async () => {
    const check = await fromNow();
    const page = await openSurvey();
    await toTheEnd(page);
    await partialArrives(check);
    await fault({ path: responses, status: 503 });
    await forgetRequests();
    next(page);
    await until(() => page.submitted[0], 'the response');
    await until(
      async () => (await requestsSince()).some(({ path }) => path.startsWith(responses)),
      'the first attempt',
    );
    page.close();
    const later = await openSurvey();
    await shows(later, 'Your answers are saved. They are sent as soon as possible.');
    expect(later.root.querySelector('form'), 'nothing is asked again').to.equal(null);
    await endFaults();
    await thanks(later);
    const kept = await check.oneResponse();
    expect(kept.seq).to.equal(page.submitted[0]?.seq);
  });

  it('goes on after a reload where somebody was, with what they had answered', async () => {
    const check = await fromNow();
    const page = await openSurvey('children', 'resume="session"');
    await asks(page, 'nps');
    const since = performance.now();
    answer(page, '2');
    next(page);
    await asks(page, 'why');
    write(page, 'textarea', 'Rain');
    next(page);
    await asks(page, 'what');
    answer(page, 'staff');

    const again = await reloaded(page);
    await asks(again, 'what');
    await shows(again, 'Question 3 of 5');
    expect(one<HTMLInputElement>(again, '[value=staff]').checked).to.equal(true);
    one(again, '[part=back]').click();
    await asks(again, 'why');
    expect(one<HTMLTextAreaElement>(again, 'textarea').value).to.equal('Rain');
    next(again);
    await asks(again, 'what');
    next(again);
    await asks(again, 'easy');
    next(again);
    await asks(again, 'contact');
    await unhurried(since, 3);
    next(again);
    await shows(again, ends.recovery);
    const kept = await check.oneResponse();
    expect(answersOf(kept)).to.deep.equal([
      ['nps', 2],
      ['why', 'Rain'],
      ['what', 'staff'],
    ]);
    const before = (await check.snapshots()).filter(({ status }) => status === 'partial');
    expect(before.length, 'answers so far, of both pages').to.be.above(1);
    const once = await reloaded(again);
    await thanks(once);
    expect({ ...sessionStorage }, 'nothing is left of it').to.deep.equal({});
  });

  it('does not begin where somebody was without resume', async () => {
    await fromNow();
    const page = await openSurvey();
    await asks(page, 'nps');
    answer(page, '2');
    next(page);
    await asks(page, 'why');
    const again = await reloaded(page);
    await asks(again, 'nps');
    expect(again.root.querySelector(':checked')).to.equal(null);
    expect({ ...sessionStorage }).to.deep.equal({});
  });
});
