// The contributor's server: Node restarts it when a module changes; pages reload when anything does.

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CHILD = 'LAUREL_LIVE_CHILD';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Editors write a file in several steps: wait for quiet, in milliseconds. */
const QUIET = 80;

/** Whether this process is the one that serves; else it should call {@link superviseLive}. */
export const isLiveChild = (): boolean => process.env[CHILD] === '1';

/** Runs the same command under Node's own watcher, which restarts it when a module has changed. */
export function superviseLive(): void {
  const child = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', ...process.argv.slice(1)],
    { stdio: 'inherit', env: { ...process.env, [CHILD]: '1' } },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 0));
}

export interface Live {
  /** Answers the pages' reload script and its event stream. */
  answer(request: Request): Response | undefined;
}

const reloadScript = `const events = new EventSource('/__live');
let opened = false;
events.onopen = () => { if (opened) location.reload(); opened = true; };
events.onmessage = () => location.reload();
`;

/** @param rebuild makes the browser files anew; a failure is printed and the old ones stay. */
export function startLive(rebuild: () => Promise<unknown>): Live {
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();
  let building = Promise.resolve();

  const reload = (): void => {
    for (const listener of listeners) listener.enqueue(encoder.encode('data: changed\n\n'));
  };
  const build = async (): Promise<void> => {
    try {
      await rebuild();
      reload();
    } catch (error) {
      console.error(error);
    }
  };
  for (const folder of ['components', 'src']) {
    whenQuiet(folder, () => (building = building.then(build)));
  }
  for (const folder of ['demo/pages', 'demo/public']) whenQuiet(folder, reload);

  return {
    answer(request) {
      switch (new URL(request.url).pathname) {
        case '/__live.js':
          return new Response(reloadScript, { headers: { 'content-type': 'text/javascript' } });
        case '/__live': {
          let listener: ReadableStreamDefaultController<Uint8Array>;
          const events = new ReadableStream<Uint8Array>({
            start(controller) {
              listener = controller;
              listeners.add(listener);
              listener.enqueue(encoder.encode('retry: 300\n\n'));
            },
            cancel: () => void listeners.delete(listener),
          });
          return new Response(events, { headers: { 'content-type': 'text/event-stream' } });
        }
        default:
          return undefined;
      }
    },
  };
}

function whenQuiet(folder: string, act: () => unknown): void {
  let timer: NodeJS.Timeout | undefined;
  watch(new URL(folder, `file://${root}`), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(act, QUIET);
  });
}
