import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { tokenAnswer } from '../../../../src/contract/token.ts';
import {
  jwtAuthenticator,
  listenNear,
  mintToken,
  tokenEndpoint,
} from '../../../../src/backend/node/index.ts';

const NOW = Date.parse('2026-11-22T12:30:00Z');
const secret = 'a token secret of at least 32 bytes';
const trust = { secret, issuer: 'https://shop.example', audience: 'loyalty' };
const key = new TextEncoder().encode(secret);

const bearer = (token: string) => ({
  method: 'GET',
  url: 'https://api.example/',
  headers: new Headers({ authorization: `Bearer ${token}` }),
});

/** Authenticates a token at a time, `after` seconds past NOW. */
const at = (after: number, token: string) =>
  jwtAuthenticator({ ...trust, now: () => NOW + after * 1000 })(bearer(token));

const claims = {
  iss: trust.issuer,
  aud: trust.audience,
  sub: 'ana',
  iat: NOW / 1000,
  exp: NOW / 1000 + 600,
};
const sign = (payload: Record<string, unknown>, secretKey = key, alg = 'HS256') =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(secretKey);

const member = { kind: 'member', subject: 'ana' };
const refused = { kind: 'failed', code: 'not-authenticated' };
const expired = { kind: 'failed', code: 'token-expired' };

describe('mintToken and jwtAuthenticator', () => {
  it('let in whom the shop vouches for', async () => {
    const minted = await mintToken('ana', { ...trust, now: () => NOW });
    assert.deepEqual(tokenAnswer(minted), minted);
    assert.equal(minted.expiresAt, '2026-11-22T12:40:00.000Z');
    assert.equal(minted.subject, 'ana');
    assert.deepEqual(await at(0, minted.token), member);
  });

  it('say when a token has expired, after a minute of leeway', async () => {
    const { token } = await mintToken('ana', { ...trust, now: () => NOW });
    assert.deepEqual(await at(659, token), member);
    assert.deepEqual(await at(660, token), expired);
  });

  it('stop accepting a token they know, once it has expired', async () => {
    let now = NOW;
    const authenticate = jwtAuthenticator({ ...trust, now: () => now });
    const { token } = await mintToken('ana', { ...trust, now: () => NOW });
    assert.deepEqual(await authenticate(bearer(token)), member);
    now += 659_000;
    assert.deepEqual(await authenticate(bearer(token)), member);
    now += 1000;
    assert.deepEqual(await authenticate(bearer(token)), expired);
  });

  it('take a request without a token for a guest', async () => {
    const authenticate = jwtAuthenticator(trust);
    for (const headers of [new Headers(), new Headers({ authorization: 'Basic YTpi' })]) {
      const request = { method: 'GET', url: 'https://api.example/', headers };
      assert.deepEqual(await authenticate(request), { kind: 'guest' });
    }
  });

  const wrong: Readonly<Record<string, Record<string, unknown>>> = {
    'another issuer': { ...claims, iss: 'https://evil.example' },
    'another audience': { ...claims, aud: 'else' },
    'no issuer': { ...claims, iss: undefined },
    'no audience': { ...claims, aud: undefined },
    'no subject': { ...claims, sub: undefined },
    'an empty subject': { ...claims, sub: '' },
    'a number as subject': { ...claims, sub: 5 },
    'an object as subject': { ...claims, sub: { id: 'ana' } },
    'null as subject': { ...claims, sub: null },
    'an endless subject': { ...claims, sub: 'x'.repeat(201) },
    'no expiry': { ...claims, exp: undefined },
    'a long life and no time of issue': { ...claims, iat: undefined, exp: claims.iat + 961 },
    'a life of more than 15 minutes': { ...claims, exp: claims.iat + 901 },
    'a time of issue to come': { ...claims, iat: claims.iat + 61, exp: claims.iat + 661 },
    'a start to come': { ...claims, nbf: claims.iat + 61 },
  };
  for (const [what, payload] of Object.entries(wrong)) {
    it(`refuse a token with ${what}`, async () => {
      assert.deepEqual(await at(0, await sign(payload)), refused);
    });
  }

  it('need no time of issue when the end is near', async () => {
    assert.deepEqual(await at(0, await sign({ ...claims, iat: undefined })), member);
  });

  it('refuse other keys, other algorithms and nonsense', async () => {
    const other = new TextEncoder().encode('another secret of at least 32 bytes');
    assert.deepEqual(await at(0, await sign(claims, other)), refused);
    const longer = new Uint8Array(64).fill(1);
    assert.deepEqual(await at(0, await sign(claims, longer, 'HS512')), refused);
    assert.deepEqual(await at(0, new UnsecuredJWT(claims).encode()), refused);
    assert.deepEqual(await at(0, 'nonsense'), refused);
    assert.deepEqual(await at(0, 'x'.repeat(10_000)), refused);
  });

  it('need a secret of 32 bytes and a life of at most 15 minutes', async () => {
    assert.throws(() => jwtAuthenticator({ ...trust, secret: 'short' }), /secret has 5 bytes/);
    await assert.rejects(mintToken('ana', { ...trust, secret: 'short' }), /secret has 5 bytes/);
    await assert.rejects(mintToken('ana', { ...trust, lifetime: 901 }), /at most 900 s/);
  });
});

describe('jwtAuthenticator with published keys', () => {
  const server = createServer();
  let jwksUrl = '';
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let isDown = false;

  before(async () => {
    keys = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' };
    server.on('request', (_, response) => {
      if (isDown) response.writeHead(500).end();
      else
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    jwksUrl = `http://127.0.0.1:${await listenNear(server, 0, '127.0.0.1')}/keys`;
  });
  after(() => server.close());

  const authenticator = () => {
    const { issuer, audience } = trust;
    return jwtAuthenticator({ issuer, audience, jwksUrl, now: () => NOW });
  };
  const signed = () =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(keys.privateKey);

  it('lets in by a public key, never by a shared one', async () => {
    assert.deepEqual(await authenticator()(bearer(await signed())), member);
    assert.deepEqual(await authenticator()(bearer(await sign(claims))), refused);
  });

  it('says busy, not refused, while the keys cannot be fetched', async () => {
    isDown = true;
    assert.deepEqual(await authenticator()(bearer(await signed())), {
      kind: 'failed',
      code: 'busy',
    });
    isDown = false;
  });
});

describe('tokenEndpoint', () => {
  const endpoint = tokenEndpoint({
    ...trust,
    now: () => NOW,
    subject: (request) => request.headers.get('cookie')?.replace('session=', ''),
  });
  const ask = (init?: RequestInit) =>
    endpoint(new Request('https://shop.example/laurel/token', init));

  it('gives a signed-in shopper a token that nobody keeps', async () => {
    const response = await ask({ headers: { cookie: 'session=ana' } });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    assert.equal(response.headers.get('date'), new Date(NOW).toUTCString());
    const answer = tokenAnswer(await response.json());
    assert.equal(answer.subject, 'ana');
    assert.deepEqual(await at(0, answer.token), member);
  });

  it('says 204 to a guest', async () => {
    const response = await ask();
    assert.equal(response.status, 204);
    assert.equal(await response.text(), '');
  });

  it('answers no other site and no other method', async () => {
    const cookie = 'session=ana';
    const cross = await ask({ headers: { cookie, 'sec-fetch-site': 'cross-site' } });
    assert.equal(cross.status, 403);
    assert.equal((await ask({ method: 'POST', headers: { cookie } })).status, 405);
  });
});
