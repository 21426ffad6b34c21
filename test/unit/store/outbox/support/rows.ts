import type { NewRow } from '../../../../../src/store/outbox/row.ts';

/** A command as it is when it has just been taken. */
export const newRow = (id: string, subject = 'anna', more: Partial<NewRow> = {}): NewRow => ({
  ...{ v: 1, id, subject, command: '{"kind":"act","body":{"rule":"x"}}', lane: '/actions' },
  ...{ state: 'queued', at: 1, nextAt: 1, attempts: 0, answers: 0, replays: 0, checks: 0 },
  ...more,
});
