import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Row, RowState } from '../../../../src/store/outbox/row.ts';
import { afterAttempt, step } from '../../../../src/store/outbox/step.ts';
import type { Attempt, Found, Job, StepOptions } from '../../../../src/store/outbox/step.ts';
import { newRow } from './support/rows.ts';

const NOW = 1_000_000;

const row = (seq: number, more: Partial<Row> = {}): Row => ({
  ...newRow(`key-${seq}`, 'anna', { at: NOW, nextAt: NOW }),
  ...more,
  seq,
});

const options = (more: Partial<StepOptions> = {}): StepOptions => ({
  ...{ now: NOW, epoch: 2, shift: 0, chance: 0.5, done: [], claims: true, canCheck: true },
  ...{ keyRetention: 172_800_000, released: false, isBack: false, ...more },
});

const stateAfter = (one: Row, attempt: Attempt, more: Partial<StepOptions> = {}) => {
  const found: Found = (latest, options) => afterAttempt(latest, attempt, false, options);
  const done: Job[] = [{ kind: 'send', row: one, isFirst: false, found }];
  return step([one], options({ claims: false, done, ...more })).rows[0]?.state;
};

const retry: Attempt = { event: 'retry', reason: 'server', left: true };

test('T20: a failure that comes after another tab took over changes nothing, a success counts', () => {
  const theirs = row(1, { state: 'sending', epoch: 3, sentAt: NOW });
  const problem = { type: 'about:blank', title: 'no', status: 409, code: 'no' };
  for (const attempt of [retry, { event: 'hold' }, { event: 'return' }] as const)
    assert.equal(stateAfter(theirs, attempt), 'sending', attempt.event);
  assert.equal(stateAfter(theirs, { event: 'refuse', problem }), 'sending');
  assert.equal(stateAfter(theirs, { event: 'apply', result: {} }), 'acked');
  const mine = { ...theirs, epoch: 2 };
  assert.equal(stateAfter(mine, retry), 'waiting');
  assert.equal(stateAfter(mine, { event: 'refuse', problem }), 'rejected');
});

test('fault 6, T11: who takes over claims what another has left, under the same key', () => {
  const orphan = row(1, { state: 'sending', epoch: 1, sentAt: NOW - 5, attempts: 1 });
  const { rows, jobs } = step([orphan], options());
  assert.deepEqual([rows[0]?.state, rows[0]?.epoch, rows[0]?.sentAt], ['sending', 2, NOW - 5]);
  assert.deepEqual(
    jobs.map((job) => [job.kind, job.row.id]),
    [['send', orphan.id]],
  );
});

test('a lane is sent in order, two lanes at a time', () => {
  const rows = [
    row(1, { lane: '/a' }),
    row(2, { lane: '/a' }),
    row(3, { lane: '/b' }),
    row(4, { lane: '/c' }),
  ];
  const { jobs } = step(rows, options());
  assert.deepEqual(
    jobs.map((job) => job.row.seq),
    [1, 3],
  );
});

const states: readonly RowState[] = [
  ...(['queued', 'sending', 'waiting', 'held', 'uncertain'] as const),
  ...(['acked', 'rejected', 'expired'] as const),
];
const anyRow = fc.record({
  state: fc.constantFrom(...states),
  lane: fc.constantFrom('/a', '/b', '/c'),
  nextAt: fc.integer({ min: NOW - 9e6, max: NOW + 9e7 }),
  sentAt: fc.option(fc.integer({ min: NOW - 9e8, max: NOW }), { nil: undefined }),
  endedAt: fc.integer({ min: NOW - 9e8, max: NOW }),
  epoch: fc.option(fc.nat(3), { nil: undefined }),
  ...{ answers: fc.nat(13), replays: fc.nat(4), checks: fc.nat(6), attempts: fc.nat(15) },
});

test('whatever the rows, a step is the same twice, keeps order, and loses nothing alive', () => {
  const runs = fc.property(
    fc.array(anyRow, { maxLength: 12 }),
    fc.record({ claims: fc.boolean(), released: fc.boolean(), isBack: fc.boolean() }),
    fc.boolean(),
    (some, hints, canCheck) => {
      const rows = some.map((one, index) => row(index + 1, one));
      const first = step(rows, options({ ...hints, canCheck }));
      assert.deepEqual(step(rows, options({ ...hints, canCheck })), first);
      const seqs = first.rows.map(({ seq }) => seq);
      assert.deepEqual(
        seqs,
        [...seqs].sort((one, other) => one - other),
      );
      for (const seq of first.removed)
        assert.match(rows.find((one) => one.seq === seq)?.state ?? '', /acked|rejected|expired/);
      assert.equal(first.rows.length + first.removed.length, rows.length);
      const sent = first.jobs.filter(({ kind }) => kind === 'send').map((job) => job.row.lane);
      assert.equal(new Set(sent).size, sent.length, 'one per lane');
      assert.ok(first.jobs.length <= 2);
      if (!hints.claims) assert.equal(first.jobs.length, 0);
    },
  );
  fc.assert(runs, { numRuns: 2_000 });
});

test('what its sender left behind is in doubt where nothing may be sent twice', () => {
  const orphan = row(1, { state: 'sending', epoch: 1, sentAt: NOW - 5, attempts: 1 });
  const { rows, jobs } = step([orphan], options({ once: true, canCheck: false }));
  assert.equal(rows[0]?.state, 'uncertain');
  assert.deepEqual(jobs, []);
});
