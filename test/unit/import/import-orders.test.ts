import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { importOrders, type ImportRequest } from '../../../demo/import/import-orders.ts';
import { summaryText } from '../../../demo/import/progress.ts';
import {
  createEmbeddedEngine,
  createMemoryStorage,
  readProgramme,
  type Storage,
} from '../../../src/backend/index.ts';
import { createSqliteStorage, subjectNamer } from '../../../src/backend/node/index.ts';
import { memberDocument, tier, wallets } from '../../../src/contract/index.ts';

const NOW = Date.parse('2026-11-22T12:30:00Z');
const programme: unknown = JSON.parse(
  readFileSync(new URL('../../../demo/programme.json', import.meta.url), 'utf8'),
);
const reading = readProgramme(programme);
assert.ok(reading.ok);
const { rules } = reading;
const nameOf = subjectNamer('a naming secret of at least 32 bytes');
const folder = mkdtempSync(join(tmpdir(), 'laurel-import-'));
after(() => rmSync(folder, { recursive: true }));

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A ledger to import into. */
function ledger(storage: Storage) {
  const engine = createEmbeddedEngine({ programme, storage, now: () => NOW });
  return {
    storage,
    importFile: (file: string, more: Partial<ImportRequest> = {}) =>
      importOrders({ file, engine, rules, now: NOW, nameOf, ...more }),
    entries: async (customer: string) => (await storage.load(nameOf(customer))).entries,
    wallet: async (customer: string) => {
      const { parts } = memberDocument(await engine.member(nameOf(customer)));
      return wallets.decode(parts[wallets.key])[0];
    },
    criteria: async (customer: string) => {
      const { parts } = memberDocument(await engine.member(nameOf(customer)));
      return tier.decode(parts[tier.key]).next?.criteria.map(({ current }) => current);
    },
  };
}

/** Everything in a ledger, to compare. */
async function everything(storage: Storage): Promise<string> {
  const members = await storage.members({ limit: 1000 });
  const all = await Promise.all(members.map(async (id) => [id, await storage.load(id)]));
  return JSON.stringify(all);
}

const storages: Readonly<Record<string, () => Storage>> = {
  memory: () => createMemoryStorage(),
  SQLite: () => createSqliteStorage({ file: join(folder, `${Math.random()}.db`) }),
};

for (const [name, open] of Object.entries(storages)) {
  describe(`importOrders into ${name}`, () => {
    it('builds members from Shopify’s export', async () => {
      const { importFile, wallet, criteria, storage } = ledger(open());
      const summary = await importFile(fixture('shopify.csv'));
      assert.deepEqual(
        [summary.format, summary.rows, summary.orders, summary.refunds, summary.members],
        ['Shopify', 16, 7, 3, 5],
      );
      assert.deepEqual(Object.fromEntries(summary.refused.counts), {
        'not paid': 2,
        'no customer': 1,
        currency: 1,
      });
      assert.equal((await storage.members({ limit: 100 })).length, 5);
      assert.deepEqual(await criteria('ana@shop.example'), ['1335.9', '2']);
      const bo = await wallet('bo@shop.example');
      assert.equal(bo?.available, '69', '60 of 80 kept, and 9');
      assert.equal((await wallet('cem@shop.example'))?.available, '0');
      assert.equal((await wallet('dora@shop.example'))?.available, '0');
      await storage.close();
    });

    for (const file of ['shopify.csv', 'woocommerce.csv', 'plain.csv', 'broken.csv']) {
      it(`changes nothing when ${file} comes again`, async () => {
        const { importFile, storage } = ledger(open());
        const first = await importFile(fixture(file));
        const before = await everything(storage);
        const again = await importFile(fixture(file));
        assert.equal(await everything(storage), before);
        assert.deepEqual([again.orders, again.refunds], [0, 0]);
        assert.ok(again.alreadyKnown >= first.orders);
        assert.deepEqual([...again.refused.counts], [...first.refused.counts]);
        await storage.close();
      });
    }

    it('keeps equal orders of one day apart', async () => {
      const { importFile, entries, storage } = ledger(open());
      const summary = await importFile(fixture('plain.csv'));
      assert.deepEqual([summary.orders, summary.refunds, summary.members], [5, 1, 3]);
      const orders = (await entries('c-1')).filter(({ kind }) => kind === 'order');
      assert.equal(orders.length, 3);
      await storage.close();
    });

    it('takes a later export’s larger refund as the difference', async () => {
      const { importFile, entries, storage } = ledger(open());
      await importFile(fixture('shopify.csv'));
      const text = readFileSync(fixture('shopify.csv'), 'utf8');
      await importFile(written('later.csv', text.replace(',20.00,', ',30.00,')));
      const refunds = (await entries('bo@shop.example')).flatMap((entry) =>
        entry.kind === 'refund' ? [entry.minor] : [],
      );
      assert.deepEqual(refunds, [2000, 1000]);
      await storage.close();
    });
  });
}

describe('importOrders', () => {
  it('refuses bad rows with file, line and reason, and takes the rest', async () => {
    const { importFile } = ledger(createMemoryStorage());
    const refusedFile = join(folder, 'refused.csv');
    const summary = await importFile(fixture('broken.csv'), { refusedFile });
    assert.deepEqual([summary.rows, summary.orders, summary.members], [16, 2, 2]);
    const report = readFileSync(refusedFile, 'utf8').trim().split('\n');
    assert.equal(report[0], 'file,line,why,reason');
    assert.equal(report.length, 15);
    assert.ok(
      report.some((row) => row.includes('broken.csv,7,amount,"amount ""ten"": not a number"')),
    );
    const text = summaryText(summary);
    assert.match(text, /16 rows in .* s/);
    assert.match(text, /broken\.csv:4: no customer/);
    assert.match(text, /broken\.csv:15: There is no order "B-99"/);
    assert.match(text, /broken\.csv:16: Order B-1 is known with another total/);
  });

  it('takes a refund that stands before its order', async () => {
    const { importFile, wallet } = ledger(createMemoryStorage());
    const file = written(
      'newest-first.csv',
      'customer,date,amount,currency,order\nc,2026-08-05,-5,EUR,A\nc,2026-08-01,20,EUR,A\n',
    );
    const summary = await importFile(file);
    assert.deepEqual([summary.orders, summary.refunds], [1, 1]);
    assert.equal((await wallet('c'))?.available, '15');
  });

  it('takes another currency at the rate that is given', async () => {
    const { importFile, criteria } = ledger(createMemoryStorage());
    const rates = new Map([['USD', 920_000]]);
    const summary = await importFile(fixture('shopify.csv'), { rates });
    assert.equal(summary.orders, 8);
    assert.deepEqual(await criteria('gus@shop.example'), ['46', '1', '0']);
  });

  it('leaves out what is dated after the programme’s day', async () => {
    const { importFile } = ledger(createMemoryStorage());
    const now = Date.parse('2026-10-15T12:00:00Z');
    const summary = await importFile(fixture('shopify.csv'), { now });
    assert.equal(summary.refused.counts.get('dated in the future'), 3);
    assert.equal(summary.latest, Date.parse('2026-10-15T10:30:00Z'));
  });

  it('holds no customer’s address', async () => {
    const { importFile, storage } = ledger(createMemoryStorage());
    await importFile(fixture('shopify.csv'));
    assert.doesNotMatch(await everything(storage), /@|shop\.example/);
  });

  it('reads UTF-16, as spreadsheets write it', async () => {
    const { importFile } = ledger(createMemoryStorage());
    const text = 'customer\tdate\tamount\tcurrency\nÄnne\t2026-08-01\t5,00\tEUR\n';
    const summary = await importFile(written('utf16.csv', ''), {}).catch(() => undefined);
    assert.equal(summary, undefined);
    const file = join(folder, 'utf16.txt');
    writeFileSync(file, Buffer.from(`\ufeff${text}`, 'utf16le'));
    assert.equal((await importFile(file)).orders, 1);
  });

  it('says which columns a file has when none are known', async () => {
    const { importFile } = ledger(createMemoryStorage());
    await assert.rejects(
      importFile(written('other.csv', 'Date,Order #,N. Revenue\n1,2,3\n')),
      /other\.csv has no columns of an order export: its first row is Date, Order #, N\. Revenue\. Expected/,
    );
    await assert.rejects(importFile(written('empty.csv', '')), /it is empty/);
  });

  it('reports how far it is', async () => {
    const { importFile } = ledger(createMemoryStorage());
    const seen: number[] = [];
    await importFile(fixture('shopify.csv'), {
      onProgress: ({ bytes, totalBytes }) => seen.push(bytes / totalBytes),
    });
    assert.equal(seen.at(-1), 1);
  });
});
