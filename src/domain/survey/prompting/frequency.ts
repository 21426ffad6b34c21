import type { Mark } from './mark.ts';
import type { PromptRules } from './prompt-rules.ts';

/** Later than this after now, in ms, a mark was made by a clock that was wrong: it would hold for years. */
const DAY = 86_400_000;

/** Why somebody is not asked now. */
export type Refusal = {
  /** When they can be again, epoch milliseconds; `Infinity` when no time will do. */
  readonly until: number;
} & (
  | { readonly kind: 'server' | 'max-per-session' }
  /** `mark` is what it comes from; with `cooldown` that of another survey of the group. */
  | {
      readonly kind: 'until' | 'max-shows' | 'after' | 'repeat-after' | 'cooldown';
      readonly mark: Mark;
    }
);

export interface Asking {
  readonly survey: string;
  readonly rules: PromptRules;
  readonly marks: readonly Mark[];
  /**
   * From when the server lets this member be asked, epoch milliseconds. It knows of other devices, so
   * it decides on all that was before that; what this device has seen since, it may not know yet.
   */
  readonly askFrom?: number | undefined;
  readonly now: number;
}

/** Why somebody may not be asked now, the reason that lasts longest; undefined when they may. */
export function refusalOf({
  survey,
  rules,
  marks,
  askFrom = -Infinity,
  now,
}: Asking): Refusal | undefined {
  let shown = 0;
  let longest: Refusal = { kind: 'server', until: askFrom };
  const refuse = (refusal: Refusal): void => {
    if (refusal.until > longest.until) longest = refusal;
  };
  for (const mark of marks) {
    const { group, shownAt, outcome, shows, sessionShows } = mark;
    const isOwn = mark.survey === survey;
    const isOfGroup = group === rules.group;
    if (isOfGroup) shown += sessionShows;
    if (!shows || shownAt <= askFrom || shownAt > now + DAY) continue;
    if (!isOwn && isOfGroup) refuse({ kind: 'cooldown', until: shownAt + rules.cooldown, mark });
    if (!isOwn) continue;
    // Whoever left without doing anything could not say so.
    const pause = rules.after[outcome === 'shown' ? 'ignore' : outcome] ?? 0;
    if (rules.isUntilAnswered && outcome === 'complete')
      refuse({ kind: 'until', until: Infinity, mark });
    if (shows >= rules.maxShows) refuse({ kind: 'max-shows', until: Infinity, mark });
    refuse({ kind: 'after', until: shownAt + pause, mark });
    refuse({ kind: 'repeat-after', until: shownAt + rules.repeatAfter, mark });
  }
  if (shown >= rules.maxPerSession) refuse({ kind: 'max-per-session', until: Infinity });
  return longest.until > now ? longest : undefined;
}
