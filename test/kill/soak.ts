// node test/kill/soak.ts [--kills 200] [--commands 60] [--seed 1]
//
// What takes too long for every change: two hundred kills, and tabs that are stuck, without turning the clock.

import { spawnSync } from 'node:child_process';
import { inRoot } from '../../scripts/root.ts';

const run = (script: string, ...options: readonly string[]): boolean =>
  spawnSync(process.execPath, [inRoot(script), ...options], {
    stdio: 'inherit',
    env: { ...process.env, LAUREL_REAL_TIME: '1' },
  }).status === 0;

const lasting = run(
  'scripts/test.ts',
  ...['--only', 'chromium', '--files', 'test/chromium/outbox/holders.test.ts'],
);
const kills = ['--kills', '200', '--commands', '60'];
const killed = run('test/kill/run.ts', ...kills, ...process.argv.slice(2));
process.exitCode = lasting && killed ? 0 : 1;
