import type { FinalOutcome, PromptRules, Trigger } from './prompt-rules.ts';
import { readDuration, readShare } from './read-durations.ts';

/** The attributes that say when a survey asks. */
export type PromptAttribute =
  | 'trigger'
  | 'delay'
  | 'sample'
  | 'cooldown'
  | 'repeat-after'
  | 'after'
  | 'max-shows'
  | 'max-per-session'
  | 'until'
  | 'group'
  | 'pages';

/** A part of an attribute that cannot be used; `describePromptFault` says how to mend it. */
export interface PromptFault {
  readonly attribute: PromptAttribute;
  readonly text: string;
}

export interface ReadPromptRules {
  readonly rules: PromptRules;
  readonly faults: readonly PromptFault[];
}

/** How long somebody is left in peace after a question that came by itself, unless said otherwise. */
const AFTER = 'complete:90d, dismiss:30d, ignore:7d';

/** The longest wait on a page, in ms: a day. Timers of browsers hold no more than 24. */
const LONGEST_WAIT = 86_400_000;

function waitOf(text: string): number | undefined {
  const time = readDuration(text) ?? Infinity;
  return time <= LONGEST_WAIT ? time : undefined;
}

const countOf = (text: string): number | undefined =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

/** A word and what stands after its colon. */
const pairOf = (text: string): readonly [word: string, value: string] => {
  const [, word = '', value = ''] = /^(\w+)(?:\s*:\s*(.+))?$/.exec(text) ?? [];
  return [word, value];
};

function triggerOf(text: string): Trigger | undefined {
  const [kind, value] = pairOf(text);
  const active = waitOf(value);
  const share = readShare(value);
  if ((kind === 'visible' || kind === 'exit') && !value) return { kind };
  if (kind === 'event' && value) return { kind, type: value };
  if (kind === 'time' && active !== undefined) return { kind, active };
  if (kind === 'scroll' && share !== undefined) return { kind, share };
  return undefined;
}

function afterOf(text: string): readonly [FinalOutcome, number] | undefined {
  const [outcome, value] = pairOf(text);
  const time = readDuration(value);
  const isOutcome = outcome === 'complete' || outcome === 'dismiss' || outcome === 'ignore';
  return isOutcome && time !== undefined ? [outcome, time] : undefined;
}

/**
 * Reads when a survey asks from attributes as editors write them. Nothing is thrown: what cannot be
 * understood is reported, and counts as if it was not there. A survey whose `trigger` holds nothing
 * else asks when it is seen, and not at once.
 */
export function readPromptRules(
  attributeOf: (name: PromptAttribute) => string | number | null | undefined,
): ReadPromptRules {
  const faults: PromptFault[] = [];
  const list = <T>(
    attribute: PromptAttribute,
    read: (text: string) => T | undefined,
    otherwise = '',
  ): readonly T[] =>
    String(attributeOf(attribute) || otherwise)
      .split(',')
      .flatMap((part) => {
        const text = part.trim();
        const value = text ? read(text) : undefined;
        if (text && value === undefined) faults.push({ attribute, text });
        return value === undefined ? [] : [value];
      });

  const triggers = list('trigger', triggerOf);
  const isPrompt = triggers[0] ?? faults[0];
  const rules: PromptRules = {
    triggers: isPrompt && !triggers[0] ? [{ kind: 'visible' }] : triggers,
    delay: list('delay', waitOf)[0] ?? 0,
    sample: list('sample', readShare)[0] ?? 1,
    cooldown: list('cooldown', readDuration)[0] ?? 0,
    repeatAfter: list('repeat-after', readDuration)[0] ?? 0,
    after: Object.fromEntries(list('after', afterOf, isPrompt && AFTER)),
    maxShows: list('max-shows', countOf)[0] ?? Infinity,
    maxPerSession: list('max-per-session', countOf)[0] ?? (isPrompt ? 1 : Infinity),
    isUntilAnswered: list('until', (text) => text === 'answered' || undefined)[0] ?? false,
    group: list('group', (text) => text)[0] ?? 'default',
    pages: list('pages', (text) => (/^[/*?#]/.test(text) ? text : undefined)),
  };
  return { rules, faults };
}
