/** What lets a survey ask. */
export type Trigger =
  /** It has come into view. */
  | { readonly kind: 'visible' }
  /** Somebody has been on the page for this long, in ms, with the page in front of them. */
  | { readonly kind: 'time'; readonly active: number }
  /** They have seen this share of the page, 0 to 1, from its top. */
  | { readonly kind: 'scroll'; readonly share: number }
  /** They seem about to leave. */
  | { readonly kind: 'exit' }
  /** An event of this name passes through the page. */
  | { readonly kind: 'event'; readonly type: string };

/** What somebody made of a survey they were shown; `ignore` when they did nothing. */
export type FinalOutcome = 'complete' | 'dismiss' | 'ignore';

/** `shown` while nothing has become of it. */
export type Outcome = 'shown' | FinalOutcome;

/** When a survey may ask whom. Times are in ms, and `Infinity` stands for "never again". */
export interface PromptRules {
  /** Any of them will do; without any it asks at once. */
  readonly triggers: readonly Trigger[];
  /** From the trigger to the question, counted on across pages. */
  readonly delay: number;
  /** Share of visitors who are asked, 0 to 1. */
  readonly sample: number;
  /** Between this survey and any other of its group. */
  readonly cooldown: number;
  /** From one showing of this survey to the next. */
  readonly repeatAfter: number;
  /** From a showing that ended so to the next. */
  readonly after: Readonly<Partial<Record<FinalOutcome, number>>>;
  /** How often it is shown in all; `Infinity` without a limit. */
  readonly maxShows: number;
  /** How often surveys of its group are shown in one visit; `Infinity` without a limit. */
  readonly maxPerSession: number;
  /** Never again once it was answered. */
  readonly isUntilAnswered: boolean;
  /** Surveys that bother the same people together. */
  readonly group: string;
  /** Patterns of pages it asks on; on every page without any. */
  readonly pages: readonly string[];
}
