import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { earning, referralState, wallets } from '../../../../src/contract/member.ts';
import { demoProgramme } from '../../domain/programme/sample.ts';
import { applied, openShop, refusedAs, type Shop } from './shop.ts';

const codeOf = async (shop: Shop, member: string): Promise<string> => {
  const { code } = await shop.part(member, referralState);
  assert.ok(code);
  return code;
};
const claim = (shop: Shop, member: string, code: string) =>
  shop.send(member, { kind: 'claim-referral', body: { code } });
const invitation = async (shop: Shop, member = 'anna') =>
  (await shop.part(member, referralState)).invitations[0];
const points = async (shop: Shop, member = 'anna') => (await shop.part(member, wallets))[0];

describe('referral', () => {
  it('rewards the advocate when the friend’s order has matured', async () => {
    const shop = openShop({ labelOf: (subject) => `${subject.charAt(0).toUpperCase()}.` });
    await shop.join('anna');
    const code = await codeOf(shop, 'anna');
    applied(await shop.join('ben', code.toLowerCase()));
    assert.deepEqual(
      [(await invitation(shop))?.label, (await invitation(shop))?.state],
      ['B.', 'joined'],
    );
    await shop.order('ben', '29.99');
    assert.equal((await invitation(shop))?.state, 'joined', 'too small an order');
    shop.pass(1);
    await shop.order('ben', '30');
    const ordered = await invitation(shop);
    assert.equal(ordered?.state, 'ordered');
    assert.equal(ordered?.reward?.amount, '500');
    assert.equal((await points(shop))?.pending, '500');
    shop.at('2026-01-29T23:00:00Z');
    assert.equal((await invitation(shop))?.state, 'rewarded');
    assert.equal((await points(shop))?.available, '600');
    shop.pass(1);
    await shop.order('ben', '90');
    assert.equal((await points(shop))?.available, '600', 'once per friend');
  });

  it('takes the reward back with the order, says so, and gives it again for the next', async () => {
    const shop = openShop();
    await shop.join('anna');
    await shop.join('ben', await codeOf(shop, 'anna'));
    const order = await shop.order('ben', '50');
    applied(await shop.refund(order, '10'));
    assert.equal((await points(shop))?.pending, '500', 'what is left is large enough');
    applied(await shop.refund(order, '15'));
    assert.equal((await points(shop))?.pending, '0');
    const refused = await invitation(shop);
    assert.equal(refused?.state, 'refused');
    assert.equal(refused?.reward, undefined);
    const told = applied(await claim(shop, 'ben', await codeOf(shop, 'anna')));
    assert.equal(told['state'], 'refused', 'the friend is told the same');
    const again = await shop.order('ben', '70');
    assert.equal((await points(shop))?.pending, '500');
    assert.equal((await invitation(shop))?.state, 'ordered');
    shop.pass(20);
    assert.equal((await invitation(shop))?.state, 'rewarded');
    applied(await shop.refund(again));
    assert.equal((await invitation(shop))?.state, 'refused', 'also after it had come');
    assert.equal((await points(shop))?.available, '100');
  });

  it('counts an older order that arrives after a newer one has gone back', async () => {
    const shop = openShop();
    await shop.join('anna');
    await shop.join('ben', await codeOf(shop, 'anna'));
    shop.pass(5);
    const older = new Date(shop.now).toISOString();
    shop.pass(1);
    const newer = await shop.order('ben', '50');
    shop.pass(1);
    applied(await shop.refund(newer));
    shop.pass(1);
    const late = await shop.order('ben', '60', { at: older });
    assert.equal((await invitation(shop))?.state, 'ordered');
    assert.equal((await points(shop))?.pending, '500');
    shop.pass(1);
    applied(await shop.refund(late));
    assert.equal((await invitation(shop))?.state, 'refused');
    assert.equal((await points(shop))?.pending, '0');
  });

  it('gives the friend a code for the discount, the same again when asked again', async () => {
    const shop = openShop();
    await shop.join('anna');
    await shop.join('ben');
    const code = await codeOf(shop, 'anna');
    const first = applied(await claim(shop, 'ben', code));
    assert.equal(first['state'], 'joined');
    assert.match(String(first['voucher']), /-/);
    assert.deepEqual(applied(await claim(shop, 'ben', code)), first);
  });

  it('refuses oneself, unknown codes, a second claim and old customers', async () => {
    const shop = openShop();
    for (const member of ['anna', 'ben', 'cleo']) await shop.join(member);
    const code = await codeOf(shop, 'anna');
    assert.equal(refusedAs(await claim(shop, 'anna', code)), 'referral-own-code');
    assert.equal(refusedAs(await claim(shop, 'ben', 'NOSUCH')), 'referral-code-unknown');
    applied(await claim(shop, 'ben', code));
    assert.equal(
      refusedAs(await claim(shop, 'ben', await codeOf(shop, 'cleo'))),
      'referral-already-claimed',
    );
    await shop.order('cleo', '10');
    assert.equal(refusedAs(await claim(shop, 'cleo', code)), 'referral-not-eligible');
    assert.equal(refusedAs(await claim(shop, 'dora', code)), 'not-enrolled');
    assert.equal(refusedAs(await shop.join('dora', 'NOSUCH')), 'referral-code-unknown');
    assert.equal((await shop.head('dora')).status, 'candidate', 'a refused claim joins nobody');
  });

  it('ends with the year’s number of invitations and begins anew the next', async () => {
    const programme = demoProgramme();
    Object.assign(programme['referral'] as object, { mostPerYear: 1 });
    const shop = openShop({ programme });
    await shop.join('anna');
    const code = await codeOf(shop, 'anna');
    applied(await shop.join('ben', code));
    const reached = await shop.part('anna', referralState);
    assert.equal(reached.state, 'limit-reached');
    assert.equal(reached.code, code, 'the code stays theirs');
    const rule = async () => (await shop.part('anna', earning)).find(({ id }) => id === 'referral');
    assert.deepEqual(
      [(await rule())?.state, (await rule())?.until?.on],
      ['limit-until', '2026-12-31'],
    );
    assert.equal(refusedAs(await shop.join('cleo', code)), 'referral-not-eligible');
    shop.at('2027-01-01T00:00:00+01:00');
    assert.equal((await shop.part('anna', referralState)).state, 'ready');
    assert.equal((await rule())?.state, 'open');
    applied(await shop.join('cleo', code));
  });

  it('is not for somebody suspended, nor part of what a candidate is told', async () => {
    const shop = openShop();
    await shop.join('anna');
    const code = await codeOf(shop, 'anna');
    applied(await shop.join('ben', code));
    await shop.engine.setBlocked('anna', true);
    const part = await shop.part('anna', referralState);
    assert.deepEqual([part.state, part.code, part.link], ['not-eligible', undefined, undefined]);
    assert.equal(part.invitations.length, 1);
    assert.equal(refusedAs(await shop.join('cleo', code)), 'referral-not-eligible');
    assert.equal((await shop.engine.member('dora'))['referral'], undefined);
  });

  it('calls a friend what the shop calls them now, and by number when erased', async () => {
    const names = new Map([
      ['ben', 'B. C.'],
      ['cleo', 'C. M.'],
    ]);
    const shop = openShop({ labelOf: (subject) => names.get(subject) });
    await shop.join('anna');
    const code = await codeOf(shop, 'anna');
    for (const friend of ['ben', 'cleo', 'dora']) applied(await shop.join(friend, code));
    const labels = async () =>
      (await shop.part('anna', referralState)).invitations.map(({ label }) => label);
    assert.deepEqual(await labels(), ['#3', 'C. M.', 'B. C.']);
    names.set('ben', 'B. H.');
    assert.deepEqual(await labels(), ['#3', 'C. M.', 'B. H.']);
    await shop.order('ben', '50');
    await shop.engine.erase('ben');
    assert.deepEqual(await labels(), ['#3', 'C. M.', '#1']);
    const held = JSON.stringify(await shop.engine.export('anna'));
    for (const word of ['ben', 'B. C.', 'B. H.']) assert.ok(!held.includes(word), word);
    applied(await shop.join('ben'));
    assert.deepEqual(await labels(), ['#3', 'C. M.', '#1'], 'come back they are somebody else');
  });

  it('numbers friends whose names cannot be had', async () => {
    const shop = openShop({
      labelOf: () => {
        throw new Error('the customer service is down');
      },
    });
    await shop.join('anna');
    applied(await shop.join('ben', await codeOf(shop, 'anna')));
    assert.equal((await invitation(shop))?.label, '#1');
  });

  it('survives the erasure of either side', async () => {
    const shop = openShop();
    await shop.join('anna');
    await shop.join('ben', await codeOf(shop, 'anna'));
    await shop.engine.erase('anna');
    await shop.order('ben', '50');
    assert.equal((await points(shop, 'ben'))?.pending, '50');
    const held = JSON.stringify(await shop.engine.export('ben'));
    assert.ok(!held.includes('anna'), 'no ledger names another member');
  });
});
