import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { Readable } from 'node:stream';

/** A handler in the shape of fetch. */
export type FetchHandler = (request: Request) => Promise<Response> | Response;

/** How requests of Node's server are presented. */
export interface NodeListenerOptions {
  /**
   * The public origin, `https://shop.example`, where a proxy ends TLS or changes the host; by
   * default `http://` and the request's `Host`.
   */
  readonly origin?: string;
}

/**
 * Serves a fetch-style handler with `node:http`: bodies stream both ways, and a request whose
 * client goes away is aborted. What the handler throws becomes a bare 500.
 */
export function toNodeListener(
  handler: FetchHandler,
  options: NodeListenerOptions = {},
): RequestListener {
  return (incoming, outgoing) => {
    serveOne(handler, options, incoming, outgoing).catch((error: unknown) => {
      if (!outgoing.destroyed) console.error('Laurel: a request failed', error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  };
}

async function serveOne(
  handler: FetchHandler,
  { origin }: NodeListenerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const base = origin ?? `http://${incoming.headers.host ?? 'localhost'}`;
  const url = `${base}${incoming.url ?? '/'}`;
  if (!isPlainUrl(url)) {
    outgoing.writeHead(400).end();
    return;
  }
  if (UNPRESENTABLE.has(incoming.method ?? '')) {
    outgoing.writeHead(501).end();
    return;
  }
  await send(await handler(requestOf(incoming, outgoing, url)), outgoing);
}

/** Methods that no `Request` can have (Fetch standard, "forbidden method"). */
const UNPRESENTABLE: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** An address without a name and password, which no `Request` can have. */
function isPlainUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

function requestOf(incoming: IncomingMessage, outgoing: ServerResponse, url: string): Request {
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const abort = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) abort.abort();
  });
  return new Request(url, {
    method,
    headers: headersOf(incoming),
    signal: abort.signal,
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
  } as RequestInit);
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!name.startsWith(':')) headers.append(name, rawHeaders[index + 1] ?? '');
  }
  return headers;
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (response.body) await stream(response.body, outgoing);
  outgoing.end();
}

async function stream(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  outgoing.once('close', () => void reader.cancel().catch(() => undefined));
  for (;;) {
    const { done, value } = await reader.read();
    if (done || outgoing.destroyed) return;
    if (!outgoing.write(value))
      await Promise.race([once(outgoing, 'drain'), once(outgoing, 'close')]);
  }
}
