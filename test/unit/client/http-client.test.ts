import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttpClient } from '../../../src/client/http-client.ts';
import { testClient } from './client-conformance.ts';
import { scriptedApi } from './scripted-api.ts';

testClient('HTTP client with a token', () => scriptedApi(false));
testClient('HTTP client with a cookie', () => scriptedApi(true));

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

const recording = (response: () => Response, cookie = false) => {
  const sent: Sent[] = [];
  const client = createHttpClient({
    api: 'https://shop.test/api',
    cookie,
    fetch: async (input, init = {}) => {
      sent.push({ url: String(input), init, headers: new Headers(init.headers) });
      return response();
    },
  });
  return { client, sent };
};

test('the programme may come from the browser’s cache, and needs no preflight', async () => {
  const { client, sent } = recording(() => Response.json({}));
  await client.readProgramme({});
  await client.readProgramme({ version: 'a b&c' });
  assert.equal(sent[0]?.url, 'https://shop.test/api/programme');
  assert.equal(sent[1]?.url, 'https://shop.test/api/programme?v=a%20b%26c');
  for (const { init, headers } of sent) {
    assert.equal(init.cache, undefined);
    assert.equal(init.credentials, 'omit');
    assert.deepEqual([...headers], []);
  }
});

test('the member never comes from a cache, and nothing follows a redirect', async () => {
  const { client, sent } = recording(() => Response.json({}));
  await client.readMember({ token: 'secret', etag: '"1"' });
  assert.equal(sent[0]?.init.cache, 'no-store');
  assert.equal(sent[0]?.init.redirect, 'error');
  assert.equal(sent[0]?.init.credentials, 'omit');
  assert.equal(sent[0]?.headers.get('authorization'), 'Bearer secret');
  assert.equal(sent[0]?.headers.get('if-none-match'), '"1"');
});

test('by cookie, credentials are included and no token is sent', async () => {
  const { client, sent } = recording(() => Response.json({}), true);
  await client.readMember({});
  assert.equal(sent[0]?.init.credentials, 'include');
  assert.equal(sent[0]?.headers.get('authorization'), null);
});

test('a failure says its status and how long to wait, but not what was sent', async () => {
  const { client } = recording(
    () => new Response('secret', { status: 429, headers: { 'retry-after': '7' } }),
  );
  await assert.rejects(client.readMember({ token: 'secret' }), (error: Error) => {
    assert.deepEqual(
      {
        code: Reflect.get(error, 'code'),
        status: Reflect.get(error, 'status'),
        retryAfter: Reflect.get(error, 'retryAfter'),
      },
      { code: 'http-429', status: 429, retryAfter: 7_000 },
    );
    assert.ok(
      !JSON.stringify({ ...error, message: error.message, stack: error.stack }).includes('secret'),
    );
    return true;
  });
});

for (const header of ['soon', '-5', '', 'NaN'])
  test(`a Retry-After of "${header}" asks for nothing`, async () => {
    const { client } = recording(
      () => new Response(null, { status: 503, headers: { 'retry-after': header } }),
    );
    await assert.rejects(client.readMember({}), (error: object) => {
      assert.ok(Number(Reflect.get(error, 'retryAfter')) <= 0);
      return true;
    });
  });

test('an answer of more than 1 MiB is refused', async () => {
  const { client } = recording(() => Response.json({ fill: 'x'.repeat(1 << 20) }));
  await assert.rejects(client.readMember({}), /1 MiB/);
});
