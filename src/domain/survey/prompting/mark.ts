import type { Outcome } from './prompt-rules.ts';

/** What is remembered of one survey: when it was last shown, and what became of that. */
export interface Mark {
  readonly survey: string;
  /** Whose it is, in letters and digits that do not say who; absent where one device is one person. */
  readonly member?: string;
  readonly group: string;
  /** Epoch milliseconds; 0 before it was shown. */
  readonly shownAt: number;
  readonly outcome: Outcome;
  /** How often it was shown in all. */
  readonly shows: number;
  /** How often in this visit. */
  readonly sessionShows: number;
  /** When, in this visit, its delay began, epoch milliseconds. */
  readonly waitingSince?: number | undefined;
}

/** The marks in what a storage held, which anybody may have written. */
export const readMarks = (input: unknown): readonly Mark[] =>
  Array.isArray(input)
    ? input.filter(
        (mark: Partial<Mark> | null) =>
          typeof mark?.survey === 'string' &&
          typeof mark.group === 'string' &&
          [mark.shownAt, mark.shows, mark.sessionShows, mark.waitingSince ?? 0].every(
            (count) => typeof count === 'number',
          ),
      )
    : [];
