import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeListener, type FetchHandler, type NodeListenerOptions } from './node-listener.ts';

/** Where to listen. */
export interface ServeOptions extends NodeListenerOptions {
  readonly handler: FetchHandler;
  /** 0 takes any free port. When the port is taken, the next free one is used. */
  readonly port?: number;
  /** Network address; this machine only by default. */
  readonly host?: string;
}

/** A running server. */
export interface Serving {
  readonly url: string;
  readonly port: number;
  /** Whether another port than the one asked for had to be taken. */
  readonly moved: boolean;
  readonly server: Server;
  /** Stops taking requests and ends when those at hand are answered. */
  close(): Promise<void>;
}

/** How many ports after a taken one are tried before any free one is. */
const NEXT_PORTS = 20;

/** Serves a fetch-style handler on a port of its own. */
export async function serve({
  handler,
  port = 0,
  host = '127.0.0.1',
  ...options
}: ServeOptions): Promise<Serving> {
  const server = createServer(toNodeListener(handler, options));
  const taken = await listenNear(server, port, host);
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${taken}`,
    port: taken,
    moved: port !== 0 && taken !== port,
    server,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}

/**
 * Listens on a port, or on the next free one when it is taken.
 *
 * @returns The port that was free.
 */
export async function listenNear(server: Server, port: number, host: string): Promise<number> {
  const next = port === 0 ? [] : Array.from({ length: NEXT_PORTS }, (_, step) => port + 1 + step);
  for (const candidate of [port, ...next.filter((number) => number < 65_536), 0]) {
    if (await listens(server, candidate, host)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No port is free on ${host}`);
}

function listens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.removeListener('listening', ready);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const ready = (): void => {
      server.removeListener('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', ready).listen(port, host);
  });
}
