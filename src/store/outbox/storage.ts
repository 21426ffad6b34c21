import type { DrainMeta, NewRow, Row } from './row.ts';

/** What a decision changes. */
export interface Change<Result> {
  /** Rows to write; those without `seq` are added at the end. */
  readonly put?: readonly (Row | NewRow)[] | undefined;
  /** Rows to take out, by `seq`. */
  readonly remove?: readonly number[] | undefined;
  readonly meta?: DrainMeta | undefined;
  readonly result: Result;
}

/** Decides from what is kept what shall be; pure, since it may be run twice. */
export type Decide<Result> = (rows: readonly Row[], meta: DrainMeta) => Change<Result>;

/** Where commands are kept until they are delivered. */
export interface OutboxStorage {
  /** `durable`: what a transaction wrote survives the page; `volatile`: it ends with it. */
  readonly durability: 'durable' | 'volatile';
  /**
   * Decides over all rows of a subject (empty: the guests) at once; nobody else writes meanwhile.
   * Resolves when the change has been made for good.
   */
  transact<Result>(subject: string, decide: Decide<Result>): Promise<Result>;
}

/** What the drain's holders have said before there was one. */
export const NO_DRAIN: DrainMeta = { epoch: 0, until: 0, ahead: 0 };
