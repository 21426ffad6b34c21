// Tabs that end in the middle of a command.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actions, useScene } from './support/scene.ts';
import { allStand, commandOf, crash, showsNone } from './support/tab.ts';
import { keptRows } from './support/kept.ts';
import type { LoyaltyStore } from '../../../src/store/index.ts';

describe('a command whose tab ends', () => {
  const begin = useScene();

  it('fault 1: right after it was taken: it is kept, and sent by the next page', async () => {
    const scene = await begin();
    const tab = await scene.tab();
    // The first one brings what sends.
    await scene.send(tab);
    await scene.delivered();
    await scene.shop.stop();
    const { id, durability } = await scene.send(tab);
    await tab.close();
    assert.equal(durability, 'durable');
    await scene.shop.start();
    const later = await scene.tab();
    assert.ok((await keptRows(later)).some((row) => row.id === id));
    await scene.delivered();
    assert.equal(await scene.posts(), 1, 'by the shop that was started again');
    await scene.end();
  });

  it('fault 2: before it was taken: nobody said it was, and what is kept is whole', async () => {
    const scene = await begin();
    const tab = await scene.tab();
    await scene.fault({ path: actions, status: 503 });
    // The first one brings what sends.
    await scene.send(tab);
    const numbers = Array.from({ length: 50 }, () => scene.next());
    const said = new Map<number, string>();
    tab.on('console', (message) => {
      const [, n, id] = /^taken (\d+) (\S+)$/.exec(message.text()) ?? [];
      if (n && id) said.set(Number(n), id);
    });
    await tab.evaluate(
      (commands) => {
        const store = (Reflect.get(globalThis, 'laurelStore') as () => LoyaltyStore)();
        for (const { n, command } of commands)
          void store.send(command).then(({ id }) => console.log(`taken ${n} ${id}`));
      },
      numbers.map((n) => ({ n, command: commandOf(n) })),
    );
    await tab.close();
    await scene.endFaults();
    const later = await scene.tab();
    const rows = await keptRows(later);
    for (const [n, id] of said) scene.hear({ n, id, durability: 'durable' });
    for (const { id, command, state, subject } of rows) {
      assert.match(id, /^[\w-]{36}$/);
      assert.equal((JSON.parse(command) as { readonly kind: string }).kind, 'act');
      assert.ok(state && subject);
    }
    await scene.delivered();
    await showsNone(later);
    await scene.end();
  });

  it('fault 3: by a crash before it has left: another tab sends it soon', async () => {
    const scene = await begin();
    const other = await scene.tab();
    const tab = await scene.tab((page) => page.route(`**${actions}`, () => undefined));
    const leaving = tab.waitForRequest(`**${actions}`);
    await scene.send(tab);
    await leaving;
    await allStand(other, 'sending');
    await crash(tab);
    await scene.delivered();
    assert.equal(await scene.posts(), 1);
    await showsNone(other);
    await scene.end();
  });

  it('fault 4: by a crash when it was done, but nobody knows: it is sent again under its key', async () => {
    const scene = await begin();
    const other = await scene.tab();
    const done = Promise.withResolvers<string | undefined>();
    const tab = await scene.tab((page) =>
      page.route(`**${actions}`, async (route) => {
        await route.fetch();
        done.resolve(route.request().headers()['idempotency-key']);
      }),
    );
    const { id, n } = await scene.send(tab);
    assert.equal(await done.promise, id);
    assert.equal((await scene.books()).times(n), 1);
    await crash(tab);
    await showsNone(other);
    assert.equal(await scene.posts(), 2);
    await scene.end();
  });
});
