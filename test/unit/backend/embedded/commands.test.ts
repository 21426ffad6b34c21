import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { redemptions, eligibility, offers, wallets } from '../../../../src/contract/member.ts';
import { redemption } from '../../../../src/contract/member/redemptions.ts';
import { demoProgramme, ordersEarning, programmeWith } from '../../domain/programme/sample.ts';
import { applied, openShop, refusedAs, type Shop } from './shop.ts';

const available = async (shop: Shop, member: string): Promise<string | undefined> =>
  (await shop.part(member, wallets))[0]?.available;

/** A member with a thousand points to spend. */
async function rich(shop: Shop, member = 'anna'): Promise<void> {
  await shop.join(member);
  await shop.order(member, '450');
  await shop.order(member, '450');
  shop.pass(20);
}

describe('joining', () => {
  it('wants the terms accepted, brings the bonus once and says the status', async () => {
    const shop = openShop();
    assert.equal(
      refusedAs(await shop.send('anna', { kind: 'enrol', body: {} })),
      'invalid-request',
    );
    assert.deepEqual(applied(await shop.join('anna')), { status: 'active' });
    assert.equal(refusedAs(await shop.join('anna')), 'already-enrolled');
    assert.equal(await available(shop, 'anna'), '100');
  });

  it('comes with the first order where the programme says so', async () => {
    const programme = programmeWith({ orders: ordersEarning(), enrolment: { autoEnrol: true } });
    const shop = openShop({ programme });
    await shop.order('anna', '10');
    assert.equal((await shop.head('anna')).status, 'active');
  });

  it('without an order for a year is inactive, with one active again', async () => {
    const shop = openShop();
    await shop.join('anna');
    shop.at('2027-01-14T12:00:00Z');
    assert.equal((await shop.head('anna')).status, 'active');
    shop.at('2027-01-15T12:00:00Z');
    assert.equal((await shop.head('anna')).status, 'inactive');
    await shop.order('anna', '5');
    assert.equal((await shop.head('anna')).status, 'active');
  });

  it('a suspended member can do nothing, until that is lifted', async () => {
    const shop = openShop();
    await rich(shop);
    applied(await shop.engine.setBlocked('anna', true));
    assert.equal((await shop.head('anna')).status, 'blocked');
    assert.equal(refusedAs(await shop.redeem('anna', 'tree')), 'member-blocked');
    const states = await shop.part('anna', eligibility);
    assert.ok(states.every(({ state }) => state === 'blocked'));
    applied(await shop.engine.setBlocked('anna', false));
    applied(await shop.redeem('anna', 'tree'));
  });
});

describe('redeeming', () => {
  it('spends points for a code that is good for some days', async () => {
    const shop = openShop();
    await rich(shop);
    const outcome = await shop.redeem('anna', 'ten-off');
    assert.equal(outcome.outcome === 'applied' && outcome.status, 201);
    const made = redemption(applied(outcome));
    assert.equal(made.state, 'issued');
    assert.match(made.code ?? '', /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    assert.equal(made.expires?.on, '2026-04-05');
    assert.deepEqual((await shop.part('anna', redemptions))[0], made);
    shop.at('2026-04-06T12:00:00Z');
    const late = await shop.engine.redemption('anna', made.id);
    assert.equal(late?.['state'], 'expired');
    assert.equal(await shop.engine.redemption('ben', made.id), undefined);
  });

  it('says how many points are missing', async () => {
    const shop = openShop();
    await shop.join('anna');
    const outcome = await shop.redeem('anna', 'filter-coffee');
    assert.equal(refusedAs(outcome), 'insufficient-points');
    assert.equal(outcome.outcome === 'refused' && outcome.problem.missing, '300');
    const coffee = (await shop.part('anna', eligibility)).find(({ id }) => id === 'filter-coffee');
    assert.deepEqual(coffee, { id: 'filter-coffee', state: 'short', missing: '300' });
  });

  it('takes a variable amount in steps, within bounds', async () => {
    const shop = openShop();
    await rich(shop);
    for (const amount of ['50', '150', '5100', '0', '-100', '100.5', undefined]) {
      assert.equal(
        refusedAs(await shop.redeem('anna', 'any-discount', amount)),
        'amount-not-allowed',
      );
    }
    assert.equal(applied(await shop.redeem('anna', 'any-discount', '300'))['amount'], '300');
    assert.equal(refusedAs(await shop.redeem('anna', 'ten-off', '5')), 'amount-not-allowed');
    assert.equal(refusedAs(await shop.redeem('anna', 'nothing')), 'not-found');
  });

  it('keeps to limits by calendar month and to tiers', async () => {
    const shop = openShop();
    await rich(shop);
    for (let count = 0; count < 3; count += 1) await shop.order('anna', '800');
    shop.at('2026-03-10T12:00:00Z');
    for (let count = 0; count < 4; count += 1) applied(await shop.redeem('anna', 'filter-coffee'));
    const outcome = await shop.redeem('anna', 'filter-coffee');
    assert.equal(refusedAs(outcome), 'limit-reached');
    assert.equal(
      outcome.outcome === 'refused' && outcome.problem.until,
      '2026-03-31T22:00:00.000Z',
    );
    shop.at('2026-03-31T22:00:00Z');
    applied(await shop.redeem('anna', 'filter-coffee'));

    await shop.join('ben');
    assert.equal(refusedAs(await shop.redeem('ben', 'barista-class')), 'tier-required');
  });

  it('never gives out more than there are, however many ask at once', async () => {
    const programme = demoProgramme();
    programme['rewards'] = [
      { id: 'cup', kind: 'product', name: { en: 'Cup' }, unit: 'points', price: '10', stock: 3 },
    ];
    const shop = openShop({ programme });
    const members = Array.from({ length: 10 }, (_, index) => `member-${index}`);
    for (const member of members) await shop.join(member);
    const outcomes = await Promise.all(members.map((member) => shop.redeem(member, 'cup')));
    const gone = outcomes.filter(({ outcome }) => outcome === 'applied');
    assert.equal(gone.length, 3);
    for (const outcome of outcomes) {
      if (outcome.outcome === 'refused') assert.equal(outcome.problem.code, 'out-of-stock');
    }
    assert.equal((await shop.part('member-0', eligibility))[0]?.state, 'out-of-stock');
  });

  it('never spends a point twice, however many ask at once', async () => {
    const shop = openShop();
    await rich(shop);
    const before = Number(await available(shop, 'anna'));
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => shop.redeem('anna', 'tree')),
    );
    const spent = outcomes.filter(({ outcome }) => outcome === 'applied').length * 250;
    assert.equal(spent, Math.floor(before / 250) * 250);
    assert.equal(await available(shop, 'anna'), String(before - spent));
  });

  it('waits for the shop where the reward says so; refused, the points come back', async () => {
    const shop = openShop();
    await rich(shop);
    await shop.order('anna', '800');
    shop.pass(20);
    const before = await available(shop, 'anna');
    const outcome = await shop.redeem('anna', 'barista-class');
    assert.equal(outcome.outcome === 'applied' && outcome.status, 202);
    const { id, state } = redemption(applied(outcome));
    assert.equal(state, 'pending');
    assert.equal((await shop.part('anna', wallets))[0]?.redemptionsPending, 1);
    applied(await shop.engine.finishRedemption('anna', { id, to: 'refused' }));
    assert.equal(await available(shop, 'anna'), before);
    assert.equal(await shop.storage.counted('reward:barista-class'), 0);
    const again = redemption(applied(await shop.redeem('anna', 'barista-class')));
    const issued = await shop.engine.finishRedemption('anna', {
      id: again.id,
      to: 'issued',
      code: 'SEAT-7',
    });
    assert.equal(applied(issued)['code'], 'SEAT-7');
    applied(await shop.engine.finishRedemption('anna', { id: again.id, to: 'used' }));
    assert.equal((await shop.engine.redemption('anna', again.id))?.['state'], 'used');
  });
});

describe('an amount of points', () => {
  it('is the same however its zeros are written', async () => {
    const rewards = [
      { id: 'bag', kind: 'product', name: { en: 'Bag' }, unit: 'points', price: '100' },
    ];
    const enrolment = { bonus: { unit: 'points', amount: '300' } };
    const shop = openShop({ programme: programmeWith({ rewards, enrolment }) });
    await shop.join('anna');
    applied(await shop.redeem('anna', 'bag', '100.00'));
    assert.equal(refusedAs(await shop.redeem('anna', 'bag', '100.5')), 'amount-not-allowed');
  });
});

describe('actions and offers', () => {
  it('an action counts to its limit, and once for what it refers to', async () => {
    const shop = openShop();
    await shop.join('anna');
    const review = (reference: string) =>
      shop.send('anna', { kind: 'act', body: { rule: 'product-review', reference } });
    assert.deepEqual(applied(await review('espresso'))['reward'], { unit: 'points', amount: '20' });
    assert.equal(refusedAs(await review('espresso')), 'limit-reached');
    applied(await review('filter'));
    applied(await review('decaf'));
    assert.equal(refusedAs(await review('mocha')), 'limit-reached');
    shop.at('2026-02-01T00:00:00+01:00');
    applied(await review('mocha'));
    assert.equal(
      refusedAs(await shop.send('anna', { kind: 'act', body: { rule: 'unheard-of' } })),
      'not-found',
    );
  });

  it('an offer is made to whom it is for, and can be claimed once', async () => {
    const shop = openShop();
    await shop.join('anna');
    assert.deepEqual(await shop.part('anna', offers), []);
    const claim = () => shop.send('anna', { kind: 'claim-offer', id: 'welcome-back' });
    assert.equal(refusedAs(await claim()), 'offer-closed');
    shop.pass(400);
    assert.deepEqual(
      (await shop.part('anna', offers)).map(({ id, state }) => [id, state]),
      [['welcome-back', 'open']],
    );
    assert.deepEqual(applied(await claim())['reward'], { unit: 'points', amount: '200' });
    assert.equal(refusedAs(await claim()), 'offer-closed');
    assert.equal((await shop.part('anna', offers))[0]?.state, 'claimed');
  });
});
