// Parts of the kit that cannot be fetched when they are needed.

import './support/use-double.ts';
import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { act, endOf, fault, postsOf, redeem, send, statesIn } from './support/fault.ts';

registerHooks({
  resolve(specifier, context, next) {
    if (/\/(check|page-storage)\.ts$/.test(specifier))
      throw new TypeError('Failed to fetch dynamically imported module');
    return next(specifier, context);
  },
});

fault(
  '51: what asks about a command cannot be fetched: the page waits, and does not spin',
  async (world, tab) => {
    world.network.fates.push({ lost: 'silently' });
    await send(world, tab, redeem('tote'));
    await world.clock.pass(100);
    world.freeze(tab);
    await world.clock.sleep(20 * 60_000);
    const { device } = world;
    const { transact } = device;
    let transactions = 0;
    Object.assign(device, {
      transact: (...call: Parameters<typeof transact>) => {
        transactions++;
        return transact(...call);
      },
    });
    world.thaw(tab);
    await world.clock.pass(10_000);
    assert.ok(transactions < 60, `${transactions} transactions`);
    assert.deepEqual(statesIn(tab), ['waiting']);
  },
);

fault(
  '23: a device fails, and what takes its place cannot be fetched: nothing is said to be taken',
  async (world, tab) => {
    await send(world, tab, act('first'));
    await world.clock.pass(1_000);
    assert.equal(endOf(world, 'first'), 'acked');
    world.device.faults.push('before');
    await send(world, tab, act('second'));
    await world.clock.pass(1_000);
    assert.equal(postsOf(world, 'second').length, 0);
    assert.equal(world.refused.length, 1);
  },
);
