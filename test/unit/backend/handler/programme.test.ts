import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { served } from './served.ts';

describe('GET /programme', () => {
  it('is for everybody and may be shared by caches for five minutes', async () => {
    const response = await served().call('/programme');
    assert.equal(response.status, 200);
    assert.equal(
      response.headers.get('cache-control'),
      'public, max-age=300, stale-while-revalidate=86400',
    );
    assert.equal(response.headers.get('vary'), null);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.deepEqual(await response.json(), { contract: 1, id: 'p', version: 'v1' });
  });

  it('answers 304 to who has it', async () => {
    const { call, engine } = served();
    const etag = (await call('/programme')).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await call('/programme', { headers: { 'if-none-match': known } });
      assert.equal(response.status, 304, known);
      assert.equal(response.headers.get('etag'), etag);
      assert.match(response.headers.get('cache-control') ?? '', /^public/);
      assert.equal(await response.text(), '');
    }
    engine.current = { ...engine.current, version: 'v2' };
    const changed = await call('/programme', { headers: { 'if-none-match': etag } });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), etag);
  });

  it('is immutable under the address of its version', async () => {
    const response = await served().call('/programme?v=v1');
    assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  });

  it('gives the current one for another version, and no cache may keep it', async () => {
    const response = await served().call('/programme?v=v0');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await response.json(), { contract: 1, id: 'p', version: 'v1' });
  });

  it('has a HEAD without a body', async () => {
    const { call } = served();
    const response = await call('/programme', { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.ok(response.headers.get('etag'));
    assert.equal(await response.text(), '');
  });
});
