import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { listenNear, serve, type FetchHandler } from '../../../../src/backend/node/index.ts';

async function serving(test: TestContext, handler: FetchHandler, options = {}) {
  const running = await serve({ handler, ...options });
  test.after(() => {
    running.server.closeAllConnections();
    return running.close();
  });
  return running;
}

describe('serve', () => {
  it('hands over method, address, headers and body, and gives back the answer', async (test) => {
    const { url } = await serving(test, async (request) => {
      const headers = new Headers({
        'x-address': request.url,
        'x-got': request.headers.get('x-sent') ?? '',
      });
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      return new Response(`${request.method} ${await request.text()}`, { status: 201, headers });
    });
    const response = await fetch(`${url}/a%20b?c=d`, {
      method: 'POST',
      body: 'héllo',
      headers: { 'x-sent': 'yes' },
    });
    assert.equal(response.status, 201);
    assert.equal(await response.text(), 'POST héllo');
    assert.equal(response.headers.get('x-address'), `${url}/a%20b?c=d`);
    assert.equal(response.headers.get('x-got'), 'yes');
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
  });

  it('presents the public origin behind a proxy', async (test) => {
    const handler = (request: Request) => new Response(request.url);
    const { url } = await serving(test, handler, { origin: 'https://shop.example' });
    assert.equal(await (await fetch(`${url}/x`)).text(), 'https://shop.example/x');
  });

  it('answers without a body', async (test) => {
    const { url } = await serving(test, () => new Response(null, { status: 204 }));
    const response = await fetch(url);
    assert.equal(response.status, 204);
    assert.equal(await response.text(), '');
  });

  it('streams a long answer as it comes', async (test) => {
    const chunk = new Uint8Array(64 * 1024).fill(97);
    const { url } = await serving(test, () => {
      let left = 100;
      const body = new ReadableStream({
        pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
      });
      return new Response(body);
    });
    assert.equal((await (await fetch(url)).text()).length, chunk.length * 100);
  });

  it('aborts the request when the client goes away', async (test) => {
    let arrived: (signal: AbortSignal) => void = () => undefined;
    const arrival = new Promise<AbortSignal>((resolve) => (arrived = resolve));
    const { port } = await serving(test, (request) => {
      arrived(request.signal);
      return new Promise<Response>(() => undefined);
    });
    const client = rawRequest({ port, path: '/' }).on('error', () => undefined);
    client.end();
    const signal = await arrival;
    assert.equal(signal.aborted, false);
    client.destroy();
    if (!signal.aborted) await once(signal, 'abort');
    assert.ok(signal.aborted);
  });

  it('turns a failing handler into a bare 500', async (test) => {
    test.mock.method(console, 'error', () => undefined);
    const { url } = await serving(test, () => Promise.reject(new Error('secret')));
    const response = await fetch(url);
    assert.equal(response.status, 500);
    assert.equal(await response.text(), '');
  });

  const unusable = [
    ['an address that is none', 'GET / HTTP/1.1', 'a b', 400],
    ['an address with a name in it', 'GET / HTTP/1.1', 'name@host', 400],
    ['a method that no page can send', 'TRACE / HTTP/1.1', 'host', 501],
  ] as const;
  for (const [what, line, host, status] of unusable) {
    it(`answers ${status} to ${what}`, async (test) => {
      const { port } = await serving(test, () => new Response('reached'));
      const socket = connect(port, '127.0.0.1');
      socket.end(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      const [head] = (await once(socket, 'data')) as [Buffer];
      assert.match(head.toString(), new RegExp(`^HTTP/1\\.1 ${status} `));
      socket.destroy();
    });
  }

  it('takes the next free port when one is taken, and says so', async (test) => {
    const taken = createServer();
    const port = await listenNear(taken, 0, '127.0.0.1');
    test.after(() => taken.close());
    const running = await serving(test, () => new Response('here'), { port });
    assert.ok(running.moved);
    assert.notEqual(running.port, port);
    assert.equal(await (await fetch(running.url)).text(), 'here');
    assert.equal((await serving(test, () => new Response(''))).moved, false);
  });
});
