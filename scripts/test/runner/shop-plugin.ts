// Puts the real shop behind the test runner's own origin, so that its pages open in same-origin iframes in every
// engine. Whatever is not the runner's own or a test's module goes to the shop: its absolute links just work.
//
// Commands for tests (`executeServerCommand` of @web/test-runner-commands):
//   'server:start' | 'server:stop' | 'server:restart'   stop is a kill: open connections are cut
//   'server:requests'                                    what reached the server since the last call, oldest first

import { request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { createShopProcess, type ShopProcess } from '../shop-process.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/**
 * One request that left the browser and reached the shop: answers from the browser's cache are not in it.
 * (WebKit's automation sessions are private ones, without a cache: there every request is in it.)
 */
export interface ShopRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
}

const runnersOwn = ['/__web-dev-server', '/__web-test-runner__', '/__wds-outside-root__'];
const testModules = ['/test/', '/scripts/', '/node_modules/', '/integrations/sanitizers/'];

export function shopPlugin(): {
  readonly plugin: TestRunnerPlugin;
  readonly middleware: Middleware;
} {
  const shop = createShopProcess();
  const requests: ShopRequest[] = [];

  const middleware: Middleware = (context, next) => {
    if (!isForShop(context.path, context.querystring)) return next();
    requests.push({ method: context.method, path: context.url });
    // The answer goes past the runner, which would take the silence for a missing file.
    context.respond = false;
    context.status = 200;
    return forward(shop, context.req, context.res);
  };

  const plugin: TestRunnerPlugin = {
    name: 'laurel-shop',
    async serverStart() {
      await shop.start();
    },
    async serverStop() {
      await shop.dispose();
    },
    async executeCommand({ command }) {
      switch (command) {
        case 'server:start':
          return (await shop.start()).href;
        case 'server:restart':
          return (await shop.restart()).href;
        case 'server:stop':
          await shop.stop();
          return true;
        case 'server:requests':
          return requests.splice(0);
        default:
          return undefined;
      }
    },
  };
  return { plugin, middleware };
}

/** The runner's own start page is `/` too, but only with its query. */
function isForShop(path: string, query: string): boolean {
  if (query.includes('wtr-session-id=')) return false;
  return ![...runnersOwn, ...testModules].some((prefix) => path.startsWith(prefix));
}

/** Passes everything through unchanged, `Host` included; a dead server is a cut connection, as in real life. */
async function forward(
  shop: ShopProcess,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = shop.address();
  if (address === null) {
    request.socket.destroy();
    return;
  }
  const { method, url, headers } = request;
  const upstream = sendRequest({
    host: address.hostname,
    port: address.port,
    method,
    path: url,
    headers,
  });
  // The page can be gone before the shop answers or the request has been sent.
  response.once('close', () => upstream.destroy());
  upstream.once('response', (answer) => {
    if (response.destroyed) return;
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, response, (error) => {
      if (error) request.socket.destroy();
    });
  });
  upstream.once('error', () => request.socket.destroy());
  if (!request.destroyed) pipeline(request, upstream, () => undefined);
}
