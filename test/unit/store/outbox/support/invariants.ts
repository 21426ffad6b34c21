import assert from 'node:assert/strict';
import { RETENTION } from './server.ts';
import type { Taken, World } from './world.ts';

const ENDS = ['rejected', 'expired', 'uncertain'];

/** Whether somebody was told, or has seen, that a command was not done. */
const isVisible = ({ id, end }: Taken, { shown, listed }: World): boolean =>
  (end !== undefined && end.state !== 'acked') ||
  ENDS.some((state) => shown.get(id)?.has(state)) ||
  listed.has(id);

const isWithdrawn = ({ owners }: Taken, index: number, { withdrawn }: World): boolean =>
  withdrawn.some(({ subject, before }) => owners.includes(subject) && index < before());

/**
 * What holds whatever has happened.
 *
 * - I1: every command that was acknowledged is applied, or somebody sees that it is not.
 * - I2: none is applied twice, under whatever key.
 * - I3: none is applied under another member's name.
 * - I4: nothing is thrown that nobody catches.
 *
 * And nobody is told that a command was done, or was not, when that is not so.
 *
 * One thing is beyond all this: where a device failed, its page goes on alone with what it knows of.
 * What becomes of that the device does not learn, so that a later page sends it again. The server
 * sees that as long as it knows the key; what the first page said of it may be wrong by then.
 */
export const assertInvariants = (world: World): void => {
  const { server, taken, unhandled, device } = world;
  const isBeyond = (at: number, now: number) => device.hasFailed() && now - at > RETENTION;
  world.list();
  taken.forEach((one, index) => {
    const { what, owners, durability, tab, end, endedAt = 0 } = one;
    const done = server.applications.filter((application) => application.what === what);
    const story = JSON.stringify({ what, owners, durability, end, posts: done });
    const isExcused =
      isWithdrawn(one, index, world) || (durability === 'volatile' && tab.state === 'gone');
    if (!done.length && !isExcused) assert.ok(isVisible(one, world), `I1: lost: ${story}`);
    for (const { subject } of done)
      assert.ok(owners.includes(subject), `I3: done for ${subject}: ${story}`);
    if (end?.state === 'acked') assert.ok(done.length, `told a lie: ${story}`);
    if (end && /rejected|expired|cancelled/.test(end.state))
      assert.ok(
        // A request that was on its way for longer than anybody waited for it may arrive at last.
        done.every(({ at, left }) => left <= endedAt && at > endedAt) || device.hasFailed(),
        `told a lie: ${story}`,
      );
  });
  const seen = new Map<string, number>();
  for (const { what, key, at } of server.applications) {
    const before = seen.get(what);
    seen.set(what, at);
    assert.ok(
      before === undefined || isBeyond(before, at),
      `I2: done twice: ${what}, the second time under ${key}`,
    );
  }
  assert.deepEqual(unhandled, [], 'I4: nobody caught');
};
