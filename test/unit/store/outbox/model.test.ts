import './support/use-double.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertInvariants } from './support/invariants.ts';
import { happening, live } from './support/schedule.ts';
import { createWorld } from './support/world.ts';

/** Longest it goes on, in ms: a slow machine gets through fewer schedules. */
const LIMIT = 480_000;

const { LAUREL_MODEL_RUNS = '300', LAUREL_MODEL_SEED, LAUREL_MODEL_PATH } = process.env;

test('whatever happens to three tabs, nothing is lost, done twice or done for another', async (context) => {
  const seed = Number(LAUREL_MODEL_SEED ?? Date.now() % 1_000_000_000);
  context.diagnostic(`${LAUREL_MODEL_RUNS} schedules; again with LAUREL_MODEL_SEED=${seed}`);
  let acknowledged = 0;
  let done = 0;
  let lived = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 3, maxLength: 30 }),
      fc.boolean(),
      fc.nat(1_000_000),
      async (schedule, cookie, chance) => {
        const world = createWorld({ seed: chance, cookie });
        try {
          await live(world, schedule);
          assertInvariants(world);
          lived++;
          acknowledged += world.taken.length;
          done += world.server.applications.length;
        } finally {
          world.end();
        }
      },
    ),
    {
      seed,
      numRuns: Number(LAUREL_MODEL_RUNS),
      interruptAfterTimeLimit: LIMIT,
      ...(LAUREL_MODEL_PATH !== undefined && { path: LAUREL_MODEL_PATH }),
    },
  );
  context.diagnostic(`${lived} schedules, ${acknowledged} commands acknowledged, ${done} done`);
  assert.ok(done > lived, 'most schedules do something');
});
