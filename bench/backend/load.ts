// Asks a server as fast as it answers, over connections that stay open, and measures every answer.
// It runs as a process of its own, so that measuring does not slow what is measured.

import { connect } from 'node:net';

/** What to ask, sent by the parent process. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  /** One is drawn for each request. */
  readonly tokens: readonly string[];
  readonly connections: number;
  readonly requests: number;
}

/** What was measured; times in milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

async function load(order: LoadOrder): Promise<LoadResult> {
  const times = new Float64Array(order.requests);
  let started = 0;
  let finished = 0;
  let failures = 0;
  let bytes = 0;
  const began = performance.now();

  const runConnection = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(order.port, '127.0.0.1').setNoDelay(true);
      let askedAt = 0;
      let received: Buffer = Buffer.alloc(0);
      const ask = (): void => {
        if (started >= order.requests) {
          socket.end();
          resolve();
          return;
        }
        const token = order.tokens[(started * 7919) % order.tokens.length];
        started++;
        askedAt = performance.now();
        socket.write(
          `GET ${order.path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`,
        );
      };
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const size = responseSize(received);
        if (size === undefined || received.length < size) return;
        times[finished++] = performance.now() - askedAt;
        bytes += size;
        if (!received.subarray(0, 12).equals(OK)) failures++;
        received = received.subarray(size);
        ask();
      });
      socket.on('error', reject);
      socket.once('connect', ask);
    });

  await Promise.all(Array.from({ length: order.connections }, runConnection));
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.subarray(0, finished).sort();
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { requests: finished, failures, seconds, p50: at(0.5), p99: at(0.99), bytes };
}

const OK = Buffer.from('HTTP/1.1 200');
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** Bytes of the response that begins here; undefined until its head is complete. */
function responseSize(received: Buffer): number | undefined {
  const end = received.indexOf(END_OF_HEAD);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = /^content-length: (\d+)/im.exec(head)?.[1] ?? '0';
  return end + END_OF_HEAD.length + Number(length);
}

process.once('message', (order) => {
  void load(order as LoadOrder).then((result) => {
    process.send?.(result, () => process.disconnect());
  });
});
