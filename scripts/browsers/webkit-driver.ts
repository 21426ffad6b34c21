// WebKitGTK's driver under a virtual display. It lives in a process group of its own, because the driver and
// Xvfb outlive `xvfb-run`: ending the group is the only way to end all three.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface WebKitDriver {
  readonly hostname: string;
  readonly port: number;
  stop(): void;
}

const startTimeout = 20_000;

/** @throws Error when the driver does not answer, with what it wrote. */
export async function startWebKitDriver(paths: {
  readonly driverPath: string;
  readonly xvfbRunPath: string;
}): Promise<WebKitDriver> {
  const hostname = '127.0.0.1';
  const port = await freePort(hostname);
  const child = spawn(
    paths.xvfbRunPath,
    ['-a', paths.driverPath, `--port=${port}`, `--host=${hostname}`],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`WebKitWebDriver ended (${code}): ${words}`)));
  });
  ended.catch(() => undefined);
  const stop = (): void => endGroup(child.pid);
  process.once('exit', stop);
  try {
    await Promise.race([untilReady(`http://${hostname}:${port}/status`), ended]);
  } catch (error) {
    stop();
    throw error;
  }
  return { hostname, port, stop };
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group has already ended.
  }
}

async function untilReady(statusUrl: string): Promise<void> {
  const giveUpAt = Date.now() + startTimeout;
  for (;;) {
    const ready = await fetch(statusUrl).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > giveUpAt) throw new Error(`WebKitWebDriver does not answer at ${statusUrl}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort(hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, hostname, () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('The system gave no free port.')),
      );
    });
  });
}
