// Faults of clocks, long absences and visitors who change.

import './support/use-double.ts';
import assert from 'node:assert/strict';
import {
  act,
  claim,
  DAY,
  endOf,
  fault,
  HOUR,
  postsOf,
  redeem,
  send,
  statesIn,
} from './support/fault.ts';
import { tellTab } from './support/tab.ts';

fault(
  '50: what was sent longer ago than its key is known is not sent again',
  async (world, tab) => {
    world.network.fates.push({ lost: 'down' });
    await send(world, tab, redeem('tote'));
    world.network.isOffline = true;
    await world.clock.sleep(49 * HOUR);
    world.network.isOffline = false;
    tellTab(tab, 'online');
    await world.clock.pass(60_000);
    assert.equal(endOf(world, 'tote'), 'uncertain');
    assert.equal(postsOf(world, 'tote').length, 1);
  },
);

fault('50: nor after the server no longer knows that it has forgotten', async (world, tab) => {
  world.network.fates.push({ lost: 'down' });
  await send(world, tab, redeem('tote'));
  world.network.isOffline = true;
  await world.clock.sleep(8 * DAY);
  world.network.isOffline = false;
  tellTab(tab, 'online');
  await world.clock.pass(60_000);
  assert.equal(endOf(world, 'tote'), 'uncertain');
  assert.equal(postsOf(world, 'tote').length, 1);
});

for (const [what, lost, state] of [
  ['never arrived', 'up', 'expired'],
  ['was done', 'silently', undefined],
] as const)
  fault(
    `51: a page that ended with a request on its way that ${what} is not made up for hours later`,
    async (world, tab) => {
      world.network.fates.push({ lost, up: lost === 'up' ? 1_000 : 10 });
      await send(world, tab, redeem('tote'));
      world.close(tab);
      await world.clock.sleep(6 * HOUR);
      const next = world.open();
      await world.clock.pass(180_000);
      assert.deepEqual(statesIn(next), state ? [state] : []);
      assert.equal(postsOf(world, 'tote').length, state ? 0 : 1);
    },
  );

fault('51: nor given up while nobody can be asked about it', async (world, tab) => {
  world.network.fates.push({ lost: 'silently' });
  await send(world, tab, redeem('tote'));
  await world.clock.pass(100);
  world.freeze(tab);
  await world.clock.sleep(20 * 60_000);
  world.network.isOffline = true;
  world.thaw(tab);
  await world.clock.pass(180_000);
  assert.deepEqual(statesIn(tab), ['waiting']);
  world.network.isOffline = false;
  tellTab(tab, 'online');
  await world.clock.pass(60_000);
  assert.equal(endOf(world, 'tote'), 'acked');
  assert.equal(postsOf(world, 'tote').length, 1);
});

fault('51: what was tried before its page ended in the middle goes on', async (world, tab) => {
  world.network.isOffline = true;
  await send(world, tab, redeem('tote'));
  for (let minute = 0; minute < 16; minute++) await world.clock.pass(60_000);
  world.network.isOffline = false;
  world.network.fates.push({ lost: 'up', up: 5_000 });
  tellTab(tab, 'online');
  await world.clock.pass(1_000);
  world.close(tab, false);
  world.open();
  await world.clock.pass(300_000);
  assert.equal(postsOf(world, 'tote').length, 1);
});

fault(
  '51: what could not leave for eight days is not sent any more, and says so',
  async (world, tab) => {
    await world.clock.pass(15 * 60_000);
    world.network.isOffline = true;
    await send(world, tab, redeem('tote'));
    await world.clock.sleep(8 * DAY);
    world.network.isOffline = false;
    tellTab(tab, 'online');
    await world.clock.pass(60_000);
    assert.equal(endOf(world, 'tote'), 'expired');
    assert.equal(postsOf(world, 'tote').length, 0);
  },
);

for (const years of [1, -1])
  fault(`52: a clock set by ${years} year keeps order, and stops nothing`, async (world, tab) => {
    await send(world, tab, act('before'));
    world.network.isOffline = true;
    await send(world, tab, act('first'), act('second'), claim('third'));
    world.clock.skew = years * 365 * DAY;
    world.network.isOffline = false;
    tellTab(tab, 'online');
    await send(world, tab, act('fourth'));
    await world.clock.pass(5 * 60_000);
    // What had been tried before may be given up, and says so; nothing waits for next year.
    assert.ok(
      statesIn(tab).every((state) => state === 'expired' || state === 'uncertain'),
      String(statesIn(tab)),
    );
    const lane = world.server.applications.map(({ what }) => what);
    const inOrder = ['before', 'first', 'second', 'fourth'].filter(world.server.hasApplied);
    assert.deepEqual(
      lane.filter((what) => what !== 'third'),
      inOrder,
    );
  });

fault(
  '52: a tab that has sent nothing yet does not spin under a wrong clock',
  async (world, tab) => {
    world.clock.skew = 2 * DAY;
    await send(world, tab, act('visit'));
    await world.clock.pass(1_000);
    world.open();
    await world.clock.pass(1_000);
    let looks = 0;
    const { transact } = world.device;
    Object.assign(world.device, {
      transact: (...call: Parameters<typeof transact>) => {
        looks++;
        return transact(...call);
      },
    });
    await world.clock.pass(30_000);
    assert.ok(looks < 30, `${looks} transactions in half a minute`);
  },
);

fault('54: after three hours of sleep all tabs go on, one at a time', async (world, tab) => {
  const tabs = [tab, world.open(), world.open()];
  await world.clock.pass(100);
  world.network.fates.push({ lost: 'silently' });
  await send(world, tab, redeem('first'));
  for (const [index, one] of tabs.entries()) await send(world, one, act(`visit-${index}`));
  await world.clock.sleep(3 * HOUR);
  await world.clock.pass(60_000);
  assert.equal(endOf(world, 'first'), 'acked');
  assert.equal(world.server.applications.length, 4);
  assert.ok(world.locks.mostHolders() <= 1);
});

fault('57: what one wrote offline is neither shown to nor sent for another', async (world, tab) => {
  world.network.isOffline = true;
  await send(world, tab, act('visit'));
  world.network.isOffline = false;
  void world.signIn('ben', tab);
  await world.clock.pass(10 * 60_000);
  assert.deepEqual(statesIn(tab), []);
  assert.equal(world.server.applications.length, 0);
  world.close(tab);
  await world.signIn('anna');
  world.open();
  await world.clock.pass(10_000);
  assert.deepEqual(
    world.server.applications.map(({ subject }) => subject),
    ['anna'],
  );
});

fault(
  '57: by cookie, a tab that does not know of the other visitor sends nothing for them',
  async (world, tab) => {
    await world.signIn('ben');
    await send(world, tab, act('visit'));
    await world.clock.pass(10 * 60_000);
    assert.equal(world.server.applications.length, 0);
    assert.ok(world.server.posts.length < 20, `${world.server.posts.length} attempts`);
    assert.equal(tab.store.snapshot().member?.subject, 'ben');
    await world.signIn('anna');
    world.open();
    await world.clock.pass(60_000);
    assert.ok(world.server.hasApplied('visit'));
  },
  { cookie: true },
);
