// A Chromium that can be killed as a power cut would: all its processes at once. Playwright's own launcher says no
// process ids, so it is started here and only driven by Playwright.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../../../scripts/browsers/find.ts';
import { until } from '../../support/until.ts';

const START_LIMIT = 60_000;
const addressLine = /^DevTools listening on (ws:\S+)/m;

/** A browser whose profile outlives its processes. */
export interface Chromium {
  /** Starts it over the profile; what it kept is there again. */
  start(): Promise<BrowserContext>;
  /** `kill -9` to every process of it. */
  kill(): Promise<void>;
  /**
   * Leaves in its files what a kill between two writes of LevelDB leaves, which happens by chance in one of some
   * hundred kills: the head of a record, without the record.
   */
  tearLog(): void;
  /**
   * Whether it has thrown away all that IndexedDB had kept since this was last asked: a kill in the middle of a
   * write may leave files that Chromium itself declares corrupt and begins anew, whatever wrote them. It leaves a
   * note beside them.
   */
  hasDiscardedStorage(): boolean;
}

const logs = 'Default/IndexedDB/*.leveldb/*.log';
/** Checksum, length (1,063), and that the record is whole; taken from a log that a kill has left. */
const recordHead = Uint8Array.of(0x90, 0x88, 0x3c, 0xa0, 0x27, 0x04, 0x01);
const note = 'Default/IndexedDB/*.leveldb/corruption_info.json';

export function createChromium(profile: string): Chromium {
  let child: ChildProcess | undefined;

  const signalAll = (signal: NodeJS.Signals | 0): boolean => {
    try {
      // The group, which no process of it leaves.
      return child?.pid !== undefined && process.kill(-child.pid, signal);
    } catch {
      return false;
    }
  };
  process.once('exit', () => signalAll('SIGKILL'));

  return {
    async start() {
      const found = await findBrowser('chromium');
      if (found === null) throw new Error('There is no Chromium on this machine.');
      const options = [
        '--headless=new',
        '--no-sandbox',
        '--no-first-run',
        '--disable-breakpad',
        '--disable-background-networking',
        '--password-store=basic',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        'about:blank',
      ];
      child = spawn(found.executablePath, options, {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const browser = await chromium.connectOverCDP(await addressOf(child));
      const [context] = browser.contexts();
      if (!context) throw new Error('Chromium has no context of its own.');
      return context;
    },
    async kill() {
      if (!child) return;
      const { exitCode, signalCode } = child;
      const ended = exitCode === null && signalCode === null ? once(child, 'exit') : undefined;
      signalAll('SIGKILL');
      await ended;
      await until(() => !signalAll(0), 'the last process of Chromium to end');
      child = undefined;
    },
    tearLog() {
      const newest = globSync(logs, { cwd: profile }).toSorted().at(-1);
      if (newest === undefined)
        throw new Error('Chromium has kept nothing whose log could be torn.');
      appendFileSync(join(profile, newest), recordHead);
    },
    hasDiscardedStorage() {
      const notes = globSync(note, { cwd: profile });
      for (const each of notes) rmSync(join(profile, each));
      return notes.length > 0;
    },
  };
}

function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`Chromium did not start in time:\n${output}`)),
      START_LIMIT,
    );
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const address = addressLine.exec(output)?.[1];
      if (address !== undefined) settle(() => resolve(address));
    });
    stderr?.once('close', () =>
      settle(() => reject(new Error(`Chromium ended before it was ready:\n${output}`))),
    );
  });
}
