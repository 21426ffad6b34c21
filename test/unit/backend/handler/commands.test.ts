import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problem } from '../../../../src/contract/problems.ts';
import { problemOf, sending, served } from './served.ts';

const keyed = (body: unknown, key = 'k-1') => sending('POST', body, { 'idempotency-key': key });

describe('commands', () => {
  const commands = [
    ['/enrolment', { terms: true }, { kind: 'enrol', body: { terms: true } }],
    ['/redemptions', { reward: 'r' }, { kind: 'redeem', body: { reward: 'r' } }],
    ['/referrals/claims', { code: 'c' }, { kind: 'claim-referral', body: { code: 'c' } }],
    ['/offers/o%201/claims', {}, { kind: 'claim-offer', id: 'o 1' }],
    ['/actions', { rule: 'a' }, { kind: 'act', body: { rule: 'a' } }],
  ] as const;

  for (const [path, body, command] of commands) {
    it(`POST ${path} reaches the engine as it is meant`, async () => {
      const { call, engine } = served();
      const response = await call(path, keyed(body));
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), { done: true });
      assert.equal(response.headers.get('cache-control'), 'private, no-store');
      const [asked] = engine.asked;
      assert.deepEqual(asked?.command, command);
      assert.equal(asked?.subject, 'ana');
      assert.equal(asked?.operation?.key, 'k-1');
      assert.match(asked?.operation?.hash ?? '', /^[0-9a-f]{64}$/);
    });

    it(`POST ${path} needs an Idempotency-Key and a member`, async () => {
      const { call, engine } = served();
      await problemOf(await call(path, sending('POST', body)), 'idempotency-key-missing');
      const guest = { method: 'POST', headers: { 'idempotency-key': 'k' } };
      await problemOf(await call(path, guest), 'not-authenticated');
      assert.deepEqual(engine.asked, []);
    });
  }

  it('takes the key as a structured-field string or bare', async () => {
    const { call, engine } = served();
    for (const key of ['"k-1"', 'k-1', '  k-1 ', '"a\\"b"'])
      await call('/actions', keyed({ rule: 'a' }, key));
    assert.deepEqual(
      engine.asked.map(({ operation }) => operation?.key),
      ['k-1', 'k-1', 'k-1', 'a"b'],
    );
  });

  for (const key of ['""', 'two words', 'x'.repeat(201), '"é"', 'order:1001', 'refund:7']) {
    it(`refuses the key ${key.slice(0, 20)}`, async () => {
      const { call, engine } = served();
      await problemOf(await call('/actions', keyed({ rule: 'a' }, key)), 'invalid-request');
      assert.deepEqual(engine.asked, []);
    });
  }

  it('hashes what is asked, not how it was written', async () => {
    const { call, engine } = served();
    await call('/redemptions', keyed('{"reward":"r","amount":"5"}'));
    await call('/redemptions', keyed('{ "amount": "5", "note": "unknown", "reward": "r" }'));
    await call('/redemptions', keyed('{"reward":"r","amount":"6"}'));
    const [first, second, third] = engine.asked.map(({ operation }) => operation?.hash);
    assert.equal(first, second);
    assert.notEqual(first, third);
  });

  it('says when an answer is a stored one', async () => {
    const { call, engine } = served();
    engine.outcome = { outcome: 'applied', status: 202, body: { id: 'r1' }, replayed: true };
    const response = await call('/redemptions', keyed({ reward: 'r' }));
    assert.equal(response.status, 202);
    assert.equal(response.headers.get('idempotency-replayed'), 'true');
  });

  it('passes a business refusal on with its words for the shopper', async () => {
    const { call, engine } = served();
    engine.outcome = {
      outcome: 'refused',
      problem: problem('insufficient-points', 'You need 40 more points.', { missing: '40' }),
      replayed: true,
    };
    const response = await call('/redemptions', keyed({ reward: 'r' }));
    assert.equal(response.headers.get('idempotency-replayed'), 'true');
    const refused = await problemOf(response, 'insufficient-points');
    assert.equal(refused.detail, 'You need 40 more points.');
    assert.equal(refused.missing, '40');
  });

  it('says when to come back', async () => {
    const { call, engine } = served();
    const refuse = async (
      code: 'busy' | 'operation-in-progress' | 'too-many-requests',
      until?: string,
    ) => {
      engine.outcome = {
        outcome: 'refused',
        problem: problem(code, undefined, { until }),
        replayed: false,
      };
      const response = await call('/actions', keyed({ rule: 'a' }));
      await problemOf(response, code);
      return response.headers.get('retry-after');
    };
    assert.equal(await refuse('busy'), '1');
    assert.equal(await refuse('operation-in-progress'), '1');
    assert.equal(await refuse('too-many-requests', '2026-11-22T12:31:30Z'), '90');
  });

  it('PUT /survey-responses/{id} needs no key', async () => {
    const { call, engine } = served();
    const answers = [{ question: 'score', type: 'nps', value: 9 }];
    const body = { survey: 'nps', seq: 2, status: 'complete', answers };
    assert.equal((await call('/survey-responses/s1', sending('PUT', body))).status, 201);
    const [asked] = engine.asked;
    assert.equal(asked?.operation, undefined);
    assert.equal(asked?.command.kind === 'answer-survey' && asked.command.id, 's1');
  });

  it('PUT /anonymous-responses/{id} asks nobody who they are, and hands nothing on of it', async () => {
    const answers = [{ question: 'score', type: 'csat', value: 2 }];
    const body = { survey: 'climate', seq: 1, status: 'complete', answers };
    const bearers: readonly Readonly<Record<string, string>>[] = [
      {},
      { authorization: 'Bearer expired' },
      { cookie: 'ana' },
    ];
    for (const headers of bearers) {
      const { call, engine } = served();
      const request = {
        ...sending('PUT', body),
        headers: { 'content-type': 'application/json', ...headers },
      };
      assert.equal((await call(`/anonymous-responses/${'a'.repeat(32)}`, request)).status, 201);
      const [asked, ...more] = engine.asked;
      assert.equal(asked?.subject, undefined);
      assert.deepEqual(more, []);
    }
  });

  it('PUT /anonymous-responses/{id} takes only an id that nobody can guess', async () => {
    for (const id of ['ana', 'nps.2026-q4.ana', 'a'.repeat(101)]) {
      const { call, engine } = served();
      await problemOf(
        await call(`/anonymous-responses/${id}`, sending('PUT', {})),
        'invalid-request',
      );
      assert.deepEqual(engine.asked, []);
    }
  });

  it('POST /events answers how many were new', async () => {
    const event = { id: 'e1', name: 'seen', at: '2026-11-22T12:00:00Z' };
    const response = await served().call('/events', sending('POST', { events: [event] }));
    assert.equal(response.status, 202);
    assert.deepEqual(await response.json(), { accepted: 1 });
  });
});
