import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemOf, sending, served } from './served.ts';

const shop = 'https://shop.example';
const preflight = (origin: string, method = 'POST') => ({
  method: 'OPTIONS',
  headers: { origin, 'access-control-request-method': method },
});

describe('pages of other origins', () => {
  it('may read when they are listed, and see the headers they need', async () => {
    const { call } = served({ allowedOrigins: [shop] });
    const response = await call('/programme', { headers: { origin: shop } });
    assert.equal(response.headers.get('access-control-allow-origin'), shop);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    assert.equal(
      response.headers.get('access-control-expose-headers'),
      'Retry-After, Date, ETag, Idempotency-Replayed',
    );
    assert.match(response.headers.get('vary') ?? '', /Origin/);
  });

  it('may read problems too', async () => {
    const { call } = served({ allowedOrigins: [shop] });
    const response = await call('/member', { headers: { origin: shop } });
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('access-control-allow-origin'), shop);
  });

  it('get no leave when they are not listed', async () => {
    const { call } = served({ allowedOrigins: [shop] });
    for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil.example']) {
      const response = await call('/programme', { headers: { origin } });
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      await problemOf(await call('/redemptions', preflight(origin)), 'origin-not-allowed');
    }
  });

  it('ask first with a preflight, and may keep its answer', async () => {
    const { call } = served({ allowedOrigins: [shop] });
    const response = await call('/redemptions', preflight(shop));
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), shop);
    assert.equal(response.headers.get('access-control-allow-methods'), 'POST, OPTIONS');
    assert.match(
      response.headers.get('access-control-allow-headers') ?? '',
      /Authorization.*Idempotency-Key.*If-None-Match.*Laurel-Request.*Laurel-Subject/,
    );
    assert.equal(response.headers.get('access-control-max-age'), '7200');
  });

  it('cannot be listed by a wildcard or a page’s address', () => {
    for (const origin of ['*', 'https://shop.example/', 'shop.example']) {
      assert.throws(() => served({ allowedOrigins: [origin] }), /is not an origin/, origin);
    }
  });
});

describe('cookie mode', () => {
  const cookie = { auth: 'cookie', allowedOrigins: [shop] } as const;
  const write = (headers: Readonly<Record<string, string>>) =>
    sending('POST', { rule: 'a' }, { 'idempotency-key': 'k', ...headers });
  const own = { 'laurel-request': '1', origin: 'https://api.example' };

  it('says 204 to a guest, and 401 where that has no meaning', async () => {
    const { call } = served(cookie);
    const guest = await call('/member');
    assert.equal(guest.status, 204);
    assert.equal(await guest.text(), '');
    assert.equal(guest.headers.get('cache-control'), 'private, no-store');
    assert.match(guest.headers.get('vary') ?? '', /Cookie/);
    const activity = await call('/activity');
    await problemOf(activity, 'not-authenticated');
    assert.equal(activity.headers.get('www-authenticate'), null);
  });

  it('lets the shop’s own pages and listed origins write', async () => {
    const { call } = served(cookie);
    assert.equal((await call('/actions', write(own))).status, 201);
    const listed = await call('/actions', write({ ...own, origin: shop }));
    assert.equal(listed.status, 201);
    assert.equal(listed.headers.get('access-control-allow-credentials'), 'true');
    assert.equal(listed.headers.get('access-control-allow-origin'), shop);
  });

  it('refuses writes that another site’s form could have sent', async () => {
    const { call, engine } = served(cookie);
    const { 'laurel-request': mark, origin } = own;
    const forged: readonly Readonly<Record<string, string>>[] = [
      {},
      { origin },
      { 'laurel-request': mark },
      { 'laurel-request': mark, origin: 'https://evil.example' },
      { 'laurel-request': mark, origin: 'null' },
      { 'laurel-request': 'true', origin },
    ];
    for (const headers of forged) {
      await problemOf(await call('/actions', write(headers)), 'origin-not-allowed');
    }
    assert.deepEqual(engine.asked, []);
  });
});
