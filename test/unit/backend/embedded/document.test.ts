import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEmbeddedEngine, ProgrammeError } from '../../../../src/backend/embedded-engine.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import { activityPage } from '../../../../src/contract/activity.ts';
import * as memberParts from '../../../../src/contract/member.ts';
import * as programmeParts from '../../../../src/contract/programme.ts';
import type { Part, Source } from '../../../../src/contract/part.ts';
import { demoProgramme, ordersEarning, programmeWith } from '../../domain/programme/sample.ts';
import { applied, openShop } from './shop.ts';

const isPart = (value: unknown): value is Part<unknown> =>
  typeof value === 'object' && value !== null && 'decode' in value && 'key' in value;
const partsOf = (module: object, source: Source): readonly Part<unknown>[] =>
  Object.values(module).filter((value) => isPart(value) && value.source === source);

describe('the documents', () => {
  it('of the programme and of a member in the middle of life pass the contract’s decoders', async () => {
    const shop = openShop();
    await shop.join('anna');
    const { code = '' } = await shop.part('anna', memberParts.referralState);
    await shop.join('ben', code);
    await shop.order('ben', '40');
    for (let count = 0; count < 4; count += 1) await shop.order('anna', '150');
    shop.pass(20);
    const order = await shop.order('anna', '90');
    applied(await shop.refund(order, '20'));
    applied(await shop.redeem('anna', 'ten-off'));
    const document = memberParts.memberDocument(await shop.engine.member('anna'));
    for (const part of partsOf(memberParts, 'member')) {
      assert.ok(part.decode(document.parts[part.key]), part.key);
    }
    const programme = programmeParts.programmeDocument(shop.engine.programme());
    for (const part of partsOf(programmeParts, 'programme')) {
      assert.ok(part.decode(programme.parts[part.key]), part.key);
    }
    assert.equal(document.head.programmeVersion, programme.head.version);
  });

  it('of somebody who has not joined say what joining would bring', async () => {
    const shop = openShop();
    const document = await shop.engine.member('zoe');
    assert.equal(document['status'], 'candidate');
    assert.deepEqual(Object.keys(document).sort(), [
      'asOf',
      'contract',
      'earning',
      'programmeVersion',
      'revision',
      'rewards',
      'status',
      'subject',
    ]);
  });

  it('have a version that changes with the programme and with nothing else', () => {
    const version = (programme: unknown): string =>
      createEmbeddedEngine({ programme, storage: createMemoryStorage(), now: () => 0 }).programme()
        .version;
    assert.equal(version(demoProgramme()), version(demoProgramme()));
    assert.notEqual(
      version({ ...demoProgramme(), zone: 'Europe/Paris' }),
      version(demoProgramme()),
    );
  });

  it('have a revision that counts up; erased and begun again it is another epoch', async () => {
    const shop = openShop();
    const revision = async () => (await shop.head('anna')).revision;
    await shop.join('anna');
    const first = await revision();
    await shop.order('anna', '5');
    const second = await revision();
    assert.equal(second.epoch, first.epoch);
    assert.ok(second.count > first.count);
    assert.equal(await shop.engine.erase('anna'), true);
    const erased = await revision();
    assert.notEqual(erased.epoch, second.epoch);
    await shop.join('anna');
    assert.notEqual((await revision()).epoch, second.epoch);
    assert.notEqual((await revision()).epoch, erased.epoch);
  });

  it('need a sound programme', () => {
    const open = () =>
      createEmbeddedEngine({
        programme: { ...demoProgramme(), zone: 'Nowhere' },
        storage: createMemoryStorage(),
        now: () => 0,
      });
    assert.throws(
      open,
      (error) => error instanceof ProgrammeError && /\/zone: .*Nowhere/.test(error.message),
    );
  });
});

describe('the activity', () => {
  it('has what happened and what time did, newest first, page by page', async () => {
    const shop = openShop();
    await shop.join('anna');
    const order = await shop.order('anna', '210');
    shop.pass(20);
    applied(await shop.redeem('anna', 'tree'));
    applied(await shop.refund(order));
    shop.at('2027-06-01T00:00:00Z');
    const all = activityPage(await shop.engine.activity('anna', { limit: 100 }));
    assert.equal(all.cursor, undefined);
    assert.deepEqual(
      all.lines.map(({ kind, amount, tier }) => [kind, amount ?? tier]),
      [
        ['refunded', '-210'],
        ['spent', '-250'],
        ['tier', 'bronze'],
        ['earned', '210'],
        ['earned', '100'],
      ],
    );
    const lines = [];
    let cursor: string | undefined;
    do {
      const page = await shop.engine.activity('anna', { limit: 2, ...(cursor ? { cursor } : {}) });
      lines.push(...page.lines);
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(lines, all.lines);
    const spent = await shop.engine.activity('anna', { limit: 10, kind: 'spent' });
    assert.deepEqual(
      spent.lines.map(({ reference }) => reference),
      ['tree'],
    );
  });

  it('shows expiry on the last good day, and pending points as pending', async () => {
    const shop = openShop();
    await shop.join('anna');
    await shop.order('anna', '10');
    const [earned] = (await shop.engine.activity('anna', { limit: 1, kind: 'earned' })).lines;
    assert.equal(earned?.state, 'pending');
    assert.equal(earned?.matures?.on, '2026-01-29');
    shop.at('2027-02-01T12:00:00Z');
    const expired = await shop.engine.activity('anna', { limit: 9, kind: 'expired' });
    assert.deepEqual(
      expired.lines.map(({ on, amount, cause }) => [on, amount, cause]),
      [
        ['2027-01-31', '-10', 'time'],
        ['2027-01-31', '-100', 'time'],
      ],
    );
  });
});

describe('a member’s rights', () => {
  it('everything held can be had, and be gone', async () => {
    const shop = openShop();
    assert.equal(await shop.engine.export('anna'), undefined);
    await shop.join('anna');
    await shop.order('anna', '10', { order: '1001' });
    const at = new Date(shop.now).toISOString();
    const events = [{ id: 'e1', name: 'seen', at }];
    assert.deepEqual(await shop.engine.record('anna', events), { accepted: 1 });
    assert.deepEqual(await shop.engine.record('anna', events), { accepted: 0 });
    const held = JSON.stringify(await shop.engine.export('anna'));
    for (const word of ['joined', '1001', 'seen']) assert.ok(held.includes(word), word);
    assert.equal(await shop.engine.erase('anna'), true);
    assert.equal(await shop.engine.erase('anna'), false);
    assert.equal(await shop.engine.export('anna'), undefined);
    await shop.order('anna', '10', { order: '1001' });
  });
});

describe('a programme that changes', () => {
  it('leaves what was earned under the old one', async () => {
    const storage = createMemoryStorage();
    const tiers = (multiplier: string) => ({
      period: { kind: 'lifetime' },
      steps: [{ id: 'all', name: { en: 'All' }, multiplier, criteria: [], benefits: [] }],
    });
    const programme = (points: string, multiplier: string) =>
      programmeWith({
        orders: ordersEarning({ points }),
        tiers: tiers(multiplier),
        enrolment: { autoEnrol: true },
      });
    const before = openShop({ storage, programme: programme('1', '2') });
    await before.order('anna', '10');
    const after = openShop({ storage, programme: programme('5', '1') });
    const balance = async () => (await after.part('anna', memberParts.wallets))[0]?.available;
    assert.equal(await balance(), '20');
    await after.order('anna', '10', { order: 'new' });
    assert.equal(await balance(), '70');
    assert.equal(
      (await before.part('anna', memberParts.wallets))[0]?.available,
      '70',
      'whoever reads it',
    );
  });
});
