// What a run against the real WordPress needs of the machine.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/browsers/find.ts';
import { installDebianPackages } from '../../../scripts/install.ts';

/** Debian's packages with everything that is needed; of MariaDB only the programs, without a service. */
const debianPackages = [
  ...['wordpress', 'wordpress-theme-twentytwentythree', 'php-cli', 'php-mysql'],
  ...['mariadb-server-core', 'mariadb-client-core', 'chromium'],
];

export const aptLine = `apt-get install --no-install-recommends ${debianPackages.join(' ')}`;

/** Programs and folders of a machine that has everything. */
export interface Prerequisites {
  /** A WordPress as it was unpacked; it is copied, never written to. */
  readonly wordpress: string;
  readonly php: string;
  readonly mariadbd: string;
  readonly mariadbInstallDb: string;
  readonly mariadb: string;
  readonly chromium: string;
}

/** The prerequisites, or the names of what is missing. */
export type Found =
  | { readonly ok: true; readonly prerequisites: Prerequisites }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Finds the prerequisites, after installing what is missing where that is safe. */
export async function ensurePrerequisites(): Promise<Found> {
  const found = await findPrerequisites();
  return !found.ok && installDebianPackages(debianPackages, 'the tests in WordPress')
    ? findPrerequisites()
    : found;
}

export async function findPrerequisites(): Promise<Found> {
  const wordpress = process.env['LAUREL_WORDPRESS'] ?? '/usr/share/wordpress';
  const php = find('php');
  const prerequisites = {
    wordpress: existsSync(join(wordpress, 'wp-settings.php')) ? wordpress : undefined,
    php: php !== undefined && hasMysqli(php) ? php : undefined,
    mariadbd: find('mariadbd'),
    mariadbInstallDb: find('mariadb-install-db'),
    mariadb: find('mariadb'),
    chromium: (await findBrowser('chromium'))?.executablePath,
  };
  const missing = Object.entries(prerequisites)
    .filter(([, path]) => path === undefined)
    .map(([name]) => (name === 'php' ? 'php with mysqli' : name));
  return missing.length === 0
    ? { ok: true, prerequisites: prerequisites as Prerequisites }
    : { ok: false, missing };
}

const places = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];

const find = (program: string): string | undefined =>
  places.map((place) => join(place, program)).find((path) => existsSync(path));

const hasMysqli = (php: string): boolean =>
  spawnSync(php, ['-m'], { encoding: 'utf8' }).stdout?.includes('mysqli') ?? false;
