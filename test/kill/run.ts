// node test/kill/run.ts [--kills 20] [--commands 24] [--seed 1]
//
// Kills server, browser, renderer and tab of the demonstration shop in the middle of writes, again and again, and
// counts in the ledger what became of every command the page had taken. The exit code is 1 when one was lost or done
// twice.

import { spawn } from 'node:child_process';
import { buildDemo } from '../../scripts/build.ts';
import { inRoot } from '../../scripts/root.ts';
import { reporterOptions } from '../../scripts/test/counted-run.ts';
import { readOptions } from './options.ts';

readOptions();
await buildDemo();
const play = [inRoot('test/kill/play.ts'), ...process.argv.slice(2)];
const child = spawn(process.execPath, [...reporterOptions(), ...play], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
// Whoever ends this ends server and browser, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
