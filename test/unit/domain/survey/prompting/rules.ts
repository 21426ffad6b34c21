import type { Mark } from '../../../../../src/domain/survey/prompting/mark.ts';
import type { PromptRules } from '../../../../../src/domain/survey/prompting/prompt-rules.ts';

export const DAY = 86_400_000;

/** 2 November 2026, half past nine. */
export const MORNING = Date.UTC(2026, 10, 2, 9, 30);

/** Rules that let everything pass, but for what is said. */
export const rulesWith = (rules: Partial<PromptRules> = {}): PromptRules => ({
  triggers: [],
  delay: 0,
  sample: 1,
  cooldown: 0,
  repeatAfter: 0,
  after: {},
  maxShows: Infinity,
  maxPerSession: Infinity,
  isUntilAnswered: false,
  group: 'default',
  pages: [],
  ...rules,
});

/** A survey that was shown once, on that morning. */
export const markWith = (mark: Partial<Mark> = {}): Mark => ({
  survey: 'nps',
  group: 'default',
  shownAt: MORNING,
  outcome: 'shown',
  shows: 1,
  sessionShows: 0,
  ...mark,
});
