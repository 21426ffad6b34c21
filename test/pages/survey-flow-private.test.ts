// What somebody answers goes to the shop's loyalty API, and into no address and no event that is counted.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import {
  asked,
  closePages,
  ends,
  openSurvey,
  type SurveyPage,
} from './support/branching-survey.ts';
import { forgetKept } from './support/kept.ts';
import { answersOf, fromNow, readHeld } from './support/kept-responses.ts';
import { keepScript } from './support/own-page.ts';
import { forgetRequests, requestsSince } from './support/server.ts';
import { answer, asks, next, one, shows, thanks, unhurried, write } from './support/survey-walk.ts';

/** What nobody but the API may hear: words, choices, wording, and what scores mean. */
const secrets = ['Zebrafish', 'Quicksand', 'detractor', ...Object.values(asked), 'Something else'];

/** How a token begins that holds what was answered. */
const token = btoa('{"v":1,"owner":');

const tells = (text: string): readonly string[] =>
  [...secrets, token].filter((secret) => decodeURIComponent(text).includes(secret));

/** All bridges, with consent, and all events of the kit with the details that their listeners are given. */
const listening = `
  self.heard = [];
  self.counted = [];
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('laurel-')) heard.push([event.type, JSON.stringify(event.detail ?? null)]);
    return dispatch.call(this, event);
  };
  self.visited = [];
  for (const name of ['pushState', 'replaceState']) {
    const go = history[name];
    history[name] = function (...to) {
      visited.push(String(to[2]));
      return go.apply(this, to);
    };
  }
  const count = (...call) => void counted.push(JSON.stringify(call));
  self.dataLayer = Object.assign([], { push: count });
  self.gtag = count;
  self.analytics = { track: count };
  self.Shopify = { analytics: { publish: count } };
  (self.laurel ||= []).push({ consent: () => ({ events: true, deviceStorage: true }) });`;
const connecting = `
  import * as bridges from '/laurel/analytics.js';
  const { connectAnalytics, dataLayer, gtag, segment, shopify, loyaltyApi } = bridges;
  connectAnalytics({ to: [dataLayer(), gtag(), segment(), shopify(), loyaltyApi()], impressions: true });
  self.isConnected = true;`;

interface Heard {
  readonly events: readonly (readonly [type: string, detail: string])[];
  readonly counted: readonly string[];
}

async function open(attributes = ''): Promise<SurveyPage & { heard(): Heard }> {
  const [spy, bridge] = [await keepScript(listening), await keepScript(connecting)];
  const head = `<script src="${spy}"></script><script type="module" src="${bridge}"></script>`;
  const page = await openSurvey('JSON', attributes, head);
  const { window: view } = page;
  await until(() => Reflect.get(view, 'isConnected') === true, 'the bridges');
  const heard = (): Heard => ({
    events: Reflect.get(view, 'heard') as Heard['events'],
    counted: Reflect.get(view, 'counted') as Heard['counted'],
  });
  return { ...page, heard };
}

/** All addresses that the page has asked for, and its own. */
async function addressesOf({ window: view }: SurveyPage): Promise<readonly string[]> {
  const entries = view.performance.getEntries().map(({ name }) => name);
  const reached = (await requestsSince()).map(({ path }) => path);
  const visited = Reflect.get(view, 'visited') as readonly string[];
  return [...entries, ...reached, ...visited, view.location.href, view.document.referrer];
}

/** Nothing that is secret, anywhere but in the responses themselves. */
async function expectPrivate(page: SurveyPage & { heard(): Heard }): Promise<void> {
  const addresses = await addressesOf(page);
  expect(addresses.some((address) => address.includes('/survey-responses/'))).to.equal(true);
  expect(addresses.flatMap(tells)).to.deep.equal([]);
  const { events, counted } = page.heard();
  // That one is for the page alone, which may keep answers from being sent; no bridge listens to it.
  const others = events.filter(([type]) => type !== 'laurel-survey-submit');
  expect(others.map(([, detail]) => detail).flatMap(tells)).to.deep.equal(
    others.flatMap(([type, detail]) => (type === 'laurel-signal' ? kindsIn(detail) : [])),
  );
  expect(counted.flatMap(tells)).to.deep.equal([]);
  const { events: recorded } = await readHeld();
  expect(tells(JSON.stringify(recorded))).to.deep.equal([]);
}

/** A signal says what kind it is, to pages that put something right; that is all it says. */
const kindsIn = (detail: string): readonly string[] => {
  const { kind } = JSON.parse(detail) as { readonly kind: string };
  return kind === 'detractor' ? [kind] : [];
};

describe('what somebody answers in a branching survey', () => {
  beforeEach(async () => {
    await forgetKept();
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(closePages);

  it('stands in no address and in nothing that is counted', async () => {
    const check = await fromNow();
    await forgetRequests();
    const page = await open('resume="session"');
    await asks(page, 'nps');
    const since = performance.now();
    answer(page, '1');
    next(page);
    await asks(page, 'why');
    write(page, 'textarea', 'Zebrafish');
    next(page);
    await asks(page, 'what');
    answer(page, 'other');
    await until(() => page.root.querySelector('.open'), 'a field for words');
    write(page, '.open', 'Quicksand');
    next(page);
    await asks(page, 'easy');
    next(page);
    await asks(page, 'contact');
    await unhurried(since, 4);
    next(page);
    await thanks(page);
    await shows(page, ends.recovery);
    const types = (): readonly string[] => page.heard().events.map(([type]) => type);
    await until(() => types().filter((type) => type === 'laurel-signal').length === 2, 'signals');
    expect(types()).to.include.members(['laurel-survey-submit', 'laurel-survey-completed']);
    // Each of four bridges: that it was answered, and what it brought.
    await until(() => page.heard().counted.length >= 8, 'what is counted');
    await until(async () => (await readHeld()).events.length >= 2, 'what the API counts');
    expect(answersOf(await check.oneResponse())).to.deep.equal([
      ['nps', 1],
      ['why', 'Zebrafish'],
      ['what', 'other'],
      ['what.other', 'Quicksand'],
    ]);
    await expectPrivate(page);
  });

  it('neither where they close it half-way', async () => {
    const check = await fromNow();
    await forgetRequests();
    const page = await open('trigger="event:parcel-opened" present="popup"');
    page.document.dispatchEvent(new Event('parcel-opened'));
    await asks(page, 'nps');
    answer(page, '1');
    next(page);
    await asks(page, 'why');
    write(page, 'textarea', 'Zebrafish');
    one(page, '[part=close]').click();
    const isDismissed = async (): Promise<boolean> =>
      (await check.snapshots()).at(-1)?.status === 'dismissed';
    await until(isDismissed, 'the response that was broken off');
    const types = page.heard().events.map(([type]) => type);
    expect(types).to.include.members(['laurel-survey-shown', 'laurel-survey-dismissed']);
    expect((await check.snapshots()).flatMap(answersOf)).to.deep.include(['why', 'Zebrafish']);
    await expectPrivate(page);
  });
});
