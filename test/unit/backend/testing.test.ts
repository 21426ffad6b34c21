import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setupServer } from 'msw/node';
import { openTestShop, requestHandlers } from '../../../src/backend/testing/index.ts';
import { tokenAnswer } from '../../../src/contract/token.ts';
import { memberDocument, wallets } from '../../../src/contract/member.ts';

const programme: unknown = JSON.parse(
  readFileSync(new URL('../../../demo/programme.json', import.meta.url), 'utf8'),
);
const origin = 'http://shop.test';

describe('a test’s own shop behind MSW', () => {
  let shop = openTestShop({ programme });
  const server = setupServer();
  before(() => server.listen());
  after(() => server.close());
  beforeEach(() => {
    shop = openTestShop({ programme });
    server.resetHandlers(...requestHandlers(shop));
  });

  const token = async () => tokenAnswer(await (await fetch(`${origin}/laurel/token`)).json()).token;
  const member = (bearer?: string) =>
    fetch(`${origin}/api/loyalty/member`, {
      headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
    });

  it('answers the page’s requests with the real engine', async () => {
    assert.equal((await fetch(`${origin}/api/loyalty/programme`)).status, 200);
    shop.signIn('ana/1');
    await shop.order('ana/1', { value: '40.00', currency: 'EUR' });
    const { head, parts } = memberDocument(await (await member(await token())).json());
    assert.equal(head.subject, 'ana/1');
    const [wallet] = wallets.decode(parts[wallets.key]);
    assert.equal(wallet?.pending, '40');
  });

  it('has guests, and tokens that expire', async () => {
    assert.equal((await fetch(`${origin}/laurel/token`)).status, 204);
    assert.equal((await member()).status, 401);
    shop.signIn('ana');
    const old = await token();
    shop.expireTokens();
    const refused = (await (await member(old)).json()) as { code: string };
    assert.equal(refused.code, 'token-expired');
    assert.equal((await member(await token())).status, 200);
    shop.signOut();
    assert.equal((await fetch(`${origin}/laurel/token`)).status, 204);
  });

  it('refuses orders that the programme cannot take', async () => {
    await assert.rejects(shop.order('ana', { value: '5', currency: 'XTS' }), /refused/);
  });
});
