import type { ProblemDocument } from '../../contract/problem-document.ts';
import type { TakenCommand } from '../store.ts';

/**
 * Where a command stands:
 * - `queued`: kept, and never sent;
 * - `sending`: claimed, a request may be on its way;
 * - `waiting`: it will be sent again at `nextAt`;
 * - `held`: it may not be sent before somebody signs in again;
 * - `uncertain`: it was sent, nobody knows whether it was done, and it must not be sent again;
 * - `acked`, `rejected`, `expired`: how it ended.
 *
 * The specification's `cancelled` is a row that is taken out.
 */
export type RowState =
  'queued' | 'sending' | 'waiting' | 'held' | 'uncertain' | 'acked' | 'rejected' | 'expired';

/** Why a command waits. */
export type WaitReason = Extract<TakenCommand, { readonly state: 'waiting' }>['reason'];

/** A command that was taken. Whole milliseconds since 1970 by the server's clock, as far as it is known. */
export interface Row {
  /** Order among all commands of the device; given by the storage. */
  readonly seq: number;
  /** Version of this shape: rows of another build of the kit stay as they are. */
  readonly v: 1;
  /** Also its idempotency key. */
  readonly id: string;
  /** Whose command it is; empty for a guest's. */
  readonly subject: string;
  /** The command as JSON, so that nobody can change it any more. */
  readonly command: string;
  /** Commands of one lane are sent one after the other. */
  readonly lane: string;
  readonly at: number;
  readonly state: RowState;
  /** When it may be sent; of one that is `sending`, when it was claimed. */
  readonly nextAt: number;
  /** How often it was claimed to be sent. */
  readonly attempts: number;
  /** How often the server answered without deciding. */
  readonly answers: number;
  /** How often the server repeated a failure it had stored. */
  readonly replays: number;
  /** How often the server was asked what became of it. */
  readonly checks: number;
  readonly reason?: WaitReason | 'auth' | undefined;
  /** When a request may have left for the first time. */
  readonly sentAt?: number | undefined;
  /** Which holder of the drain claimed it. */
  readonly epoch?: number | undefined;
  readonly result?: unknown;
  readonly problem?: ProblemDocument | undefined;
  readonly endedAt?: number | undefined;
}

/** A row that has no place in the order yet. */
export type NewRow = Omit<Row, 'seq'>;

/** What the tabs of a device share besides the rows. */
export interface DrainMeta {
  /** Raised by every holder of the drain. */
  readonly epoch: number;
  /** Until when its holder works, by this device's clock. */
  readonly until: number;
  /** How far the server's clock is ahead of this device's, in ms. */
  readonly ahead: number;
}
