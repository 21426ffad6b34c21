import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { loyaltyApi } from '../../../src/analytics/index.ts';
import {
  record,
  recordMany,
  kept,
  sent,
  gathered,
  settle,
  accept,
  anotherPage,
  openPage,
  hide,
  PATH,
  useCountingPage,
} from './counting-page.ts';
import {
  closeShop,
  held,
  json,
  memberDocument,
  networkFailure,
  openShop,
  pass,
  rest,
  silence,
  token,
} from './scripted-shop.ts';

const page = useCountingPage();

for (const [what, consent] of [
  ['nothing', {}],
  ['other things', { deviceStorage: true, profiling: true }],
  ['something else than true', { events: 'yes' as unknown as boolean }],
] as const)
  test(`of a member who has agreed to ${what} no event is kept or sent`, async () => {
    page.agreed = consent;
    assert.equal(await record(page, 'opened'), false);
    await pass(60_000);
    assert.deepEqual(await kept(), []);
    assert.equal(sent(page).length, 0);
  });

test('Global Privacy Control goes before a yes', async () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  try {
    assert.equal(await record(page, 'opened'), false);
  } finally {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  }
  assert.deepEqual(await kept(), []);
});

test('a guest is not counted', async () => {
  page.shop.replies['/token'] = () => new Response(null, { status: 204 });
  await settle(page.store.session.refresh());
  assert.equal(await record(page, 'opened'), false);
  assert.deepEqual(await kept(), []);
});

test('fault 58: what waits when consent is withdrawn is erased, and none of it sent', async () => {
  page.shop.replies[PATH] = () => json({}, { status: 503, headers: { 'retry-after': '60' } });
  await recordMany(page, 300);
  await settle(rest());
  assert.equal((await kept()).length, 300);
  const before = sent(page).length;
  page.agreed = { events: false };
  page.shop.replies[PATH] = accept;
  await settle(page.store.consentChanged());
  assert.deepEqual(await kept(), []);
  await pass(600_000);
  page.shop.hidden = true;
  page.shop.event('visibilitychange');
  await settle(rest());
  assert.equal(sent(page).length, before);
});

test('withdrawn consent counts for what is to be sent, also when nobody tells the store', async () => {
  await record(page, 'opened');
  page.agreed = {};
  await gathered();
  assert.equal(sent(page).length, 0);
  assert.deepEqual(await kept(), []);
});

test('nothing stays of a member who signs out, and nothing is sent under another’s name', async () => {
  page.shop.replies[PATH] = networkFailure;
  await record(page, 'opened');
  await settle(page.store.session.signOut('keep'));
  assert.deepEqual(await kept(), []);
  page.shop.replies[PATH] = accept;
  await pass(60_000);
  assert.equal(sent(page).length, 0);
});

test('what another member left on the device is erased, and not sent', async () => {
  await record(page, 'opened');
  page.shop.replies['/token'] = () => json(token('t2', { subject: 'ben' }));
  page.shop.replies['/api/member'] = () => json(memberDocument(1, { subject: 'ben' }));
  await anotherPage(page);
  await gathered();
  assert.deepEqual(await kept(), []);
  assert.equal(sent(page).length, 0);
});

test('members see what is kept of their events, and erase it', async () => {
  page.shop.replies[PATH] = networkFailure;
  await record(page, 'opened', { place: 'account' });
  const { events } = await settle(page.store.exportLocal());
  assert.deepEqual(
    events.map(({ name, detail }) => [name, detail]),
    [['opened', { place: 'account' }]],
  );
  await settle(page.store.eraseLocal());
  assert.deepEqual(await kept(), []);
  page.shop.replies[PATH] = accept;
  await pass(60_000);
  assert.equal(sent(page).length, 0);
});

const tokenIsAwaited = async (): Promise<ReturnType<typeof held>> => {
  const answer = held();
  page.shop.replies['/token'] = answer.reply;
  mock.timers.setTime(Date.now() + 870_000);
  await gathered();
  return answer;
};

test('what waits for a token when consent is withdrawn is not sent', async () => {
  await record(page, 'opened');
  const answer = await tokenIsAwaited();
  page.agreed = {};
  await settle(page.store.consentChanged());
  answer.answer(json(token('t2')));
  await settle(rest());
  assert.equal(sent(page).length, 0);
});

test('what waits for a token when its member signs out is not sent', async () => {
  await record(page, 'opened');
  const answer = await tokenIsAwaited();
  await settle(page.store.session.signOut('keep'));
  answer.answer(json(token('t2')));
  await settle(rest());
  assert.equal(sent(page).length, 0);
});

test('withdrawn consent does not wait for a command on its way', async () => {
  page.shop.replies['/api/actions'] = silence;
  page.shop.replies[PATH] = networkFailure;
  await record(page, 'opened');
  void page.store.send({ kind: 'act', body: { rule: 'newsletter' } });
  await settle(rest());
  page.agreed = {};
  const since = Date.now();
  await settle(page.store.consentChanged());
  assert.ok(Date.now() - since < 1_000);
  assert.deepEqual(await kept(), []);
});

test('sign-out leaves nothing where commands have no place on the device, either', async () => {
  closeShop();
  const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
  assert.ok(own);
  Object.defineProperty(Navigator.prototype, 'locks', { value: undefined, configurable: true });
  try {
    page.shop = openShop();
    page.shop.replies[PATH] = networkFailure;
    await openPage(page);
    await record(page, 'opened');
    assert.equal((await kept()).length, 1);
    await settle(page.store.session.signOut('keep'));
    assert.deepEqual(await kept(), []);
  } finally {
    Object.defineProperty(Navigator.prototype, 'locks', own);
  }
});

test('what a member left is erased once a guest is there', async () => {
  page.shop.replies[PATH] = networkFailure;
  await record(page, 'opened');
  page.shop.replies['/token'] = () => new Response(null, { status: 204 });
  await anotherPage(page);
  assert.equal(page.store.snapshot().phase, 'guest');
  assert.deepEqual(await kept(), []);
});

test('what is erased in the middle of several requests is not sent', async () => {
  const answer = held();
  page.shop.replies[PATH] = answer.reply;
  await recordMany(page, 120);
  await gathered();
  const before = sent(page).length;
  await settle(page.store.eraseLocal());
  page.shop.replies[PATH] = accept;
  answer.answer(json({ accepted: 50 }, { status: 202 }));
  await gathered();
  await hide(page);
  assert.equal(sent(page).length, before);
  assert.deepEqual(await kept(), []);
});

test('the bridge to the API tells nobody without the page’s consent', async () => {
  page.agreed = {};
  const moment = { kind: 'share', element: 'referral-card', method: 'copy' } as const;
  assert.equal(loyaltyApi().send(moment), false);
});
