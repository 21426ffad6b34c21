// A WordPress of its own: a copy of the machine's, a database in a temporary folder, PHP's own server.

import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Prerequisites } from './prerequisites.ts';
import { freePort, startServer, until, type Server } from './processes.ts';

/** A running site, not installed yet. */
export interface Site {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly version: string;
  /** Runs PHP inside WordPress. @returns what it printed. */
  php(code: string): Promise<string>;
  /** What the server and PHP have said last. */
  output(): string;
  /** Ends the servers and removes every trace. */
  stop(): Promise<void>;
}

export async function startSite(found: Prerequisites): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-wordpress-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const database = await startDatabase(found, folder);
  const web = join(folder, 'web');
  cpSync(found.wordpress, web, { recursive: true, dereference: true });
  mkdirSync(join(web, 'wp-content', 'uploads'), { recursive: true });
  writeFileSync(join(web, 'wp-config.php'), configuration(database.socket));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const limits = ['upload_max_filesize=8M', 'post_max_size=8M', 'display_errors=0', 'log_errors=1'];
  const server = startServer(
    found.php,
    [...limits.flatMap((limit) => ['-d', limit]), '-S', `127.0.0.1:${port}`, '-t', web],
    { PHP_CLI_SERVER_WORKERS: '4' },
  );
  await until(() => answers(`${origin}/readme.html`), 'PHP server', server);
  return {
    origin,
    version: versionOf(web),
    output: server.output,
    async php(code) {
      const load = `require ${JSON.stringify(join(web, 'wp-load.php'))};`;
      const { stdout } = await promisify(execFile)(found.php, ['-r', `${load}${code}`]);
      return stdout;
    },
    async stop() {
      await server.stop();
      await database.server.stop();
      process.off('exit', removeFolder);
      removeFolder();
    },
  };
}

interface Database {
  readonly server: Server;
  readonly socket: string;
}

/** MariaDB for this user alone: reached over a socket in the folder, without passwords. */
async function startDatabase(found: Prerequisites, folder: string): Promise<Database> {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const user = `--user=${userInfo().username}`;
  run(found.mariadbInstallDb, ['--no-defaults', `--datadir=${data}`, user, '--skip-test-db']);
  const server = startServer(found.mariadbd, [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'db.pid')}`,
    user,
    '--skip-networking',
    '--skip-grant-tables',
    '--innodb-flush-log-at-trx-commit=0',
  ]);
  const create = ['--no-defaults', `--socket=${socket}`, '-e', 'CREATE DATABASE wordpress'];
  await until(() => spawnSync(found.mariadb, create).status === 0, 'MariaDB', server);
  return { server, socket };
}

function run(command: string, commandArguments: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}\n${stderr}`);
}

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

const versionOf = (web: string): string =>
  /\$wp_version = '([^']+)'/.exec(
    readFileSync(join(web, 'wp-includes', 'version.php'), 'utf8'),
  )?.[1] ?? 'unknown';

/** `wp-config.php`: no calls to other hosts, no background jobs, files are written directly. */
function configuration(socket: string): string {
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    FS_METHOD: 'direct',
    ...Object.fromEntries(
      ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) =>
        ['KEY', 'SALT'].map((kind) => [`${name}_${kind}`, randomBytes(32).toString('hex')]),
      ),
    ),
  };
  const flags = [
    'WP_HTTP_BLOCK_EXTERNAL',
    'DISABLE_WP_CRON',
    'AUTOMATIC_UPDATER_DISABLED',
    'WP_DEBUG',
    'WP_DEBUG_LOG',
  ];
  return [
    '<?php',
    ...Object.entries(settings).map(([name, value]) => `define( '${name}', '${value}' );`),
    ...flags.map((name) => `define( '${name}', true );`),
    "define( 'WP_DEBUG_DISPLAY', false );",
    "$table_prefix = 'wp_';",
    "defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}
