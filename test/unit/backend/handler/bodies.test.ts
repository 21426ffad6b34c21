import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemOf, sending, served } from './served.ts';

const key = { 'idempotency-key': 'k' };
const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  sending('POST', body, { ...key, ...headers });

describe('bodies', () => {
  it('says which field is wrong and what belongs there', async () => {
    const refused = await problemOf(
      await served().call('/redemptions', post({ reward: 'r', amount: 5 })),
      'invalid-request',
    );
    assert.deepEqual(refused.errors, [{ pointer: '/amount', detail: 'Expected a decimal text' }]);
  });

  for (const [what, body] of [
    ['no JSON', '{"reward":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['nothing', ''],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { call, engine } = served();
      await problemOf(await call('/redemptions', post(body)), 'invalid-request');
      assert.deepEqual(engine.asked, []);
    });
  }

  it('refuses what is no UTF-8', async () => {
    const init = { ...post(''), body: new Uint8Array([0x22, 0xff, 0x22]) };
    await problemOf(await served().call('/redemptions', init), 'invalid-request');
  });

  it('takes only JSON', async () => {
    const { call } = served();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const response = await call('/redemptions', post({ reward: 'r' }, { 'content-type': type }));
      await problemOf(response, 'media-type-not-supported');
    }
    const withCharset = { 'content-type': 'Application/JSON; charset=utf-8' };
    assert.equal((await call('/redemptions', post({ reward: 'r' }, withCharset))).status, 201);
  });

  it('stops at 64 KiB, by what is announced and by what comes', async () => {
    const { call } = served();
    const long = JSON.stringify({ reward: 'r', filling: 'x'.repeat(70_000) });
    await problemOf(await call('/redemptions', post(long)), 'body-too-large');
    const announced = post({ reward: 'r' }, { 'content-length': '70000' });
    await problemOf(await call('/redemptions', announced), 'body-too-large');
  });

  it('stops reading an endless body', async () => {
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
      cancel() {
        cancelled = true;
      },
    });
    const init = { ...post(''), body, duplex: 'half' } as RequestInit;
    await problemOf(await served().call('/redemptions', init), 'body-too-large');
    assert.ok(cancelled);
    assert.ok(sent < 200_000, `${sent} bytes were read`);
  });

  it('refuses deep nesting at once, also where brackets stand in texts', async () => {
    const { call, engine } = served();
    const deep = `{"survey":"s","seq":1,"status":"partial","answers":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    await problemOf(await call('/survey-responses/s', sending('PUT', deep)), 'invalid-request');
    const unfinished = `{"a":"${'\\"'.repeat(30_000)}`;
    await problemOf(
      await call('/survey-responses/s', sending('PUT', unfinished)),
      'invalid-request',
    );
    const answers = [{ question: 'q', type: 'text', value: `${'['.repeat(5000)}"\\` }];
    const text = { survey: 's', seq: 1, status: 'partial', answers };
    assert.equal((await call('/survey-responses/s', sending('PUT', text))).status, 201);
    assert.equal(engine.asked.length, 1);
  });

  it('lets no key of a body reach a prototype', async () => {
    const { call, engine } = served();
    await call('/redemptions', post('{"reward":"r","__proto__":{"amount":"9"},"constructor":1}'));
    const [asked] = engine.asked;
    assert.deepEqual(asked?.command, { kind: 'redeem', body: { reward: 'r' } });
    assert.equal(Object.hasOwn({}, 'amount'), false);
  });

  it('takes a body that breaks off for an invalid request', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('connection lost')),
    });
    const { call, failures } = served();
    const init = { ...post(''), body, duplex: 'half' } as RequestInit;
    await problemOf(await call('/redemptions', init), 'invalid-request');
    assert.deepEqual(failures, []);
  });
});
