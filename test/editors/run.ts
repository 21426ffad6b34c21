// node test/editors/run.ts [--only puck] [--engine chromium] [--no-build]
//
// Installs the editors that people place elements in, builds a page with each, and sees the elements live in their
// canvases without asking or telling anybody anything. The exit code is 1 when a case failed or anything is missing.

import { execFileSync, spawnSync } from 'node:child_process';
import { inRoot } from '../../scripts/root.ts';
import { reporterOptions } from '../../scripts/test/counted-run.ts';
import { installKit, installPackages } from '../support/outside/install.ts';
import { readOptions } from './options.ts';
import { suiteFolder } from './support/folders.ts';

if (readOptions().build) {
  installPackages(suiteFolder);
  await installKit(suiteFolder);
  const vite = [`${suiteFolder}/node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'error'];
  execFileSync(process.execPath, vite, { cwd: suiteFolder, stdio: 'inherit' });
}
// Another process, since Puppeteer is among what was just installed.
const play = [inRoot('test/editors/play.ts'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [...reporterOptions(), ...play], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;
