import type { Row, RowState } from './row.ts';

/** What can happen to a command that was taken. */
export type RowEvent =
  | 'claim'
  | 'apply'
  | 'retry'
  | 'hold'
  | 'refuse'
  | 'orphan'
  | 'doubt'
  | 'expire'
  | 'release'
  | 'return';

/**
 * All transitions: from which states an event leads where. Whatever is not listed changes nothing;
 * so a failure that arrives after another tab took over is passed over, while a success always counts.
 */
export const TRANSITIONS: Readonly<
  Record<RowEvent, { readonly from: readonly RowState[]; readonly to: RowState }>
> = {
  claim: { from: ['queued', 'waiting'], to: 'sending' },
  apply: { from: ['queued', 'waiting', 'sending', 'held', 'uncertain', 'expired'], to: 'acked' },
  retry: { from: ['sending'], to: 'waiting' },
  hold: { from: ['sending'], to: 'held' },
  refuse: { from: ['queued', 'sending', 'uncertain'], to: 'rejected' },
  orphan: { from: ['sending'], to: 'waiting' },
  doubt: { from: ['waiting', 'sending', 'held', 'uncertain'], to: 'uncertain' },
  expire: { from: ['queued', 'waiting', 'held', 'uncertain'], to: 'expired' },
  release: { from: ['queued', 'held'], to: 'queued' },
  return: { from: ['queued', 'sending'], to: 'queued' },
};

/** The row after an event, or as it is when the event does not concern its state. */
export const move = (row: Row, event: RowEvent, more: Partial<Row> = {}): Row => {
  const { from, to } = TRANSITIONS[event];
  return from.includes(row.state) ? { ...row, reason: undefined, ...more, state: to } : row;
};

/** Whether nothing will happen to a row any more by itself. */
export const hasEnded = ({ state }: Row): boolean => /acked|rejected|expired/.test(state);
