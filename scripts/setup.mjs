// Runs before `npm start` and `npm test`, on whatever Node the machine has (20 or later, no packages yet):
// installs what the lockfile asks for when it is not there, and says nothing when it is.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.laurel-setup');
const windows = process.platform === 'win32';

const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
const wanted = createHash('sha256').update(lockfile).digest('hex');

if (!isStamped()) {
  if (!matchesInstalledTree()) install();
  writeFileSync(stampFile, `${wanted}\n`);
}
checkNode();

function isStamped() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === wanted;
}

/** True when a plain `npm install` has already brought what the lockfile names. */
function matchesInstalledTree() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages ?? {};
  const locked = JSON.parse(lockfile).packages ?? {};
  const sameVersions = Object.entries(installed).every(
    ([path, entry]) => locked[path] !== undefined && locked[path].version === entry.version,
  );
  const complete = Object.entries(locked).every(
    ([path, entry]) => !path.startsWith('node_modules/') || entry.optional || installed[path],
  );
  return sameVersions && complete;
}

function install() {
  console.log('Laurel: installing packages (npm ci), once per lockfile …');
  // Install scripts are not needed: every native binary here comes as a platform package.
  const npmArguments = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  const npm = process.env['npm_execpath'];
  const [command, commandArguments] =
    npm !== undefined && /\.c?js$/.test(npm)
      ? [process.execPath, [npm, ...npmArguments]]
      : ['npm', npmArguments];
  const { status } = spawnSync(command, commandArguments, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows && command === 'npm',
  });
  if (status !== 0)
    fail('npm ci did not succeed (see above). Mend that and run the command again.');
}

/** npm scripts run on `node_modules/.bin/node` where there is one, else on the machine's own Node. */
function checkNode() {
  const pinned = join(modules, '.bin', windows ? 'node.cmd' : 'node');
  if (existsSync(pinned)) {
    const { status, stdout } = spawnSync(pinned, ['--version'], {
      encoding: 'utf8',
      shell: windows,
    });
    if (status === 0 && majorOf(stdout) >= NEEDED_NODE) return;
    // For example Alpine: the pinned binary is linked against another C library.
    rmSync(pinned, { force: true });
  }
  if (majorOf(process.version) < NEEDED_NODE) {
    fail(`Node ${NEEDED_NODE} or later is needed on this platform; this is ${process.version}.`);
  }
}

/** @param {string} version as `node --version` prints it */
function majorOf(version) {
  return Number(/^v(\d+)\./.exec(version.trim())?.[1] ?? 0);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`Laurel: ${message}`);
  process.exit(1);
}
