import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { wallets } from '../../../src/contract/member/wallets.ts';
import { createHttpClient } from '../../../src/client/http-client.ts';
import { openStore } from '../../../src/store/configure.ts';
import {
  assertPhase,
  available,
  closeShop,
  follow,
  held,
  json,
  memberDocument,
  networkFailure,
  openShop,
  openStoreOf,
  ORIGIN,
  pass,
  quietConsole,
  rest,
  token,
} from './scripted-shop.ts';
import type { Shop } from './scripted-shop.ts';

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(closeShop);

const becomeBen = () => {
  shop.replies['/token'] = () => json(token('t2', { subject: 'ben' }));
  shop.replies['/api/member'] = () => json(memberDocument(1, { subject: 'ben' }));
};

test('another visitor: everything of the earlier one is dropped before theirs is read', async () => {
  const store = openStoreOf(shop);
  shop.replies['/api/member'] = () => json(memberDocument(7));
  follow(store);
  await rest();
  becomeBen();
  const answer = held();
  shop.replies['/api/member'] = answer.reply;
  shop.event('laurel-session-change');
  await rest();
  assertPhase(store, 'loading');
  assert.equal(store.snapshot().member, undefined);
  assert.equal(available(store), undefined);
  answer.answer(json(memberDocument(1, { subject: 'ben' })));
  await rest();
  assert.equal(available(store), '10');
});

test('the late answer of the earlier visitor is dropped', async () => {
  const late = held();
  shop.replies['/api/member'] = late.reply;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  becomeBen();
  await store.session.refresh();
  late.answer(json(memberDocument(9)));
  await rest();
  assert.equal(store.snapshot().member?.subject, 'ben');
  assert.equal(available(store), '10');
});

test('the late token of the earlier visitor is dropped', async () => {
  const late = held();
  shop.replies['/token'] = late.reply;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  becomeBen();
  await store.session.refresh();
  late.answer(json(token('t1')));
  await rest();
  const tokens = shop.seen
    .filter(({ path }) => path === '/api/member')
    .map(({ headers }) => headers.get('authorization'));
  assert.deepEqual(tokens, ['Bearer t2']);
  assert.equal(store.snapshot().member?.subject, 'ben');
});

test('another visitor by cookie: nothing of the earlier one is mixed in', async () => {
  const warnings = quietConsole('warn');
  shop.replies['/api/member'] = () => json(memberDocument(7));
  const store = openStoreOf(shop, { auth: 'cookie', tokenUrl: undefined });
  follow(store);
  await rest();
  assert.equal(available(store), '70');
  shop.replies['/api/member'] = () =>
    json(memberDocument(1, { subject: 'ben', wallets: 'nonsense' }));
  await store.refresh();
  assert.equal(store.snapshot().member?.subject, 'ben');
  assert.equal(store.snapshot().part(wallets), undefined);
  assert.equal(warnings.lines().length, 1);
});

test('a member document of somebody else than the token is refused', async () => {
  shop.replies['/api/member'] = () => json(memberDocument(1, { subject: 'ben' }));
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  assertPhase(store, 'error');
  assert.equal(store.snapshot().problem?.code, 'invalid-response');
});

test('signing in turns a guest into a member without a reload', async () => {
  shop.replies['/token'] = () => new Response(null, { status: 204 });
  const store = openStoreOf(shop);
  const { phases } = follow(store);
  await rest();
  assertPhase(store, 'guest');
  shop.replies['/token'] = () => json(token());
  shop.event('laurel-session-change');
  await rest();
  assertPhase(store, 'ready');
  assert.deepEqual(phases.slice(-3), ['guest', 'loading', 'ready']);
  assert.equal(shop.count('/api/programme'), 1);
});

test('after a sign-in a token address that fails is an error, not the guest of before', async () => {
  shop.replies['/token'] = () => new Response(null, { status: 204 });
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/token'] = networkFailure;
  await store.session.refresh();
  assertPhase(store, 'error');
});

test('signing out forgets before its promise resolves, and asks nothing any more', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  const asked = shop.seen.length;
  const done = store.session.signOut();
  assertPhase(store, 'guest');
  assert.equal(available(store), undefined);
  await done;
  await pass(60_000);
  shop.event('focus');
  shop.event('pageshow', { persisted: true });
  await store.refresh();
  assertPhase(store, 'guest');
  assert.equal(shop.seen.length, asked);
  await store.session.refresh();
  assertPhase(store, 'ready');
});

test('an answer under way when somebody signs out changes nothing', async () => {
  const late = held();
  shop.replies['/api/member'] = late.reply;
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  await store.session.signOut();
  late.answer(json(memberDocument()));
  await rest();
  assertPhase(store, 'guest');
  assert.equal(store.snapshot().member, undefined);
});

test('signing out of one store signs out of the others of the page', async () => {
  const one = openStoreOf(shop);
  const other = openStore({
    client: createHttpClient({ api: `${ORIGIN}/api`, cookie: true, fetch: shop.fetch }),
  });
  assert.equal(one, other, 'the same API is the same store');
  shop.replies['/other/programme'] = () => shop.fetch(`${ORIGIN}/api/programme`);
  shop.replies['/other/member'] = () => json(memberDocument());
  const second = openStore({ api: '/other', auth: 'cookie', fetch: shop.fetch });
  follow(one);
  follow(second);
  await rest();
  assertPhase(second, 'ready');
  await one.session.signOut();
  assertPhase(one, 'guest');
  assertPhase(second, 'guest');
});

test('a session that changes while nobody subscribes leaves nothing behind', async () => {
  const store = openStoreOf(shop);
  const { leave } = follow(store);
  await rest();
  leave();
  shop.replies['/token'] = networkFailure;
  shop.event('laurel-session-change');
  await rest();
  assert.equal(store.snapshot().member, undefined);
});

test('401 in the middle renews the token once, for all', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/token'] = () => json(token('t2'));
  const fresh = ({ headers }: { headers: Headers }) => headers.get('authorization') === 'Bearer t2';
  shop.replies['/api/member'] = (seen) =>
    fresh(seen) ? json(memberDocument(2)) : new Response(null, { status: 401 });
  shop.replies['/api/activity'] = (seen) =>
    fresh(seen) ? json({ lines: [] }) : new Response(null, { status: 401 });
  const pages = [store.activity(), store.activity(), store.refresh()];
  await Promise.all(pages);
  assert.equal(shop.count('/token'), 2);
  assert.equal(available(store), '20');
});

test('a first request that is refused renews its token like any other', async () => {
  let given = 0;
  shop.replies['/token'] = () => json(token(`t${++given}`));
  shop.replies['/api/member'] = ({ headers }) =>
    headers.get('authorization') === 'Bearer t2'
      ? json(memberDocument())
      : new Response(null, { status: 401 });
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  assertPhase(store, 'ready');
  assert.equal(given, 2);
});

test('an API that refuses every token is not stormed', async () => {
  shop.replies['/api/member'] = () => new Response(null, { status: 401 });
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  assertPhase(store, 'error');
  assert.equal(store.snapshot().problem?.code, 'http-401');
  await pass(1_000);
  assert.equal(shop.count('/token'), 2);
  for (let second = 0; second < 60; second++) await pass(1_000);
  assert.ok(shop.count('/token') < 10, `${shop.count('/token')} tokens in a minute`);
});

test('a token that turns out to be nobody’s on renewal makes a guest', async () => {
  const store = openStoreOf(shop);
  follow(store);
  await rest();
  shop.replies['/api/member'] = () => new Response(null, { status: 401 });
  shop.replies['/token'] = () => new Response(null, { status: 204 });
  await store.refresh();
  assertPhase(store, 'guest');
});

test('the page can get the token itself', async () => {
  const reasons: string[] = [];
  let first = true;
  shop.replies['/api/member'] = () => {
    const refused = first;
    first = false;
    return refused ? new Response(null, { status: 401 }) : json(memberDocument());
  };
  const store = openStoreOf(shop, {
    tokenUrl: undefined,
    getToken: async ({ reason }) => {
      reasons.push(reason);
      return {
        token: 't',
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
        subject: 'anna',
      };
    },
  });
  follow(store);
  await rest();
  assertPhase(store, 'ready');
  assert.deepEqual(reasons, ['needed', 'refused']);
});

test('a page that says null has a guest; one that throws or hangs has an error', async () => {
  const phaseWith = async (getToken: () => Promise<null>) => {
    const store = openStoreOf(shop, { tokenUrl: undefined, getToken });
    follow(store);
    await rest();
    await pass(10_000);
    const { phase } = store.snapshot();
    store.dispose();
    return phase;
  };
  assert.equal(await phaseWith(async () => null), 'guest');
  assert.equal(await phaseWith(() => Promise.reject(new Error('no'))), 'error');
  assert.equal(await phaseWith(() => new Promise(() => {})), 'error');
  assert.equal(
    await phaseWith(() => {
      throw new Error('at once');
    }),
    'error',
  );
});
