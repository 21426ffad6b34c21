// A branching survey that is open in two tabs: one response, the later answers, and its reward once.

import { expect } from '@open-wc/testing';
import { seenText } from '../elements/support/seen.ts';
import { sendResponse } from './support/account.ts';
import { closePages, ends, openSurvey } from './support/branching-survey.ts';
import { forgetKept } from './support/kept.ts';
import { answersOf, fromNow } from './support/kept-responses.ts';
import {
  endFaults,
  forgetRequests,
  requestsSince,
  responses,
  startServer,
} from './support/server.ts';
import {
  answer,
  asks,
  next,
  shows,
  thanks,
  toTheEnd,
  partialArrives,
} from './support/survey-walk.ts';

describe('a branching survey in two tabs', () => {
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

  it('is one response from two tabs that send at the same time: the later answers count', async () => {
    const check = await fromNow();
    const tabs = [await openSurvey(), await openSurvey()] as const;
    const [first, second] = tabs;
    await toTheEnd(first, '6');
    await toTheEnd(second, '4');
    await partialArrives(check);
    await forgetRequests();
    next(first);
    const sentAt = Date.now();
    // At once, before the one can hear of the other, and not in the same millisecond.
    while (Date.now() === sentAt);
    next(second);
    for (const tab of tabs) await thanks(tab);
    for (const tab of tabs) await shows(tab, ends.thanks);
    const kept = await check.oneResponse();
    const [early, late] = tabs.map(({ submitted }) => submitted[0]?.seq ?? 0);
    expect(late).to.be.above(early ?? Infinity);
    expect(kept.seq).to.equal(late);
    expect(answersOf(kept)).to.deep.equal([
      ['nps', 9],
      ['easy', 4],
    ]);
    const paths = (await requestsSince()).filter(({ path }) => path.startsWith(responses));
    const [address = '', ...others] = new Set(paths.map(({ path }) => path));
    expect(others, 'one address').to.deep.equal([]);
    // What comes late does not count again, nor instead.
    await sendResponse(address, first.submitted[0]);
    expect(await check.oneResponse()).to.deep.equal(kept);
  });

  it('thanks in the other tab, too, where somebody was half-way', async () => {
    const check = await fromNow();
    const other = await openSurvey();
    await asks(other, 'nps');
    answer(other, '3');
    next(other);
    await asks(other, 'why');
    await partialArrives(check);
    const page = await openSurvey();
    await toTheEnd(page);
    next(page);
    await thanks(page);
    await thanks(other);
    expect(seenText(other.survey)).to.contain('You have already answered.');
    const kept = await check.oneResponse();
    expect(kept.seq).to.equal(page.submitted[0]?.seq);
    expect(other.submitted).to.deep.equal([]);
  });
});
