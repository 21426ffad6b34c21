import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createConsumer } from './consumer.ts';
import type { Consumer } from './consumer.ts';

// What a TypeScript user writes. It is compiled, never run.
const shopSource = `
import { configure } from 'laurel-elements/store';
import type { LoyaltyStore, Snapshot } from 'laurel-elements/store';
import 'laurel-elements/define';
import 'laurel-elements/points-badge/define';
import { PointsBadge } from 'laurel-elements/points-badge';
import type { SurveyResponse, SurveyReward } from 'laurel-elements/feedback-survey';
import { TierProgress } from 'laurel-elements/tier-progress';
import { wallets } from 'laurel-elements/contract';
import { connectAnalytics, dataLayer } from 'laurel-elements/analytics';
import { openTestShop, requestHandlers } from 'laurel-elements/testing';
import * as german from 'laurel-elements/locales/de';

const store: LoyaltyStore = configure({ api: '/api/loyalty', tokenUrl: '/laurel/token' });
const stop: () => void = store.subscribe(() => {
  const snapshot: Snapshot = store.snapshot();
  const available: string | undefined = snapshot.part(wallets)?.[0]?.available;
  console.log(snapshot.phase, available);
});
stop();

const disconnect: () => void = connectAnalytics({
  to: [dataLayer(), { name: 'own', send: ({ kind }) => kind === 'share' }],
  consent: () => ({ events: true, profiling: false }),
});
disconnect();
console.log(requestHandlers(openTestShop({ programme: {} })).length, Object.keys(german));
// The page's own answer is asked where there is no other.
configure({ api: '/api/loyalty', consent: () => ({ events: true }) });
connectAnalytics({ to: [dataLayer()] });
// @ts-expect-error a word is no answer
connectAnalytics({ to: [dataLayer()], consent: () => 'yes' });

const badge: PointsBadge | null = document.querySelector('laurel-points-badge');
const bar: TierProgress = document.createElement('laurel-tier-progress');
badge?.ready.then(() => bar.remove());
document.addEventListener('laurel-ready', (event) => {
  const target: EventTarget | null = event.target;
  console.log(target);
});
document.addEventListener('laurel-survey-completed', ({ detail: { survey, reward } }) => {
  const brought: SurveyReward | undefined = reward;
  const amount: string | undefined = brought?.amount;
  console.log(survey.length, amount);
});
window.addEventListener('laurel-shared', ({ detail }) => console.log(detail.channel.length));
document.body.addEventListener('laurel-shared', ({ detail }) => console.log(detail.channel.length));
document.addEventListener('laurel-share', (event) => {
  const channel: string = event.detail.channel;
  event.preventDefault();
  // @ts-expect-error no such detail
  console.log(channel, event.detail.colour);
});
const keep = (response: SurveyResponse): number => response.answers.length;
document.addEventListener('laurel-survey-submit', ({ detail }) => keep(detail.response));
// @ts-expect-error a snapshot has no such phase
if (store.snapshot().phase === 'sleeping') stop();
`;

const strict = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};

describe('the declarations', () => {
  let shop: Consumer;
  before(async () => {
    shop = await createConsumer();
    shop.write('shop.ts', shopSource);
  });
  after(() => shop.remove());

  it('compile in a strict project with Node resolution', () => {
    const ran = shop.typeCheck({ ...strict, module: 'nodenext', moduleResolution: 'nodenext' });
    assert.deepEqual(ran, { status: 0, output: '' });
  });

  it('compile in a strict project with bundler resolution', () => {
    const ran = shop.typeCheck({ ...strict, module: 'esnext', moduleResolution: 'bundler' });
    assert.deepEqual(ran, { status: 0, output: '' });
  });
});
