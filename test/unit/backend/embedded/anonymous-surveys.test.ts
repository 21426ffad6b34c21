import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAnonymous } from '../../../../src/backend/embedded/anonymous.ts';
import { surveyStates } from '../../../../src/contract/member.ts';
import { programmeWith } from '../../domain/programme/sample.ts';
import { applied, refusedAs, type Shop } from './shop.ts';
import { points, send, withMember } from './survey-shop.ts';

const questions = [{ id: 'score', type: 'csat', required: true }];
const programme = programmeWith({
  surveys: [
    { id: 'climate', waves: 'month', definition: { anonymous: true, questions } },
    { id: 'after-order' },
  ],
});
const answers = [{ question: 'score', type: 'csat', value: 1 }];
const complete = { survey: 'climate', seq: 1, status: 'complete', answers } as const;
const id = '2b1d0c8e-6a53-4f0e-9d0b-3f3f0a1f7c11';

const answer = (shop: Shop, more: Readonly<Record<string, unknown>> = {}, name = id) =>
  shop.engine.answerAnonymously?.(name, { ...complete, ...more }) ??
  assert.fail('The engine takes anonymous responses');
const subjects = (shop: Shop) => shop.storage.members({ limit: 10 });
const keptOf = async (shop: Shop, subject: string) =>
  (await shop.engine.export(subject))?.['entries'] as readonly Kept[];

interface Kept {
  readonly seq: number;
  readonly answers: readonly { readonly value: unknown }[];
}

describe('an anonymous survey', () => {
  it('keeps a response apart from everybody, with nothing but the day', async () => {
    const shop = await withMember(programme);
    const before = await shop.engine.export('anna');
    const times = { startedAt: '2026-01-15T11:58:00Z', at: '2026-01-15T12:00:00Z' };
    assert.deepEqual(applied(await answer(shop, times)), { id, seq: 1 });
    assert.deepEqual(await shop.engine.export('anna'), before);
    const [ledger] = (await subjects(shop)).filter(isAnonymous);
    assert.ok(ledger);
    const [entry] = await keptOf(shop, ledger);
    assert.deepEqual(entry, {
      ...{ kind: 'answered', at: '2026-01-14T23:00:00.000Z', id, wave: '2026-01' },
      ...complete,
      signals: [{ kind: 'low-csat', question: 'score', severity: 1, suggested: 'win-back' }],
    });
    assert.ok(!JSON.stringify(entry).includes('anna'));
  });

  it('brings nothing, and marks nobody as having answered', async () => {
    const shop = await withMember(programme);
    const [before] = [await points(shop)];
    applied(await answer(shop));
    assert.equal(await points(shop), before);
    const states = await shop.part('anna', surveyStates);
    assert.equal(states.find((state) => state.id === 'climate')?.state, 'open');
  });

  it('takes each snapshot of a response once, the latest for what counts, and each id for another', async () => {
    const shop = await withMember(programme);
    const values = async (): Promise<readonly unknown[]> => {
      const ledgers = (await subjects(shop)).filter(isAnonymous);
      const kept = await Promise.all(ledgers.map((ledger) => keptOf(shop, ledger)));
      return kept.map((entries) => entries.map(({ seq, answers: [one] }) => [seq, one?.value]));
    };
    const better = { answers: [{ question: 'score', type: 'csat', value: 5 }] };
    applied(await answer(shop));
    assert.deepEqual(applied(await answer(shop, better)), { id, seq: 1 });
    assert.deepEqual(await values(), [[[1, 1]]]);
    applied(await answer(shop, { ...better, seq: 2 }));
    const both = [
      [1, 1],
      [2, 5],
    ];
    assert.deepEqual(await values(), [both]);
    shop.at('2026-02-15T12:00:00Z');
    const late = { ...better, seq: 2, wave: '2026-01' };
    assert.deepEqual(applied(await answer(shop, late)), { id, seq: 2 });
    assert.equal(refusedAs(await answer(shop, { seq: 3, wave: '2026-02' })), 'invalid-request');
    applied(await answer(shop, {}, 'another-one-made-at-random'));
    assert.deepEqual(await values(), [both, [[1, 1]]]);
  });

  it('refuses what comes with a name, unfinished, to another wave, or to another survey', async () => {
    const shop = await withMember(programme);
    assert.equal(refusedAs(await send(shop, { survey: 'climate' })), 'invalid-request');
    assert.equal(refusedAs(await answer(shop, { status: 'partial' })), 'invalid-request');
    assert.equal(refusedAs(await answer(shop, { answers: [] })), 'invalid-request');
    assert.equal(refusedAs(await answer(shop, { wave: '2025-06' })), 'survey-closed');
    assert.equal(refusedAs(await answer(shop, { survey: 'after-order' })), 'not-found');
    assert.equal(refusedAs(await answer(shop, { survey: 'none' })), 'not-found');
    assert.deepEqual(await subjects(shop), ['anna']);
  });
});
