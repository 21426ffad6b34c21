import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemOf, sending, served } from './served.ts';

describe('paths and methods', () => {
  for (const path of [
    '',
    '/',
    '/nothing',
    '/programme/',
    '/redemptions/a/b',
    '/__proto__',
    '/redemptions/{}/x',
  ]) {
    it(`knows no ${path || 'empty path'}`, async () => {
      await problemOf(await served().call(path), 'not-found');
    });
  }

  it('answers only below its base path', async () => {
    const { handler } = served({ basePath: '/loyalty/v1' });
    const at = (path: string) => handler(new Request(`https://api.example${path}`));
    assert.equal((await at('/loyalty/v1/programme')).status, 200);
    await problemOf(await at('/api/loyalty/programme'), 'not-found');
    await problemOf(await at('/loyalty/v1x/programme'), 'not-found');
    assert.throws(() => served({ basePath: '/loyalty/' }), /basePath/);
  });

  it('says which methods a path has', async () => {
    const { call } = served();
    for (const [path, method, allow] of [
      ['/programme', 'POST', 'GET, HEAD, OPTIONS'],
      ['/redemptions', 'GET', 'POST, OPTIONS'],
      ['/members/1', 'PUT', 'GET, HEAD, DELETE, OPTIONS'],
      ['/member', 'constructor', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const response = await call(path, { method });
      await problemOf(response, 'method-not-allowed');
      assert.equal(response.headers.get('allow'), allow);
      const options = await call(path, { method: 'OPTIONS' });
      assert.equal(options.status, 204);
      assert.equal(options.headers.get('allow'), allow);
    }
  });
});

describe('failures', () => {
  it('tell the client nothing but where to look', async () => {
    const { call, engine, failures } = served();
    engine.execute = () => Promise.reject(new Error('password=secret at /srv/engine.ts'));
    const response = await call(
      '/actions',
      sending('POST', { rule: 'a' }, { 'idempotency-key': 'k' }),
    );
    const text = await response.clone().text();
    await problemOf(response, 'internal-error');
    assert.doesNotMatch(text, /secret|srv|Error:/);
    assert.equal(failures.length, 1);
  });

  it('of the authenticator are failures, never a guest', async () => {
    const { call, failures } = served({
      authenticate: () => Promise.reject(new Error('session store is down')),
      auth: 'cookie',
    });
    await problemOf(await call('/member'), 'internal-error');
    assert.equal(failures.length, 1);
  });

  it('say where the log has them', async () => {
    const occurrences: string[] = [];
    const { call, engine } = served({ onError: (_, occurrence) => occurrences.push(occurrence) });
    engine.programme = () => {
      throw new Error('broken');
    };
    const body = (await (await call('/programme')).json()) as { instance: string };
    assert.deepEqual(occurrences, [body.instance]);
  });
});
