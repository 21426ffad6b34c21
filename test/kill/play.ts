// Plays the rounds. Started by run.ts, which has built what the shop serves.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createShopProcess } from '../../scripts/test/shop-process.ts';
import { readOptions } from './options.ts';
import { chanceOf } from './support/chance.ts';
import { createChromium } from './support/chromium.ts';
import { misplaced } from './support/ledger.ts';
import { writeProgramme } from './support/programme.ts';
import type { Verdict } from './support/record.ts';
import { createRounds, isBrowserKilled, victims } from './support/round.ts';

const ROUND_LIMIT = 300_000;

const { kills, commands, seed } = readOptions();
const folder = mkdtempSync(join(tmpdir(), 'laurel-kill-'));
const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.once('exit', removeFolder);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const programme = join(folder, 'programme.json');
const database = join(folder, 'ledger.sqlite');
writeProgramme(programme);
const chance = chanceOf(seed);
const shop = createShopProcess(['--programme', programme, '--database', database]);
const chromium = createChromium(join(folder, 'profile'));
const rounds = createRounds({ shop, chromium, database, chance });

describe(`kills, by seed ${seed}`, () => {
  const verdicts: Verdict[] = [];
  const startedAt = performance.now();

  for (let round = 0; round < kills; round += 1) {
    const victim = victims[round % victims.length] ?? 'server';
    const fault = isBrowserKilled(victim) ? 'fault 5, ' : '';
    it(`${fault}kill ${round + 1}: ${victim}`, { timeout: ROUND_LIMIT }, async () => {
      const verdict = await rounds.play(victim, 1 + round * commands, commands);
      verdicts.push(verdict);
      assert.deepEqual(verdict.faults, []);
    });
  }

  it('nothing was done in the name of another', async () => {
    assert.deepEqual(await misplaced(database, rounds.giverOf), []);
  });

  after(async () => {
    const sum = (key: 'acknowledged' | 'applied' | 'refused' | 'lost' | 'doubled'): number =>
      verdicts.reduce((total, verdict) => total + verdict[key], 0);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(
      `\n${verdicts.length} kills, ${sum('acknowledged')} commands acknowledged (of all sent ${sum('applied')} done, ${sum('refused')} refused), ${sum('lost')} lost, ${sum('doubled')} doubled, ${seconds} s, seed ${seed}`,
    );
    await chromium.kill();
    await shop.dispose();
    removeFolder();
  });
});
