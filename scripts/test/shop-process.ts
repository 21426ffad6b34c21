// The demo's real server as a child process, for tests that need to watch, kill and restart it.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, rootFolder } from '../root.ts';

const readyLine = /^Laurel shop: (http:\/\/\S+)/m;
const startTimeout = 120_000;

/** A shop whose data outlives its process, so that a restart finds the same members and orders. */
export interface ShopProcess {
  /** Starts the server unless it runs. @returns its address, the same after every restart. */
  start(): Promise<URL>;
  /** Ends the server as a crash would: no goodbye, open connections cut. */
  stop(): Promise<void>;
  restart(): Promise<URL>;
  /** Where the server listens; null while it does not run. */
  address(): URL | null;
  /** Ends the server and removes its data. */
  dispose(): Promise<void>;
}

/** @param extraArguments more command-line arguments for the server. */
export function createShopProcess(extraArguments: readonly string[] = []): ShopProcess {
  const dataFolder = mkdtempSync(join(tmpdir(), 'laurel-shop-'));
  let child: ChildProcess | null = null;
  let address: URL | null = null;
  let starting: Promise<URL> | null = null;

  const killAtExit = (): void => {
    child?.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.once('exit', killAtExit);

  async function launch(): Promise<URL> {
    const port = address?.port ?? '0';
    const server = spawn(
      process.execPath,
      [inRoot('demo/server/main.ts'), '--port', port, '--test', ...extraArguments],
      {
        cwd: rootFolder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, LAUREL_DATA_DIR: dataFolder },
      },
    );
    child = server;
    address = await untilReady(server);
    return address;
  }

  function start(): Promise<URL> {
    if (child !== null && address !== null) return Promise.resolve(address);
    starting ??= launch().finally(() => {
      starting = null;
    });
    return starting;
  }

  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const exited = once(running, 'exit');
    running.kill('SIGKILL');
    await exited;
  }

  return {
    start,
    stop,
    address: () => (child === null ? null : address),
    async restart() {
      await stop();
      return start();
    },
    async dispose() {
      await stop();
      process.removeListener('exit', killAtExit);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function untilReady(server: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
      const match = readyLine.exec(output);
      if (match?.[1] !== undefined) settle(() => resolve(new URL(match[1] ?? '')));
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(`The shop did not start in time:\n${output}`))),
      startTimeout,
    );
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) =>
      settle(() => reject(new Error(`The shop ended (${code}) before it was ready:\n${output}`))),
    );
    server.once('error', (error) => settle(() => reject(error)));
  });
}
