// What a failure says may end in a console or a report, so it quotes nothing of what was sent or answered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttpClient } from '../../../src/client/http-client.ts';
import { tokenFrom } from '../../../src/client/token.ts';

const told = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => assert.fail('It should fail'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error);
  return `${error.message} ${error.stack}`;
};

test('a body that is not JSON is not quoted, be it a member’s or a token’s', async () => {
  const broken = async (): Promise<Response> => new Response('secret');
  const client = createHttpClient({ api: 'https://shop.test/api', fetch: broken });
  assert.doesNotMatch(await told(client.readMember({})), /secret/);
  const source = tokenFrom(broken, 'https://shop.test/token');
  const { signal } = new AbortController();
  assert.doesNotMatch(await told(source({ reason: 'needed', signal })), /secret/);
});

test('a command that fails names neither its member, nor its token, nor what it says', async () => {
  const busy = async (input: RequestInfo | URL): Promise<Response> => {
    const response = new Response(null, { status: 503 });
    Object.defineProperty(response, 'url', { value: String(input) });
    return response;
  };
  const client = createHttpClient({ api: 'https://shop.test/api', fetch: busy });
  const commands = await client.commands?.();
  const body = {
    survey: 'nps',
    seq: 1,
    status: 'complete',
    answers: [{ question: 'why', type: 'text', value: 'secret words' }],
  } as const;
  const sending = commands?.send(
    { kind: 'answer-survey', id: 'nps.q1.anna', body },
    { key: 'k', subject: 'anna', token: 'secret token' },
  );
  assert.doesNotMatch(await told(Promise.resolve(sending)), /anna|secret/);
});
