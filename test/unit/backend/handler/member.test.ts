import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOW, problemOf, served } from './served.ts';

const ana = { headers: { authorization: 'Bearer ana' } };

describe('GET /member', () => {
  it('gives the member’s own document, kept by no cache', async () => {
    const response = await served().call('/member', ana);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    assert.match(response.headers.get('vary') ?? '', /Authorization/);
    assert.deepEqual(await response.json(), {
      asOf: '2026-11-22T12:00:00.000Z',
      contract: 1,
      status: 'active',
      subject: 'ana',
    });
  });

  it('keeps its tag while only asOf changes, and answers 304', async () => {
    const { call, engine } = served();
    const first = await call('/member', ana);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^W\/"/);
    engine.document = { ...engine.document, asOf: '2026-11-22T12:05:00.000Z' };
    const known = { headers: { ...ana.headers, 'if-none-match': etag } };
    const same = await call('/member', known);
    assert.equal(same.status, 304);
    assert.equal(same.headers.get('etag'), etag);
    engine.document = { ...engine.document, status: 'inactive' };
    assert.equal((await call('/member', known)).status, 200);
  });

  it('tells one member’s tag from another’s', async () => {
    const { call } = served();
    const etag = (await call('/member', ana)).headers.get('etag');
    const other = await call('/member', { headers: { authorization: 'Bearer bo' } });
    assert.notEqual(other.headers.get('etag'), etag);
  });

  it('carries the programme’s clock as Date', async () => {
    const response = await served().call('/member', ana);
    assert.equal(response.headers.get('date'), new Date(NOW).toUTCString());
  });

  it('refuses a guest, an expired and a forged token, each in its own way', async () => {
    const { call } = served();
    const guest = await call('/member');
    await problemOf(guest, 'not-authenticated');
    assert.equal(guest.headers.get('www-authenticate'), 'Bearer');
    const bearer = (word: string) =>
      call('/member', { headers: { authorization: `Bearer ${word}` } });
    const expired = await bearer('expired');
    await problemOf(expired, 'token-expired');
    assert.equal(expired.headers.get('www-authenticate'), 'Bearer error="invalid_token"');
    await problemOf(await bearer('forged'), 'not-authenticated');
  });

  it('says 503, not guest, when nobody can check the token', async () => {
    const response = await served().call('/member', { headers: { authorization: 'Bearer down' } });
    await problemOf(response, 'busy');
    assert.equal(response.headers.get('retry-after'), '1');
  });
});

describe('GET /activity', () => {
  it('passes on the page that is asked for', async () => {
    const { call, engine } = served();
    assert.equal((await call('/activity', ana)).status, 200);
    assert.equal((await call('/activity?limit=5&cursor=abc&kind=earned', ana)).status, 200);
    assert.deepEqual(engine.queries, [{ limit: 20 }, { limit: 5, cursor: 'abc', kind: 'earned' }]);
  });

  for (const query of ['limit=0', 'limit=101', 'limit=x', 'limit=1e1', 'kind=magic', 'cursor=']) {
    it(`refuses ${query}`, async () => {
      const { call, engine } = served();
      const { detail } = await problemOf(await call(`/activity?${query}`, ana), 'invalid-request');
      assert.match(detail ?? '', new RegExp(query.split('=')[0] ?? ''));
      assert.deepEqual(engine.queries, []);
    });
  }
});

describe('GET /redemptions/{id} and /operations/{key}', () => {
  it('decodes the id of the path', async () => {
    const response = await served().call('/redemptions/r%201%2F2', ana);
    assert.deepEqual(await response.json(), { id: 'r 1/2' });
  });

  it('knows no redemption of somebody else', async () => {
    const other = { headers: { authorization: 'Bearer bo' } };
    await problemOf(await served().call('/redemptions/r%201%2F2', other), 'not-found');
  });

  it('takes a malformed id for an unknown path', async () => {
    const { call } = served();
    await problemOf(await call('/redemptions/%E0%A4%A', ana), 'not-found');
    await problemOf(await call(`/redemptions/${'x'.repeat(201)}`, ana), 'not-found');
    await problemOf(await call('/redemptions/', ana), 'not-found');
  });

  it('answers what became of an operation', async () => {
    const response = await served().call('/operations/key-1', ana);
    assert.deepEqual(await response.json(), { key: 'key-1', state: 'absent' });
  });
});
