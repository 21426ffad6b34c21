import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row, RowState } from '../../../../src/store/outbox/row.ts';
import { hasEnded, move, TRANSITIONS } from '../../../../src/store/outbox/transitions.ts';
import type { RowEvent } from '../../../../src/store/outbox/transitions.ts';

interface Rule {
  readonly rule: string;
  readonly says: string;
  readonly from?: readonly RowState[];
  readonly event?: RowEvent;
  readonly to?: RowState;
  /** What is done instead of what the specification says, and why. */
  readonly simplified?: string;
}

const LIVE: readonly RowState[] = ['queued', 'waiting', 'sending', 'held', 'uncertain'];

/** The specification of the outbox, T1 to T20. */
const SPECIFICATION: readonly Rule[] = [
  { rule: 'T1', says: 'what was taken is queued when its transaction is complete' },
  {
    rule: 'T2',
    says: 'what is already on its way is not taken again',
    simplified: 'the same command word for word, instead of a key that pages would have to invent',
  },
  {
    ...{ rule: 'T3', says: 'it is claimed before the request leaves' },
    ...{ from: ['queued', 'waiting'], event: 'claim', to: 'sending' },
  },
  {
    ...{ rule: 'T4', says: 'a success ends it' },
    ...{ from: ['sending'], event: 'apply', to: 'acked' },
    simplified: 'kept for a minute, not a day: other tabs look at once, later ones ask the server',
  },
  ...['T5 not our JSON', 'T6 no network', 'T7 later, please', 'T8 in progress'].map(
    (text): Rule => ({
      ...{ rule: text.slice(0, 2), says: text.slice(3) },
      ...{ from: ['sending'], event: 'retry', to: 'waiting' },
    }),
  ),
  {
    ...{ rule: 'T9', says: 'a token that is refused twice holds it' },
    ...{ from: ['sending'], event: 'hold', to: 'held' },
  },
  {
    ...{ rule: 'T10', says: 'a refusal ends it' },
    ...{ from: ['sending'], event: 'refuse', to: 'rejected' },
  },
  {
    ...{ rule: 'T11', says: 'who takes over sends it again under its key' },
    ...{ from: ['sending'], event: 'orphan', to: 'waiting' },
    simplified: 'locks only, no leases: without Web Locks nothing is shared between tabs',
  },
  {
    ...{ rule: 'T12', says: 'a stored failure repeated three times' },
    ...{ from: ['sending'], event: 'doubt', to: 'uncertain' },
    simplified: 'decided when the answer comes, so before it would wait',
  },
  {
    ...{ rule: 'T13', says: 'once sent, and the server is about to forget its key' },
    ...{ from: ['sending', 'waiting', 'held'], event: 'doubt', to: 'uncertain' },
  },
  {
    ...{ rule: 'T14', says: 'never sent, and too late' },
    ...{ from: ['queued', 'waiting', 'held'], event: 'expire', to: 'expired' },
  },
  {
    ...{ rule: 'T15a', says: 'asked: done' },
    ...{ from: ['uncertain', 'queued', 'waiting'], event: 'apply', to: 'acked' },
    simplified:
      'what is too late and looks unsent is asked for too: a device may have lost the word',
  },
  {
    ...{ rule: 'T15b', says: 'asked: refused' },
    ...{ from: ['uncertain', 'queued'], event: 'refuse', to: 'rejected' },
  },
  {
    ...{ rule: 'T15c', says: 'asked: it never arrived' },
    ...{ from: ['uncertain'], event: 'expire', to: 'expired' },
    simplified: 'it ends; who still wants it says so again, which is another command',
  },
  {
    ...{ rule: 'T15d', says: 'asked: nobody knows' },
    ...{ from: ['uncertain'], event: 'doubt', to: 'uncertain' },
  },
  {
    rule: 'T16',
    says: 'who takes it back before it was sent cancels it',
    simplified: 'the row is taken out: nothing of somebody who leaves is kept',
  },
  {
    ...{ rule: 'T17', says: 'a token again' },
    ...{ from: ['held'], event: 'release', to: 'queued' },
  },
  {
    ...{ rule: 'T17b', says: 'and what has only gone back does not wait longer either' },
    ...{ from: ['queued'], event: 'release', to: 'queued' },
  },
  {
    ...{ rule: 'T18', says: 'somebody else is there' },
    ...{ from: ['sending', 'queued'], event: 'return', to: 'queued' },
    simplified: 'rows of another subject are never read; one that is on its way goes back',
  },
  {
    ...{ rule: 'T19', says: 'a dozen answers without a decision' },
    ...{ from: ['sending'], event: 'doubt', to: 'uncertain' },
    simplified: 'never called rejected: the server is asked, which knows better than a count',
  },
  {
    ...{ rule: 'T20', says: 'a success counts whoever hears it, and however late' },
    ...{ from: [...LIVE, 'expired'], event: 'apply', to: 'acked' },
  },
];

const sorted = (states: Iterable<RowState>) => [...new Set(states)].sort();

test('the table of transitions is the specification’s, no more and no less', () => {
  for (const [event, { from, to }] of Object.entries(TRANSITIONS)) {
    const rules = SPECIFICATION.filter((rule) => rule.event === event);
    assert.deepEqual(sorted(rules.flatMap((rule) => rule.from ?? [])), sorted(from), event);
    assert.deepEqual(sorted(rules.flatMap((rule) => rule.to ?? [])), [to], event);
  }
  const numbers = new Set(SPECIFICATION.map(({ rule }) => rule.replace(/[a-d]$/, '')));
  assert.deepEqual(
    [...numbers],
    Array.from({ length: 20 }, (_, index) => `T${index + 1}`),
  );
});

test('whatever the table does not list changes nothing', () => {
  const states = sorted([...LIVE, 'acked', 'rejected', 'expired']);
  for (const state of states) {
    const row: Row = {
      ...{ seq: 1, v: 1, id: 'k', subject: 'anna', command: '{}', lane: '/x', at: 0, nextAt: 0 },
      ...{ state, attempts: 0, answers: 0, replays: 0, checks: 0 },
    };
    for (const event of Object.keys(TRANSITIONS) as RowEvent[]) {
      const { from, to } = TRANSITIONS[event];
      const after = move(row, event, { nextAt: 7 });
      if (from.includes(state)) assert.deepEqual([after.state, after.nextAt], [to, 7]);
      else assert.equal(after, row, `${event} of ${state}`);
    }
    const isOver = ['acked', 'rejected', 'expired'].includes(state);
    assert.equal(hasEnded(row), isOver, state);
    // What has ended stays as it is, but for the one success that comes after the end.
    if (isOver && state !== 'expired')
      assert.ok(!Object.values(TRANSITIONS).some(({ from }) => from.includes(state)), state);
  }
});
