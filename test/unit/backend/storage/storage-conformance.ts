import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change, Storage } from '../../../../src/backend/storage.ts';
import type { Entry } from '../../../../src/domain/ledger/entries.ts';

/** Storages keep entries as they come; these only need to differ. */
const entry = (at: number): Entry => ({ kind: 'standing', at, blocked: false });

const change = (member: string, expectedVersion: number, ...ats: readonly number[]): Change => ({
  members: [{ member, expectedVersion, entries: ats.map(entry) }],
});

/** What every storage of the embedded engine promises. */
export const storageConformance = (name: string, open: () => Promise<Storage>): void => {
  const withStorage = async (use: (storage: Storage) => Promise<void>): Promise<void> => {
    const storage = await open();
    try {
      await use(storage);
    } finally {
      await storage.close();
    }
  };
  const check = (title: string, use: (storage: Storage) => Promise<void>): void => {
    it(title, () => withStorage(use));
  };

  describe(`storage: ${name}`, () => {
    check('an unknown member has no entries and version 0', async (storage) => {
      assert.deepEqual(await storage.load('nobody'), { entries: [], version: 0 });
    });

    check('appends in order and counts every entry', async (storage) => {
      assert.deepEqual(await storage.append(change('anna', 0, 1, 2)), { outcome: 'ok' });
      assert.deepEqual(await storage.append(change('anna', 2, 3)), { outcome: 'ok' });
      const { entries, version } = await storage.load('anna');
      assert.equal(version, 3);
      assert.deepEqual(entries, [entry(1), entry(2), entry(3)]);
    });

    check('refuses an append against an older version and keeps nothing of it', async (storage) => {
      await storage.append(change('anna', 0, 1));
      const late: Change = {
        ...change('anna', 0, 2),
        names: [{ name: 'order:1', member: 'anna' }],
      };
      assert.deepEqual(await storage.append(late), { outcome: 'conflict', member: 'anna' });
      assert.equal((await storage.load('anna')).version, 1);
      assert.equal(await storage.owner('order:1'), undefined);
    });

    check('changes several members together or not at all', async (storage) => {
      await storage.append(change('ben', 0, 1));
      const both: Change = {
        members: [
          { member: 'anna', expectedVersion: 0, entries: [entry(1)] },
          { member: 'ben', expectedVersion: 0, entries: [entry(2)] },
        ],
      };
      assert.deepEqual(await storage.append(both), { outcome: 'conflict', member: 'ben' });
      assert.equal((await storage.load('anna')).version, 0);
    });

    check('a name belongs to the first who takes it', async (storage) => {
      const names = (member: string) => ({
        ...change(member, 0, 1),
        names: [{ name: 'code:K7Q2M', member }],
      });
      assert.deepEqual(await storage.append(names('anna')), { outcome: 'ok' });
      assert.deepEqual(await storage.append(names('ben')), {
        outcome: 'taken',
        name: 'code:K7Q2M',
        member: 'anna',
      });
      assert.equal(await storage.owner('code:K7Q2M'), 'anna');
      assert.equal((await storage.load('ben')).version, 0);
    });

    check(
      'knows the owners of many names at once, and leaves out what nobody owns',
      async (storage) => {
        await storage.append({
          ...change('anna', 0, 1),
          names: [{ name: 'order:1', member: 'anna' }],
        });
        await storage.append({
          ...change('ben', 0, 1),
          names: [{ name: 'order:2', member: 'ben' }],
        });
        const owners = await storage.owners(['order:1', 'order:2', 'order:3']);
        assert.deepEqual([...owners].sort(), [
          ['order:1', 'anna'],
          ['order:2', 'ben'],
        ]);
      },
    );

    check('knows versions without reading entries', async (storage) => {
      await storage.append(change('anna', 0, 1, 2));
      const versions = await storage.versions(['anna', 'nobody']);
      assert.deepEqual([...versions].sort(), [
        ['anna', 2],
        ['nobody', 0],
      ]);
    });

    check('keeps a text once, under a number that stays', async (storage) => {
      assert.deepEqual(await storage.keep('first'), { number: 0, texts: ['first'] });
      assert.deepEqual(await storage.keep('second'), { number: 1, texts: ['first', 'second'] });
      assert.deepEqual(await storage.keep('first'), { number: 0, texts: ['first', 'second'] });
    });

    check(
      'an operation that is stored already is a conflict, and nothing else happens',
      async (storage) => {
        const operation = {
          member: 'anna',
          key: 'k',
          hash: 'h',
          status: 201,
          body: '{}',
          refused: false,
          at: 1,
        };
        await storage.append({ ...change('anna', 0, 1), operation });
        const again = await storage.append({ ...change('anna', 1, 2), operation });
        assert.deepEqual(again, { outcome: 'conflict', member: 'anna' });
        assert.equal((await storage.load('anna')).version, 1);
      },
    );

    check('a counter can be lowered, not below zero', async (storage) => {
      const count = (by: number) => storage.append({ members: [], counts: [{ name: 'n', by }] });
      await count(2);
      await count(-1);
      assert.equal(await storage.counted('n'), 1);
      await count(-5);
      assert.equal(await storage.counted('n'), 0);
    });

    check('a name twice in one change is refused', async (storage) => {
      const twice = [
        { name: 'order:1', member: 'anna' },
        { name: 'order:1', member: 'anna' },
      ];
      const result = await storage.append({ ...change('anna', 0, 1), names: twice });
      assert.equal(result.outcome, 'taken');
      assert.equal((await storage.load('anna')).version, 0);
    });

    check('a counter never passes its limit', async (storage) => {
      const take = (member: string) =>
        storage.append({
          ...change(member, 0, 1),
          counts: [{ name: 'reward:cup', by: 1, most: 2 }],
        });
      assert.equal((await take('anna')).outcome, 'ok');
      assert.equal((await take('ben')).outcome, 'ok');
      assert.deepEqual(await take('cem'), { outcome: 'exhausted', name: 'reward:cup' });
      assert.equal(await storage.counted('reward:cup'), 2);
      assert.equal((await storage.load('cem')).version, 0);
    });

    check('stores the answer of an operation for its member only', async (storage) => {
      const operation = {
        key: 'k1',
        hash: 'h',
        status: 201,
        body: '{"code":"X"}',
        refused: false,
        at: 5,
      };
      await storage.append({
        ...change('anna', 0, 1),
        operation: { member: 'anna', ...operation },
      });
      assert.deepEqual(await storage.operation('anna', 'k1'), operation);
      assert.equal(await storage.operation('ben', 'k1'), undefined);
      await storage.forgetOperations(5);
      assert.deepEqual(await storage.operation('anna', 'k1'), operation);
      await storage.forgetOperations(6);
      assert.equal(await storage.operation('anna', 'k1'), undefined);
    });

    check(
      'many changes at once answer one by one, and one refusal spares the rest',
      async (storage) => {
        const results = await storage.appendMany([
          change('anna', 0, 1),
          change('anna', 0, 2),
          change('anna', 1, 3),
          change('ben', 0, 4),
        ]);
        assert.deepEqual(
          results.map(({ outcome }) => outcome),
          ['ok', 'conflict', 'ok', 'ok'],
        );
        const many = await storage.loadMany(['anna', 'ben', 'nobody']);
        assert.deepEqual(many.get('anna')?.entries, [entry(1), entry(3)]);
        assert.equal(many.get('ben')?.version, 1);
        assert.equal(many.get('nobody')?.version, 0);
      },
    );

    check('concurrent appends never lose one', async (storage) => {
      const writers = Array.from({ length: 20 }, async (_, index) => {
        for (;;) {
          const { version } = await storage.load('anna');
          const { outcome } = await storage.append(change('anna', version, index));
          if (outcome === 'ok') return;
        }
      });
      await Promise.all(writers);
      const { entries, version } = await storage.load('anna');
      assert.equal(version, 20);
      assert.deepEqual(
        entries.map(({ at }) => at).sort((a, b) => a - b),
        Array.from({ length: 20 }, (_, index) => index),
      );
    });

    check('keeps an event once per id', async (storage) => {
      const events = [
        { id: 'a', json: '{"n":1}' },
        { id: 'b', json: '{"n":2}' },
      ];
      assert.equal(await storage.record('anna', events), 2);
      assert.equal(await storage.record('anna', [...events, { id: 'c', json: '{"n":3}' }]), 1);
      assert.deepEqual(await storage.events('anna'), ['{"n":1}', '{"n":2}', '{"n":3}']);
    });

    check('erasing a member leaves nothing of it and everything of others', async (storage) => {
      for (const member of ['anna', 'ben']) {
        await storage.append({
          ...change(member, 0, 1),
          names: [{ name: `order:${member}`, member }],
          operation: {
            member,
            key: 'k',
            hash: 'h',
            status: 200,
            body: '{}',
            refused: false,
            at: 1,
          },
        });
        await storage.record(member, [{ id: 'e', json: '{}' }]);
      }
      assert.equal(await storage.erase('anna'), true);
      assert.equal(await storage.erase('anna'), false);
      assert.equal((await storage.load('anna')).version, 0);
      assert.equal(await storage.owner('order:anna'), undefined);
      assert.equal(await storage.operation('anna', 'k'), undefined);
      assert.deepEqual(await storage.events('anna'), []);
      assert.equal((await storage.load('ben')).version, 1);
      assert.equal(await storage.owner('order:ben'), 'ben');
    });

    check('lists members in order, page by page', async (storage) => {
      for (const member of ['cem', 'anna', 'ben']) await storage.append(change(member, 0, 1));
      assert.deepEqual(await storage.members({ limit: 2 }), ['anna', 'ben']);
      assert.deepEqual(await storage.members({ after: 'ben', limit: 2 }), ['cem']);
    });
  });
};
