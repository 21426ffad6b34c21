import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signRequest } from '../../../../src/backend/handler/signatures.ts';
import { subjectOf } from '../../../../src/backend/subjects.ts';
import { NOW, problemOf, SERVER_SECRET, served, SUBJECT_SECRET } from './served.ts';

const secrets = { serverSecret: SERVER_SECRET, subjectSecret: SUBJECT_SECRET };
const order = {
  order: '1001',
  member: 'ana@shop.example',
  at: '2026-11-22T12:00:00Z',
  total: { value: '19.90', currency: 'EUR' },
};

interface Signing {
  readonly secret?: string;
  readonly at?: number;
  readonly signedPath?: string;
  readonly signedBody?: string;
  readonly signature?: string;
}

async function signed(
  method: string,
  path: string,
  body = '',
  signing: Signing = {},
): Promise<RequestInit> {
  const { secret = SERVER_SECRET, at = NOW, signedPath = path, signedBody = body } = signing;
  const what = { method, path: `/api/loyalty${signedPath}`, body: signedBody };
  return {
    method,
    headers: {
      'content-type': 'application/json',
      'laurel-signature': signing.signature ?? (await signRequest(what, secret, at)),
    },
    ...(body === '' ? {} : { body }),
  };
}

describe('calls from the shop’s server', () => {
  it('take an order and name its member by a keyed hash', async () => {
    const { call, engine } = served(secrets);
    const response = await call('/orders', await signed('POST', '/orders', JSON.stringify(order)));
    assert.equal(response.status, 201);
    const subject = await subjectOf(SUBJECT_SECRET, 'ana@shop.example');
    const [asked] = engine.asked;
    assert.equal(asked?.subject, undefined);
    assert.equal(asked?.operation?.key, 'order:1001');
    assert.deepEqual(asked?.command, { kind: 'order', body: { ...order, member: subject } });
    assert.doesNotMatch(JSON.stringify(engine.asked), /ana@/);
  });

  it('take a refund', async () => {
    const { call, engine } = served(secrets);
    const refund = { refund: 'R-1', order: '1001', at: order.at };
    await call('/refunds', await signed('POST', '/refunds', JSON.stringify(refund)));
    assert.equal(engine.asked[0]?.operation?.key, 'refund:R-1');
    assert.deepEqual(engine.asked[0]?.command, { kind: 'refund', body: refund });
  });

  it('export and erase a customer of the shop', async () => {
    const { call, engine } = served(secrets);
    const path = '/members/ana%40shop.example';
    await problemOf(await call(path, await signed('GET', path)), 'not-found');
    engine.members.set(await subjectOf(SUBJECT_SECRET, 'ana@shop.example'), { entries: [] });
    assert.deepEqual(await (await call(path, await signed('GET', path))).json(), { entries: [] });
    assert.equal((await call(path, await signed('DELETE', path))).status, 204);
    await problemOf(await call(path, await signed('DELETE', path)), 'not-found');
  });

  const forgeries: Readonly<Record<string, Signing>> = {
    'another secret': { secret: 'some other secret of 32 bytes or more' },
    'another body': { signedBody: '{}' },
    'another path': { signedPath: '/refunds' },
    'a time long ago': { at: NOW - 301_000 },
    'a time to come': { at: NOW + 301_000 },
    'no time': { signature: 'v1=00' },
    'no signature': { signature: 't=1' },
    nonsense: { signature: 'hello' },
    'no hexadecimal': { signature: `t=${NOW / 1000},v1=xyz` },
  };
  for (const [what, signing] of Object.entries(forgeries)) {
    it(`refuse a signature with ${what}`, async () => {
      const { call, engine } = served(secrets);
      const init = await signed('POST', '/orders', JSON.stringify(order), signing);
      await problemOf(await call('/orders', init), 'signature-invalid');
      assert.deepEqual(engine.asked, []);
    });
  }

  it('accept a clock that differs by five minutes', async () => {
    const { call } = served(secrets);
    for (const at of [NOW - 300_000, NOW + 300_000]) {
      const init = await signed('POST', '/orders', JSON.stringify(order), { at });
      assert.equal((await call('/orders', init)).status, 201);
    }
  });

  it('accept the old and the new secret while they are replaced', async () => {
    const next = 'the next signing secret, 32 bytes or more';
    const { call } = served({ ...secrets, serverSecret: [next, SERVER_SECRET] });
    for (const secret of [SERVER_SECRET, next]) {
      const init = await signed('POST', '/orders', JSON.stringify(order), { secret });
      assert.equal((await call('/orders', init)).status, 201);
    }
  });

  it('need no member’s token, and a member’s token opens nothing', async () => {
    const { call } = served(secrets);
    const init = { method: 'POST', headers: { authorization: 'Bearer ana' } };
    await problemOf(await call('/orders', init), 'signature-invalid');
  });

  it('do not exist without a secret', async () => {
    const { call } = served();
    await problemOf(await call('/orders', await signed('POST', '/orders', '{}')), 'not-found');
  });

  it('need secrets of 32 bytes', () => {
    assert.throws(() => served({ ...secrets, serverSecret: 'short' }), /serverSecret has 5 bytes/);
    assert.throws(() => served({ ...secrets, subjectSecret: 'short' }), /subjectSecret has 5/);
    assert.throws(() => served({ serverSecret: SERVER_SECRET }), /needs subjectSecret/);
  });
});
