import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A server with all its workers, which end together. */
export interface Server {
  readonly output: () => string;
  stop(): Promise<void>;
}

/** Starts a server in a process group of its own. */
export function startServer(
  command: string,
  commandArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Server {
  let output = '';
  const child = spawn(command, commandArguments, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    detached: true,
  });
  const listen = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const end = (): void => endGroup(child);
  process.once('exit', end);
  return {
    output: () => output,
    async stop() {
      process.off('exit', end);
      const exited = child.exitCode === null && child.signalCode === null && once(child, 'exit');
      endGroup(child);
      await exited;
    },
  };
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Asks until something is so. @throws Error with `about` and the server's last words after a minute. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  about: string,
  server: Server,
): Promise<void> {
  const last = performance.now() + 60_000;
  while (!(await isSo())) {
    if (performance.now() > last) throw new Error(`${about}: not yet.\n${server.output()}`);
    await pause(50);
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
