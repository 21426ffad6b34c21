import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { LoyaltyClient } from '../../../src/client/loyalty-client.ts';
import type { LoyaltyStore, StoreCommand } from '../../../src/store/store.ts';
import {
  available,
  closeShop,
  follow,
  held,
  json,
  memberDocument,
  networkFailure,
  openShop,
  openStoreOf,
  pass,
  programmeDocument,
  rest,
  silence,
  token,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

const redeem: StoreCommand = { kind: 'redeem', body: { reward: 'tote' } };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let shop: Shop;
let store: LoyaltyStore;
beforeEach(async () => {
  shop = openShop();
  store = openStoreOf(shop);
  follow(store);
  await rest();
});
afterEach(closeShop);

const redemptions = () => shop.seen.filter(({ path }) => path === '/api/redemptions');
const problem = (code: string, status: number, more: object = {}) =>
  json({ type: `urn:laurel:problem:${code}`, title: code, status, code, ...more }, { status });

const refusal = { type: 'about:blank', title: 'no', code: 'out-of-stock' };

const settledAfter = async (seconds: number) => {
  const { settled } = await store.send(redeem);
  let end: Awaited<typeof settled> | undefined;
  void settled.then((value) => {
    end = value;
  });
  await rest();
  for (let second = 0; second < seconds && !end; second++) await pass(1_000);
  return end;
};

test('a command is sent at once under a key of its own, and says that it is volatile', async () => {
  shop.replies['/api/redemptions'] = () => json({ id: 'r1', state: 'issued' }, { status: 201 });
  const { id, durability, settled } = await store.send(redeem);
  assert.equal(durability, 'volatile');
  assert.match(id, UUID);
  assert.deepEqual(await settled, { state: 'acked', result: { id: 'r1', state: 'issued' } });
  const [sent] = redemptions();
  assert.equal(sent?.method, 'POST');
  assert.equal(sent?.headers.get('idempotency-key'), id);
  assert.equal(sent?.headers.get('authorization'), 'Bearer t1');
  assert.equal(sent?.headers.get('content-type'), 'application/json');
  assert.equal(sent?.headers.get('laurel-request'), null);
  assert.deepEqual(sent?.body, { reward: 'tote' });
});

test('every kind of command has its place in the contract', async () => {
  const places: readonly (readonly [StoreCommand, string, string])[] = [
    [{ kind: 'enrol', body: { terms: true } }, 'POST', '/api/enrolment'],
    [redeem, 'POST', '/api/redemptions'],
    [
      {
        kind: 'answer-survey',
        id: 'a/b',
        body: { survey: 'nps', seq: 1, status: 'complete', answers: [] },
      },
      'PUT',
      '/api/survey-responses/a%2Fb',
    ],
    [{ kind: 'claim-referral', body: { code: 'ANNA' } }, 'POST', '/api/referrals/claims'],
    [{ kind: 'claim-offer', id: 'o 1' }, 'POST', '/api/offers/o%201/claims'],
    [{ kind: 'act', body: { rule: 'newsletter' } }, 'POST', '/api/actions'],
  ];
  for (const [command, method, path] of places) {
    shop.replies[path] = () => json({});
    const { settled } = await store.send(command);
    assert.equal((await settled).state, 'acked');
    const sent = shop.seen.find((entry) => entry.path === path);
    assert.equal(sent?.method, method);
    assert.ok(sent?.headers.get('idempotency-key'));
  }
});

test('fault 64: what a command changed is read again, and a read from before it does not count', async () => {
  const early = held();
  shop.replies['/api/member'] = early.reply;
  void store.refresh();
  await rest();
  shop.replies['/api/redemptions'] = () => json({}, { status: 201 });
  shop.replies['/api/member'] = () => json(memberDocument(2));
  const { settled } = await store.send(redeem);
  await settled;
  await rest();
  early.answer(json(memberDocument(9)));
  await rest();
  assert.equal(available(store), '20');
});

test('only a complete survey response changes something worth reading', async () => {
  shop.replies['/api/survey-responses/x'] = () => json({});
  const before = shop.count('/api/member');
  const send = async (seq: number, status: 'partial' | 'dismissed' | 'complete') => {
    const body = { survey: 'nps', seq, status, answers: [] };
    const { settled } = await store.send({ kind: 'answer-survey', id: 'x', body });
    await settled;
    await rest();
  };
  await send(1, 'partial');
  await send(2, 'dismissed');
  assert.equal(shop.count('/api/member'), before);
  await send(3, 'complete');
  assert.equal(shop.count('/api/member'), before + 1);
});

test('a refusal is rejected with its problem, and not repeated', async () => {
  shop.replies['/api/redemptions'] = () =>
    problem('insufficient-points', 409, { detail: 'You need 20 more points.', missing: '20' });
  const end = await settledAfter(0);
  assert.equal(end?.state, 'rejected');
  assert.equal(end?.state === 'rejected' && end.problem.code, 'insufficient-points');
  assert.equal(end?.state === 'rejected' && end.problem.detail, 'You need 20 more points.');
  assert.equal(redemptions().length, 1);
});

test('a refusal without a problem document is rejected too', async () => {
  shop.replies['/api/redemptions'] = () => new Response('<h1>Gone</h1>', { status: 410 });
  const end = await settledAfter(0);
  assert.equal(end?.state === 'rejected' && end.problem.code, 'http-410');
});

const passing: Readonly<Record<string, () => Response | Promise<Response>>> = {
  'no network': () => Promise.reject(new TypeError('fetch failed')),
  'a captive portal': () => new Response('<html>', { status: 200 }),
  'a busy server': () => problem('busy', 503),
  'too many requests': () => problem('too-many-requests', 429),
  'the same operation under way': () => problem('operation-in-progress', 409),
  'a refusal that breaks off before it has said anything': () =>
    new Response(
      new ReadableStream({ start: (body) => body.error(new TypeError('connection lost')) }),
      { status: 409 },
    ),
};
for (const [name, reply] of Object.entries(passing)) {
  test(`after ${name} it is sent again under the same key`, async () => {
    let attempts = 0;
    shop.replies['/api/redemptions'] = () => (++attempts < 3 ? reply() : json({}, { status: 201 }));
    const end = await settledAfter(10);
    assert.equal(end?.state, 'acked');
    const keys = new Set(redemptions().map(({ headers }) => headers.get('idempotency-key')));
    assert.equal(redemptions().length, 3);
    assert.equal(keys.size, 1);
  });
}

test('it waits as long as the server asks for', async () => {
  let attempts = 0;
  shop.replies['/api/redemptions'] = () =>
    ++attempts < 2
      ? new Response(null, { status: 503, headers: { 'retry-after': '30' } })
      : json({}, { status: 201 });
  const { settled } = await store.send(redeem);
  await rest();
  await pass(29_000);
  assert.equal(redemptions().length, 1);
  await pass(5_000);
  assert.equal((await settled).state, 'acked');
});

test('an answer that does not come is waited for fifteen seconds', async () => {
  shop.replies['/api/redemptions'] = silence;
  const { settled } = await store.send(redeem);
  await rest();
  shop.replies['/api/redemptions'] = () => json({}, { status: 201 });
  await pass(14_000);
  assert.equal(redemptions().length, 1);
  await pass(1_000);
  await pass(1_000);
  assert.equal((await settled).state, 'acked');
});

test('fault 38: a refused token is renewed once', async () => {
  shop.replies['/token'] = () => json(token('t2'));
  shop.replies['/api/redemptions'] = ({ headers }) =>
    headers.get('authorization') === 'Bearer t2'
      ? json({}, { status: 201 })
      : problem('token-expired', 401);
  assert.equal((await settledAfter(0))?.state, 'acked');
  assert.equal(redemptions().length, 2);
});

test('fault 38: a command whose token is refused again waits until somebody signs in', async () => {
  shop.replies['/api/redemptions'] = () => problem('not-authenticated', 401);
  const { id, settled } = await store.send(redeem);
  await rest();
  const [taken] = store.snapshot().commands;
  assert.deepEqual([taken?.id, taken?.state], [id, 'held']);
  await pass(600_000);
  // Once with each of two tokens.
  assert.equal(redemptions().length, 2);
  shop.replies['/api/redemptions'] = () => json({}, { status: 201 });
  await store.session.refresh();
  await rest();
  assert.equal((await settled).state, 'acked');
  assert.deepEqual(store.snapshot().commands, []);
});

for (const [state, expected, more] of [
  ['applied', 'acked', { result: { id: 'r1' } }],
  ['absent', 'expired', {}],
  ['unknown', 'uncertain', {}],
] as const) {
  test(`after a dozen answers without a decision it asks: ${state} ends as ${expected}`, async () => {
    shop.replies['/api/redemptions'] = () => problem('busy', 503);
    const { id, settled } = await store.send(redeem);
    shop.replies[`/api/operations/${id}`] = () => json({ key: id, state, ...more });
    let end: Awaited<typeof settled> | undefined;
    void settled.then((value) => {
      end = value;
    });
    await rest();
    for (let minute = 0; minute < 60 && !end; minute++) await pass(60_000);
    assert.equal(end?.state, expected);
    assert.equal(redemptions().length, 12);
    if (end?.state === 'uncertain') assert.equal(end.key, id);
  });
}

test('what arrives late, after it was given up, is not called undone', async () => {
  shop.replies['/api/redemptions'] = () => problem('busy', 503);
  const { id, settled } = await store.send(redeem);
  let asked = 0;
  shop.replies[`/api/operations/${id}`] = () =>
    json({ key: id, state: ++asked === 1 ? 'absent' : 'applied', result: { id: 'r1' } });
  for (let minute = 0; minute < 60; minute++) await pass(60_000);
  assert.deepEqual(await settled, { state: 'acked', result: { id: 'r1' } });
  assert.equal(asked, 2);
});

test('what the server is still at is asked for until it is done', async () => {
  shop.replies['/api/redemptions'] = () => problem('busy', 503);
  const { id, settled } = await store.send(redeem);
  shop.replies[`/api/operations/${id}`] = () => json({ key: id, state: 'in-progress' });
  for (let minute = 0; minute < 60; minute++) await pass(60_000);
  assert.equal(store.snapshot().commands[0]?.state, 'waiting');
  shop.replies[`/api/operations/${id}`] = () =>
    json({ key: id, state: 'refused', result: { ...refusal, status: 409 } });
  await pass(60_000);
  assert.equal((await settled).state, 'rejected');
});

test('without a network it is tried for as long as it may wait', async () => {
  shop.replies['/api/actions'] = networkFailure;
  const { settled } = await store.send({ kind: 'act', body: { rule: 'newsletter' } });
  for (let hour = 0; hour < 20; hour++) await pass(3_600_000);
  assert.equal(store.snapshot().commands[0]?.state, 'waiting');
  shop.replies['/api/actions'] = () => json({});
  shop.event('online');
  await rest();
  assert.equal((await settled).state, 'acked');
});

test('fault 42: a stored failure that is repeated is not asked for over and over', async () => {
  shop.replies['/api/redemptions'] = () =>
    new Response(null, { status: 500, headers: { 'idempotency-replayed': 'true' } });
  const end = await settledAfter(60);
  assert.equal(end?.state, 'uncertain');
  assert.equal(redemptions().length, 3);
});

test('what could not be sent before the visitor signed out is cancelled', async () => {
  shop.replies['/token'] = networkFailure;
  await store.session.refresh();
  const { settled } = await store.send(redeem);
  await rest();
  await store.session.signOut('discard');
  assert.deepEqual(await settled, { state: 'cancelled' });
  assert.equal(redemptions().length, 0);
});

test('what was sent and not answered before the visitor signed out is uncertain', async () => {
  shop.replies['/api/redemptions'] = networkFailure;
  const { settled } = await store.send(redeem);
  await rest();
  const leaving = store.session.signOut();
  await rest();
  await pass(5_000);
  await leaving;
  assert.equal((await settled).state, 'uncertain');
});

test('fault 57: a command is never sent under another visitor’s name', async () => {
  shop.replies['/api/redemptions'] = networkFailure;
  const { settled } = await store.send(redeem);
  await rest();
  shop.replies['/token'] = () => json(token('t2', { subject: 'ben' }));
  shop.replies['/api/member'] = () => json(memberDocument(1, { subject: 'ben' }));
  shop.replies['/api/redemptions'] = () => json({}, { status: 201 });
  await store.session.refresh();
  await pass(300_000);
  assert.deepEqual(store.snapshot().commands, []);
  assert.ok(redemptions().every(({ headers }) => headers.get('authorization') === 'Bearer t1'));
  const before = redemptions().length;
  shop.replies['/token'] = () => json(token('t3'));
  shop.replies['/api/member'] = () => json(memberDocument(2));
  await store.session.refresh();
  await pass(300_000);
  assert.equal((await settled).state, 'acked');
  assert.equal(redemptions().length, before + 1);
  assert.equal(redemptions().at(-1)?.headers.get('authorization'), 'Bearer t3');
  assert.equal(redemptions().at(-1)?.headers.get('laurel-subject'), 'anna');
});

test('by cookie, a command waits while another is signed in, and the page learns who that is', async () => {
  store.dispose();
  store = openStoreOf(shop, { auth: 'cookie', tokenUrl: undefined });
  follow(store);
  await rest();
  // Since the page has read its member, another has signed in in another tab.
  shop.replies['/api/member'] = () => json(memberDocument(1, { subject: 'ben' }));
  shop.replies['/api/redemptions'] = ({ headers }) =>
    headers.get('laurel-subject') === 'ben' ? json({}) : problem('subject-changed', 403);
  const { settled } = await store.send(redeem);
  await pass(60_000);
  assert.equal(store.snapshot().member?.subject, 'ben');
  assert.deepEqual(store.snapshot().commands, []);
  assert.ok(redemptions().length < 3, `${redemptions().length} times`);
  shop.replies['/api/member'] = () => json(memberDocument(2));
  shop.replies['/api/redemptions'] = () => json({}, { status: 201 });
  await store.session.refresh();
  await pass(60_000);
  assert.equal((await settled).state, 'acked');
  assert.equal(redemptions().at(-1)?.headers.get('laurel-subject'), 'anna');
});

test('a command waits when its member has signed out elsewhere, and the page becomes a guest’s', async () => {
  await pass(900_000);
  shop.replies['/token'] = () => new Response(null, { status: 204 });
  const before = shop.count('/token');
  await store.send(redeem);
  await pass(60_000);
  assert.equal(store.snapshot().phase, 'guest');
  assert.equal(redemptions().length, 0);
  const asked = shop.count('/token') - before;
  assert.ok(asked < 5, `the token was asked for ${asked} times`);
});

for (const auth of ['token', 'cookie'] as const)
  test(`by ${auth}, a command that needs a sign-in goes when somebody has signed in`, async () => {
    store.dispose();
    store = openStoreOf(shop, auth === 'cookie' ? { auth, tokenUrl: undefined } : {});
    follow(store);
    await rest();
    shop.replies['/api/redemptions'] = () => problem('not-authenticated', 401);
    const { settled } = await store.send(redeem);
    await pass(60_000);
    assert.equal(store.snapshot().commands[0]?.state, 'held');
    shop.replies['/api/redemptions'] = () => json({}, { status: 201 });
    await pass(60_000);
    assert.equal(store.snapshot().commands[0]?.state, 'held');
    await store.session.refresh();
    await rest();
    assert.equal((await settled).state, 'acked');
  });

test('a guest’s command goes without a token, for the server to judge', async () => {
  shop.replies['/token'] = () => new Response(null, { status: 204 });
  await store.session.refresh();
  shop.replies['/api/redemptions'] = () => problem('not-authenticated', 401);
  assert.equal((await settledAfter(0))?.state, 'rejected');
  assert.equal(redemptions()[0]?.headers.get('authorization'), null);
});

test('by cookie, a command carries a header no other site’s form can send', async () => {
  store.dispose();
  store = openStoreOf(shop, { auth: 'cookie', tokenUrl: undefined });
  shop.replies['/api/redemptions'] = () => json({}, { status: 201 });
  assert.equal((await settledAfter(0))?.state, 'acked');
  assert.equal(redemptions()[0]?.headers.get('laurel-request'), '1');
  assert.equal(redemptions()[0]?.init.credentials, 'include');
});

const client = (more: Partial<LoyaltyClient>): LoyaltyClient => ({
  key: 'own',
  readProgramme: async () => programmeDocument(),
  readMember: async () => ({ document: memberDocument() }),
  ...more,
});

test('a client without commands says so', async () => {
  const own = openStoreOf(shop, { api: undefined, tokenUrl: undefined, client: client({}) });
  await assert.rejects(own.send(redeem), { code: 'unsupported' });
  await assert.rejects(own.activity(), { code: 'unsupported' });
});

test('where commands can be done twice, one is sent once only', async () => {
  let sent = 0;
  const own = openStoreOf(shop, {
    api: undefined,
    tokenUrl: undefined,
    client: client({
      commands: async () => ({
        idempotency: false,
        send: async () => {
          sent++;
          throw new Error('connection lost');
        },
      }),
    }),
  });
  const { settled } = await own.send(redeem);
  assert.equal((await settled).state, 'uncertain');
  await pass(60_000);
  assert.equal(sent, 1);
});

test('the ledger is read page by page', async () => {
  shop.replies['/api/activity'] = () =>
    json({
      lines: [
        {
          id: '1',
          kind: 'earned',
          cause: 'order',
          state: 'done',
          at: '2026-11-01T10:00:00Z',
          on: '2026-11-01',
        },
      ],
      cursor: 'next',
    });
  const page = await store.activity({ limit: 10, cursor: 'a b' });
  assert.equal(page.lines.length, 1);
  assert.equal(page.cursor, 'next');
  assert.equal(shop.seen.at(-1)?.path, '/api/activity?limit=10&cursor=a+b');
});

test('a guest has no ledger, and a ledger that comes after signing out is withheld', async () => {
  const slow = held();
  shop.replies['/api/activity'] = slow.reply;
  const page = store.activity();
  await rest();
  await store.session.signOut();
  slow.answer(json({ lines: [] }));
  await assert.rejects(page, { code: 'session-changed' });
  await assert.rejects(store.activity(), { code: 'guest' });
});
