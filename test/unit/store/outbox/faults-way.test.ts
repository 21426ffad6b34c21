// Faults of the way, the server, the device and the locks, on several tabs of one device.

import './support/use-double.ts';
import assert from 'node:assert/strict';
import {
  act,
  claim,
  endOf,
  fault,
  keysOf,
  postsOf,
  redeem,
  send,
  statesIn,
} from './support/fault.ts';
import { inTab, tellTab } from './support/tab.ts';

fault('7: an answer that is lost is asked for again, and it is done once', async (world, tab) => {
  world.network.fates.push({ lost: 'down' });
  await send(world, tab, redeem('tote'));
  await world.clock.pass(10_000);
  assert.equal(endOf(world, 'tote'), 'acked');
  assert.equal(postsOf(world, 'tote').length, 2);
  assert.equal(keysOf(world, 'tote'), 1);
});

for (const [down, posts] of [
  [14_000, 1],
  [14_900, 1],
  [15_100, 2],
  [16_000, 2],
] as const)
  fault(`8: an answer after ${down} ms means one application`, async (world, tab) => {
    world.network.fates.push({ down });
    await send(world, tab, redeem('tote'));
    await world.clock.pass(40_000);
    assert.equal(endOf(world, 'tote'), 'acked');
    assert.equal(postsOf(world, 'tote').length, posts);
  });

for (const [number, how] of [
  [15, 'silent'],
  [16, 'null'],
] as const)
  fault(`${number}: locks that give ${how} keep nothing from being sent`, async (world, tab) => {
    world.locks.fault = how;
    await send(world, tab, redeem('tote'));
    await world.clock.pass(15_000);
    assert.equal(endOf(world, 'tote'), 'acked');
    assert.equal(postsOf(world, 'tote').length, 1);
  });

fault(
  '17: who loses the lock claims no more, and finishes what is under way',
  async (world, tab) => {
    world.network.fates.push({ up: 9_000 });
    await send(world, tab, redeem('first'), redeem('second'));
    const other = world.open();
    void inTab(other, () =>
      other.locks?.request('laurel:https://shop.test/api', { steal: true }, () => {}),
    );
    await world.clock.pass(60_000);
    assert.equal(endOf(world, 'first'), 'acked');
    assert.equal(endOf(world, 'second'), 'acked');
    assert.equal(keysOf(world, 'first'), 1);
  },
);

fault('17: who is robbed does not look without a pause', async (world, tab) => {
  let looks = 0;
  const { transact } = world.device;
  Object.assign(world.device, {
    transact: (...call: Parameters<typeof transact>) => {
      looks++;
      return transact(...call);
    },
  });
  world.network.fates.push({ lost: 'silently' });
  await send(world, tab, redeem('tote'));
  await inTab(world.open(), async () => {
    const { locks } = tab;
    void locks?.request('laurel:https://shop.test/api', { steal: true }, () => {});
  });
  await world.clock.pass(10_000);
  assert.ok(looks < 60, `${looks} transactions in ten seconds`);
  await world.clock.pass(60_000);
});

fault('22: what a failing device keeps and the page sends has one key', async (world, tab) => {
  world.network.isOffline = true;
  await send(world, tab, act('visit'));
  world.device.faults.push('before', 'before');
  await send(world, tab, act('review'));
  assert.equal(world.taken[1]?.durability, 'volatile');
  world.network.isOffline = false;
  tellTab(tab, 'online');
  await world.clock.pass(5_000);
  assert.equal(endOf(world, 'visit'), 'acked');
  world.close(tab);
  world.open();
  await world.clock.pass(5_000);
  assert.equal(keysOf(world, 'visit'), 1);
});

fault('39: a token that does not come holds nothing but time', async (world, tab) => {
  await world.clock.pass(15 * 60_000);
  world.network.isOffline = true;
  const { exchange } = world.network;
  Object.assign(world.network, { exchange: () => new Promise(() => {}) });
  await send(world, tab, act('visit'));
  await world.clock.pass(10_100);
  assert.deepEqual(statesIn(tab), ['waiting']);
  Object.assign(world.network, { exchange });
  world.network.isOffline = false;
  tellTab(tab, 'online');
  await world.clock.pass(20_000);
  assert.equal(endOf(world, 'visit'), 'acked');
});

fault('43: what is in progress is asked for until it is done', async (world, tab) => {
  const inProgress = { status: 409, does: true };
  world.network.fates.push(inProgress, inProgress, inProgress);
  await send(world, tab, redeem('tote'));
  await world.clock.pass(20_000);
  assert.equal(endOf(world, 'tote'), 'acked');
  assert.equal(postsOf(world, 'tote').length, 4);
});

fault('44: a refusal ends one, and the next of its lane goes', async (world, tab) => {
  world.network.isOffline = true;
  await send(world, tab, redeem('refuse-me'), redeem('tote'));
  world.network.isOffline = false;
  tellTab(tab, 'online');
  await world.clock.pass(5_000);
  assert.equal(endOf(world, 'refuse-me'), 'rejected');
  assert.equal(endOf(world, 'tote'), 'acked');
  assert.deepEqual(statesIn(tab), ['rejected']);
});

fault('38: a command that was held is sent by the page after the sign-in', async (world, tab) => {
  world.network.fates.push({ status: 401 }, { status: 401 });
  await send(world, tab, act('visit'));
  await world.clock.pass(1_000);
  assert.deepEqual(statesIn(tab), ['held']);
  world.close(tab, false);
  world.open();
  await world.clock.pass(5_000);
  assert.deepEqual(
    world.server.applications.map(({ what }) => what),
    ['visit'],
  );
});

fault('9: five tabs drain thirty commands, each once, one tab at a time', async (world, tab) => {
  const tabs = [tab, ...Array.from({ length: 4 }, () => world.open())];
  await world.clock.pass(100);
  world.network.isOffline = true;
  for (let index = 0; index < 30; index++) {
    const one = tabs[index % 5];
    if (one) await send(world, one, index % 2 ? act(`visit-${index}`) : claim(`offer-${index}`));
  }
  world.network.isOffline = false;
  const before = world.server.posts.length;
  for (const one of tabs) tellTab(one, 'online');
  await world.clock.pass(5 * 60_000);
  assert.equal(world.server.applications.length, 30);
  assert.equal(world.server.posts.length - before, 30);
  assert.ok(world.locks.mostHolders() <= 1);
  assert.equal(world.locks.stolen(), 0);
});
