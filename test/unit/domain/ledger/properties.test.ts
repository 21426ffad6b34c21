import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { balanceOf, type Balance } from '../../../../src/domain/ledger/balance.ts';
import type { Entry } from '../../../../src/domain/ledger/entries.ts';
import type { MemberState } from '../../../../src/domain/ledger/state.ts';
import { orderEntry } from '../../../../src/domain/orders/take-order.ts';
import { DAY, HOUR, START, deeds, live, lively, stateOf } from '../lives.ts';

function balance(state: MemberState): Balance {
  const purse = state.purses.get('points');
  assert.ok(purse);
  return balanceOf(purse, state.now);
}

/** Everything a member could notice, without the entries' places. */
function picture(state: MemberState): unknown {
  return {
    balance: balance(state),
    lots: state.purses
      .get('points')
      ?.lots.map(({ cause, reference, at, amount, left, spent, reversed }) => ({
        cause,
        reference,
        at,
        amount,
        left,
        spent,
        reversed,
      }))
      .toSorted(
        (one, other) =>
          one.at - other.at || (String(one.reference) < String(other.reference) ? -1 : 1),
      ),
    orders: [...state.orders.values()].map(({ order, refunded }) => [order, refunded]).toSorted(),
    step: state.standing?.step,
    changes: state.standing?.changes,
  };
}

const moment = fc.integer({ min: 0, max: 24 * 400 }).map((hours) => START + hours * HOUR);

describe('properties of the ledger', () => {
  it('never lets available points, or anything else, fall below zero', () => {
    fc.assert(
      fc.property(deeds, moment, (life, at) => {
        const { entries } = live(life);
        const { available, pending, spent, expired, reversed, owed } = balance(
          stateOf(entries, at),
        );
        for (const part of [available, pending, spent, expired, reversed, owed]) {
          assert.ok(part >= 0, String(part));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('conserves points: all that came is available, pending, spent, expired or taken back', () => {
    fc.assert(
      fc.property(deeds, moment, (life, at) => {
        const { entries } = live(life);
        const state = stateOf(entries, at);
        for (const lot of state.purses.get('points')?.lots ?? []) {
          assert.equal(lot.left + lot.spent + lot.reversed, lot.amount);
        }
        const { available, pending, spent, expired, reversed, earned } = balance(state);
        assert.equal(available + pending + spent + expired + reversed, earned);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing it does not have: what was spent is what was redeemed and not given back', () => {
    fc.assert(
      fc.property(deeds, (life) => {
        const { entries, end } = live(life);
        const state = stateOf(entries, end);
        const redeemed = [...state.redemptions.values()]
          .filter((redemption) => redemption.state !== 'refused')
          .reduce((sum, { amount }) => sum + amount, 0);
        assert.equal(balance(state).spent, redeemed);
      }),
      { numRuns: 1000 },
    );
  });

  it('matures and expires the same whether or not anybody looked in between', () => {
    fc.assert(
      fc.property(deeds, moment, fc.array(moment, { maxLength: 5 }), (life, at, looks) => {
        const { entries } = live(life);
        const unseen = picture(stateOf(entries, at));
        for (const look of looks) stateOf(entries, look);
        assert.deepEqual(picture(stateOf(entries, at)), unseen);
      }),
      { numRuns: 100 },
    );
  });

  it('says beforehand exactly what will be available later', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 0, max: 24 * 200 }), (life, hours) => {
        const { entries, end } = live(life);
        const now = stateOf(entries, end);
        const later = end + hours * HOUR;
        if (balance(now).owed > 0) return;
        const promised = (now.purses.get('points')?.lots ?? [])
          .filter(({ matures, expires }) => matures <= later && later < expires)
          .reduce((sum, { left }) => sum + left, 0);
        assert.equal(balance(stateOf(entries, later)).available, promised);
      }),
      { numRuns: 200 },
    );
  });

  it('comes to the same in whatever sequence orders and refunds arrive', () => {
    fc.assert(
      fc.property(deeds, fc.infiniteStream(fc.nat()), moment, (life, dice, at) => {
        const { entries } = live(life.filter(({ kind }) => kind === 'order' || kind === 'refund'));
        const [joined, ...others] = entries;
        assert.ok(joined);
        const keyed = others.map((entry) => ({ entry, key: Number(dice.next().value) }));
        const shuffled = keyed.toSorted((one, other) => one.key - other.key);
        const arrived = [joined, ...shuffled.map(({ entry }) => entry)];
        assert.deepEqual(picture(stateOf(arrived, at)), picture(stateOf(entries, at)));
      }),
      { numRuns: 300 },
    );
  });

  it('undoes an order by its whole refund, in however many pieces', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 4 });
    fc.assert(
      fc.property(deeds, fc.integer({ min: 1, max: 30_000 }), cuts, (life, minor, pieces) => {
        const { entries, end } = live(life);
        const at = end + HOUR;
        const facts = { order: 'extra', at, minor, paid: { minor, currency: 'EUR' } };
        const order = orderEntry(facts, lively, 0);
        const ends = [...pieces.filter((piece) => piece < minor), minor].toSorted((a, b) => a - b);
        const refunds = ends.map((upTo, index): Entry => ({
          kind: 'refund',
          at: at + HOUR,
          refund: `piece-${index}`,
          order: 'extra',
          minor: upTo - (ends[index - 1] ?? 0),
        }));
        for (const later of [2 * HOUR, 10 * DAY, 200 * DAY]) {
          const without = balance(stateOf(entries, at + later));
          const undone = balance(stateOf([...entries, order, ...refunds], at + later));
          assert.equal(undone.available, without.available);
          assert.equal(undone.pending, without.pending);
          assert.equal(undone.owed, without.owed);
          assert.equal(
            stateOf([...entries, order, ...refunds], at + later).standing?.step,
            stateOf(entries, at + later).standing?.step,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
