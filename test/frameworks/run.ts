// node test/frameworks/run.ts [--only react,vue] [--engine chromium] [--no-build] [--write]
//
// Installs what the suite needs, builds the apps, drives every case in every app and engine, and prints the tables;
// `--write` puts them in docs/frameworks.md. The exit code is 1 when a case failed or anything is missing.

import { spawnSync } from 'node:child_process';
import { inRoot } from '../../scripts/root.ts';
import { reporterOptions } from '../../scripts/test/counted-run.ts';
import { buildApps } from './support/build.ts';
import { installKit, installPackages } from '../support/outside/install.ts';
import { suiteFolder } from './support/folders.ts';
import { readOptions } from './support/options.ts';

const { chosen, build } = readOptions();
if (build) {
  await timed('packages', async () => installPackages(suiteFolder));
  await timed('kit', () => installKit(suiteFolder));
  await timed('apps', () => buildApps(chosen));
}
// Another process, since Puppeteer is among what was just installed.
const play = [inRoot('test/frameworks/play.ts'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [...reporterOptions(), ...play], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;

async function timed(what: string, run: () => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  await run();
  console.log(`${what}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
