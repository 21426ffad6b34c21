// An empty folder that becomes a Vite app with the packed tarball in it, by the commands its user would type.

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inRoot } from '../../scripts/root.ts';
import { packInto } from './consumer.ts';

/** A folder with the tarball beside it, and nothing in it. */
export interface NewApp {
  /** `npm install` of the tarball and of the Vite this checkout uses. */
  install(): 'installed' | 'no network';
  write(path: string, text: string): void;
  /** Runs a Vite command to its end; throws with its output when it fails. */
  vite(...commandArguments: readonly string[]): void;
  /** Starts a Vite server; gives its address as soon as it answers. */
  serve(...commandArguments: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** npm's words where there is no way to the registry. */
const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ENOTCACHED/;

export async function createNewApp(): Promise<NewApp> {
  const place = mkdtempSync(join(tmpdir(), 'laurel-app-'));
  const { filename } = await packInto(place);
  const folder = join(place, 'app');
  mkdirSync(folder);
  const servers: ChildProcess[] = [];
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');

  return {
    install() {
      const packages = [join(place, filename), `vite@${viteVersion()}`];
      const { status, stdout, stderr } = spawnSync(
        'npm',
        ['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages],
        { cwd: folder, encoding: 'utf8', env: withoutNpm(process.env) },
      );
      if (status === 0) return 'installed';
      if (offline.test(stderr)) return 'no network';
      throw new Error(`npm install failed:\n${stdout}${stderr}`);
    },
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    vite(...commandArguments) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [vite, ...commandArguments], {
        cwd: folder,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`vite failed:\n${stdout}${stderr}`);
    },
    serve(...commandArguments) {
      const server = spawn(process.execPath, [vite, ...commandArguments, '--host', '127.0.0.1'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      });
      servers.push(server);
      return addressOf(server);
    },
    async remove() {
      await Promise.all(servers.map(end));
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function viteVersion(): string {
  const text = readFileSync(inRoot('node_modules/vite/package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** What npm tells the scripts it runs would make another npm work in this checkout. */
function withoutNpm(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(npm_(package|lifecycle|command|config_local_prefix)|INIT_CWD$)/.test(name),
  );
  return Object.fromEntries(kept);
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The server ended:\n${output}`)));
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
}
