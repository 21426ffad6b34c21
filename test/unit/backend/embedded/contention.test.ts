import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wallets } from '../../../../src/contract/member.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import type { Storage } from '../../../../src/backend/storage.ts';
import { ordersEarning, programmeWith } from '../../domain/programme/sample.ts';
import { applied, openShop } from './shop.ts';

/** A storage that does as another, but for these calls. */
const changed = (storage: Storage, calls: Partial<Storage>): Storage =>
  new Proxy(storage, {
    get(target, name) {
      const call: unknown = Reflect.get(calls, name) ?? Reflect.get(target, name);
      return typeof call === 'function' ? (call.bind(target) as unknown) : call;
    },
  });

describe('many at once', () => {
  it('orders of one member all come in', async () => {
    const shop = openShop({ programme: programmeWith({ orders: ordersEarning() }) });
    await Promise.all(Array.from({ length: 60 }, () => shop.order('anna', '10')));
    assert.equal((await shop.part('anna', wallets))[0]?.available, '600');
  });

  it('orders of an advocate’s friends all come in', async () => {
    const shop = openShop();
    await shop.join('anna');
    const { card } = (await shop.engine.member('anna')) as { card: { number: string } };
    const friends = Array.from({ length: 10 }, (_, number) => `friend-${number}`);
    for (const friend of friends) applied(await shop.join(friend, card.number));
    await Promise.all(friends.map((friend) => shop.order(friend, '50')));
    const [wallet] = await shop.part('anna', wallets);
    assert.ok(Number(wallet?.pending) > 0);
  });

  it('a refund that another server took in between is known, not another', async () => {
    const storage = createMemoryStorage();
    const other = openShop({ storage });
    const order = await other.order('anna', '10');
    const at = new Date(other.now).toISOString();
    const refund = { kind: 'refund', body: { refund: 'r', order, at } } as const;
    let isFirst = true;
    const slow = changed(storage, {
      load: async (member) => {
        const loaded = await storage.load(member);
        if (isFirst) {
          isFirst = false;
          applied(await other.engine.execute(undefined, refund, undefined));
        }
        return loaded;
      },
    });
    const shop = openShop({ storage: slow });
    const outcome = await shop.engine.execute(undefined, refund, undefined);
    applied(outcome);
    assert.equal(outcome.replayed, true);
  });
});

describe('a storage that failed once', () => {
  it('is asked again', async () => {
    const storage = createMemoryStorage();
    const failing = new Set(['keep', 'epoch']);
    const failOnce = <T>(name: string, call: () => Promise<T>): Promise<T> =>
      failing.delete(name) ? Promise.reject(new Error('database is locked')) : call();
    const shop = openShop({
      storage: changed(storage, {
        keep: (text) => failOnce('keep', () => storage.keep(text)),
        epoch: () => failOnce('epoch', () => storage.epoch()),
      }),
    });
    await assert.rejects(shop.engine.member('anna'), /locked/);
    await assert.rejects(shop.engine.member('anna'), /locked/);
    assert.equal((await shop.head('anna')).status, 'candidate');
  });
});
