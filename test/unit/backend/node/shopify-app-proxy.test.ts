import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createEmbeddedEngine,
  createHandler,
  createMemoryStorage,
  subjectOf,
} from '../../../../src/backend/index.ts';

import {
  jwtAuthenticator,
  mintToken,
  shopifyAppProxy,
  shopifyCustomer,
  type ShopifyAppProxyOptions,
} from '../../../../src/backend/node/index.ts';
import { tokenAnswer } from '../../../../src/contract/token.ts';
import { demoProgramme } from '../../domain/programme/sample.ts';

const DOCUMENTED = {
  secret: 'hush',
  member:
    'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555&signature=4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
  guest:
    'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555&signature=e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb',
} as const;
const NOW = 1_317_327_555_000;

const token = {
  secret: 'a token secret of at least 32 bytes',
  issuer: 'https://shop.example',
  audience: 'loyalty',
};
const subjectSecret = 'a subject secret of at least 32 bytes';

const proxy = (options: Partial<ShopifyAppProxyOptions> = {}) =>
  shopifyAppProxy({
    secret: DOCUMENTED.secret,
    shops: ['shop-name.myshopify.com'],
    subjectSecret,
    token,
    now: () => NOW,
    ...options,
  });

/** Signs as Shopify does: told independently of the code under test. */
function signed(
  parameters: Readonly<Record<string, string | readonly string[]>> = {},
  secret: string = DOCUMENTED.secret,
): string {
  const all = {
    shop: 'shop-name.myshopify.com',
    logged_in_customer_id: '7012',
    path_prefix: '/apps/laurel',
    timestamp: String(NOW / 1000),
    ...parameters,
  };
  const text = Object.entries(all)
    .map(([name, value]) => `${name}=${[value].flat().join(',')}`)
    .sort()
    .join('');
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) {
    for (const one of [value].flat()) query.append(name, one);
  }
  query.append('signature', createHmac('sha256', secret).update(text).digest('hex'));
  return query.toString();
}

const get = (handler: ReturnType<typeof shopifyAppProxy>, query: string, path = 'token') =>
  handler(new Request(`https://app.example/proxy/${path}?${query}`));

async function problemOf(response: Response): Promise<{ code: string; detail: string }> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('cache-control'), 'private, no-store');
  return (await response.json()) as { code: string; detail: string };
}

async function assertRefused(response: Response, detail: RegExp): Promise<void> {
  assert.equal(response.status, 401);
  const problem = await problemOf(response);
  assert.equal(problem.code, 'signature-invalid');
  assert.match(problem.detail, detail);
}

describe('the token address behind a Shopify app proxy', () => {
  it('answers the signed-in customer of Shopify’s own example with a token', async () => {
    const response = await get(proxy(), DOCUMENTED.member);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('cache-control') ?? '', /private, no-store/);
    const answer = tokenAnswer(await response.json());
    assert.equal(
      answer.subject,
      await subjectOf(subjectSecret, 'shop-name.myshopify.com/customers/1'),
    );
    const authenticate = jwtAuthenticator({ ...token, now: () => NOW });
    const headers = new Headers({ authorization: `Bearer ${answer.token}` });
    assert.deepEqual(await authenticate({ method: 'GET', url: 'https://app.example/', headers }), {
      kind: 'member',
      subject: answer.subject,
    });
  });

  it('answers the guest of Shopify’s own example with 204', async () => {
    const response = await get(proxy(), DOCUMENTED.guest);
    assert.equal(response.status, 204);
  });

  it('knows a customer of another shop as somebody else', async () => {
    const shops = ['shop-name.myshopify.com', 'Outlet.myshopify.com'];
    const subjects = await Promise.all(
      ['shop-name.myshopify.com', 'outlet.myshopify.com'].map(async (shop) => {
        const response = await get(proxy({ shops }), signed({ shop }));
        return tokenAnswer(await response.json()).subject;
      }),
    );
    assert.notEqual(subjects[0], subjects[1]);
  });

  it('refuses shops that are not its own, though the app’s secret has signed', async () => {
    const response = await get(proxy(), signed({ shop: 'evil.myshopify.com' }));
    await assertRefused(response, /evil\.myshopify\.com is not among the shops/);
  });

  it('refuses whatever was changed after signing', async () => {
    const changes: readonly (readonly [string, string])[] = [
      ['logged_in_customer_id=1', 'logged_in_customer_id=2'],
      ['logged_in_customer_id=1', 'logged_in_customer_id='],
      ['timestamp=1317327555', 'timestamp=1317327556'],
      ['shop-name', 'shop-nam3'],
      ['awesome_reviews', 'awesome'],
      ['extra=1&', ''],
      ['extra=1&extra=2', 'extra=2&extra=1'],
      ['extra=1&', 'extra=1&more=1&'],
      ['signature=4c', 'signature=4d'],
    ];
    for (const [from, to] of changes) {
      const query = DOCUMENTED.member.replace(from, to);
      assert.notEqual(query, DOCUMENTED.member);
      await assertRefused(await get(proxy(), query), /does not fit this query/);
    }
  });

  it('refuses what says a thing twice or not at all', async () => {
    for (const name of ['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature']) {
      const query = new URLSearchParams(DOCUMENTED.member);
      query.append(name, query.get(name) ?? '');
      await assertRefused(await get(proxy(), query.toString()), /not as Shopify writes it/);
      query.delete(name);
      await assertRefused(await get(proxy(), query.toString()), new RegExp(`${name} is missing`));
    }
    await assertRefused(await get(proxy(), ''), /answers only what Shopify's app proxy forwards/);
  });

  it('refuses a visitor’s own parameters passed off as Shopify’s', async () => {
    // Signed as one visitor's parameter `a`, presented as two: the text that is signed is the same.
    const honest = signed({ a: '1logged_in_customer_id=', logged_in_customer_id: '99' });
    const forged = new URLSearchParams(honest);
    forged.set('a', '1');
    forged.set('logged_in_customer_id', 'logged_in_customer_id=99');
    await assertRefused(await get(proxy(), forged.toString()), /not as Shopify writes it/);
  });

  const recut: readonly (readonly [
    what: string,
    honest: Readonly<Record<string, string>>,
    forged: Readonly<Record<string, string>>,
  ])[] = [
    [
      'another customer',
      { k: 'Xlogged_in_customer_id=999m=', logged_in_customer_id: '7' },
      { k: 'X', logged_in_customer_id: '999', m: 'logged_in_customer_id=7' },
    ],
    [
      'a customer out of a guest',
      { k: 'logged_in_customer_id=999m=', logged_in_customer_id: '' },
      { k: '', logged_in_customer_id: '999', m: 'logged_in_customer_id=' },
    ],
    [
      'a later time',
      { t1: 'timestamp=1900000000u=' },
      { t1: '', timestamp: '1900000000', u: `timestamp=${NOW / 1000}` },
    ],
  ];
  for (const [what, honest, forged] of recut)
    it(`refuses a signed query cut into other parameters: ${what}`, async () => {
      const query = new URLSearchParams(signed(honest));
      for (const name of Object.keys(honest)) query.delete(name);
      for (const [name, value] of Object.entries(forged)) query.set(name, value);
      const late = { now: () => 1_900_000_000_000 };
      const shop = proxy(query.get('timestamp') === '1900000000' ? late : {});
      await assertRefused(await get(shop, query.toString()), /holds the name of one of Shopify's/);
    });

  it('refuses a request that is played again later, or comes from the future', async () => {
    for (const [after, isGood] of [
      [90, true],
      [91, false],
      [-90, true],
      [-91, false],
    ] as const) {
      const response = await get(proxy({ now: () => NOW + after * 1000 }), DOCUMENTED.member);
      if (isGood) assert.equal(response.status, 200);
      else await assertRefused(response, /more than 90 s from this server's clock/);
    }
  });

  it('refuses another app’s secret, and takes an old one while it is rotated', async () => {
    await assertRefused(await get(proxy(), signed({}, 'other')), /client secret of this very app/);
    const rotating = proxy({ secret: ['new', DOCUMENTED.secret] });
    assert.equal((await get(rotating, DOCUMENTED.member)).status, 200);
    assert.equal((await get(rotating, signed({}, 'new'))).status, 200);
  });

  it('takes every query that Shopify signs, however it is written', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !reserved.has(text));
    const values = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, values, { maxKeys: 4 }), async (extra) => {
        assert.equal((await get(proxy(), signed(extra))).status, 200);
      }),
    );
  });

  it('reads plus signs and percent signs as Shopify does', async () => {
    const query = signed({ q: 'a b+c%20d&é' });
    assert.match(query, /q=a\+b%2Bc%2520d%26%C3%A9/);
    assert.equal((await get(proxy(), query)).status, 200);
    assert.equal((await get(proxy(), query.replace('a+b', 'a%20b'))).status, 200);
  });

  it('answers GET alone, and nothing outside its path', async () => {
    const query = signed();
    const post = new Request(`https://app.example/proxy/token?${query}`, { method: 'POST' });
    assert.equal((await proxy()(post)).status, 405);
    const outside = await proxy()(new Request(`https://app.example/other?${query}`));
    assert.equal(outside.status, 404);
    assert.equal((await get(proxy(), query, 'member')).status, 404);
  });

  it('says at once what is missing in its set-up', () => {
    assert.throws(() => proxy({ secret: '' }), /client secret of the Shopify app/);
    assert.throws(() => proxy({ secret: [] }), /client secret of the Shopify app/);
    assert.throws(() => proxy({ shops: [] }), /name the shops served/);
    assert.throws(() => proxy({ subjectSecret: 'short' }), /at least 32/);
    assert.throws(
      () => proxy({ token: { ...token, secret: 'short' } }),
      /token.secret has 5 bytes/,
    );
    assert.throws(() => proxy({ basePath: '/proxy/' }), /without a "\/" at its end/);
  });
});

const reserved: ReadonlySet<string> = new Set([
  ...['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature', '__proto__'],
]);

describe('the loyalty API behind a Shopify app proxy', () => {
  const now = () => NOW;
  const api = createHandler({
    engine: createEmbeddedEngine({
      programme: demoProgramme(),
      storage: createMemoryStorage(),
      now,
    }),
    authenticate: jwtAuthenticator({ ...token, now }),
    basePath: '/proxy',
    now,
  });
  const shop = proxy({ api });
  const tokenOf = async (customer: string) =>
    tokenAnswer(await (await get(shop, signed({ logged_in_customer_id: customer }))).json());
  const call = (path: string, customer: string, bearer?: string, init: RequestInit = {}) =>
    shop(
      new Request(
        `https://app.example/proxy/${path}?${signed({ logged_in_customer_id: customer })}`,
        {
          ...init,
          headers: {
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
            ...(init.headers as Record<string, string> | undefined),
          },
        },
      ),
    );

  it('gives everybody the programme', async () => {
    const response = await call('programme', '');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('cache-control') ?? '', /public/);
  });

  it('lets a customer join and see their own points', async () => {
    const { token: bearer, subject } = await tokenOf('7012');
    const joined = await call('enrolment', '7012', bearer, {
      method: 'POST',
      body: '{"terms":true}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'join-1' },
    });
    assert.ok(joined.ok, await joined.clone().text());
    const member = await call('member', '7012', bearer);
    assert.equal(member.status, 200);
    const document = (await member.json()) as { subject: string; status: string };
    assert.deepEqual([document.subject, document.status], [subject, 'active']);
  });

  it('counts an order from a webhook for the same member', async () => {
    assert.equal(
      (await tokenOf('7012')).subject,
      await subjectOf(subjectSecret, shopifyCustomer('shop-name.myshopify.com', 7012)),
    );
  });

  it('refuses a token of whoever was signed in before, and of nobody', async () => {
    const { token: bearer } = await tokenOf('7012');
    for (const customer of ['7013', '']) {
      const response = await call('member', customer, bearer);
      assert.equal(response.status, 401);
      assert.equal((await problemOf(response)).code, 'not-authenticated');
    }
    const garbled = await call('member', '7012', 'garbled');
    assert.equal(garbled.status, 401);
  });

  it('refuses a token that is not this shop’s, and a member’s call without one', async () => {
    const { subject } = await tokenOf('7012');
    const secret = 'another secret of at least 32 bytes';
    const forged = await mintToken(subject, { ...token, secret, now });
    assert.equal((await call('member', '7012', forged.token)).status, 401);
    assert.equal((await call('member', '7012')).status, 401);
  });

  it('refuses what came past Shopify, token or not', async () => {
    const { token: bearer } = await tokenOf('7012');
    const headers = { authorization: `Bearer ${bearer}` };
    const response = await shop(new Request('https://app.example/proxy/member', { headers }));
    await assertRefused(response, /is missing/);
  });

  it('hides what failed, and says where to look for it', async () => {
    const seen: unknown[] = [];
    const failing = proxy({
      api: () => {
        throw new Error('secret detail');
      },
      onError: (error) => seen.push(error),
    });
    const response = await get(failing, signed(), 'programme');
    assert.equal(response.status, 500);
    const text = await response.text();
    assert.match(text, /internal-error/);
    assert.doesNotMatch(text, /secret detail/);
    assert.equal(seen.length, 1);
  });
});

describe('shopifyCustomer', () => {
  it('is one for a number, its text and its GraphQL id', () => {
    const expected = 'shop-name.myshopify.com/customers/7012';
    for (const customer of [7012, '7012', 'gid://shopify/Customer/7012']) {
      assert.equal(shopifyCustomer('Shop-Name.myshopify.com', customer), expected);
    }
  });

  it('refuses what is no customer and no shop', () => {
    for (const customer of ['', 'ana@example.com', 'gid://shopify/Order/1', -1, 1.5, NaN]) {
      assert.throws(() => shopifyCustomer('shop-name.myshopify.com', customer), RangeError);
    }
    for (const domain of ['', 'shop.example', 'x.myshopify.com.evil.example']) {
      assert.throws(() => shopifyCustomer(domain, 7012), RangeError);
    }
  });
});
