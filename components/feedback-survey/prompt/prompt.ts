import type { PromptState } from '../../../src/domain/survey/prompting/explain-prompt.ts';
import { refusalOf } from '../../../src/domain/survey/prompting/frequency.ts';
import type { Mark } from '../../../src/domain/survey/prompting/mark.ts';
import { matchesPage } from '../../../src/domain/survey/prompting/pages.ts';
import type {
  FinalOutcome,
  PromptRules,
} from '../../../src/domain/survey/prompting/prompt-rules.ts';
import { isSampled } from '../../../src/domain/survey/prompting/sampling.ts';
import type { PromptMarks } from './marks.ts';
import { heardEvent } from './heard-event.ts';
import { watchPage } from './watch-page.ts';

export interface PromptOptions {
  /** The survey's element; it needs a box to come into view. */
  readonly host: Element;
  readonly rules: PromptRules;
  readonly survey: string;
  readonly wave: string;
  /** Names the visitor in the same way on every page; undefined when nobody can tell who it is. */
  readonly visitor: string | undefined;
  /** From when the server lets the member be asked, epoch milliseconds. */
  readonly askFrom?: number | undefined;
  readonly marks: PromptMarks;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Ends everything, and gives the page's attention back. */
  readonly signal: AbortSignal;
  /** Called once, when the survey may show itself. It has the page's attention from here on. */
  readonly onDue: () => void;
}

export interface Prompt {
  /** Why it does not show, or what it waits for, in plain English; or when it was shown. */
  explain(): Promise<readonly string[]>;
  /** What became of it. It is remembered and, unless something stays there, ends everything and gives the page's attention back. */
  note(outcome: FinalOutcome, stays?: boolean): void;
}

/**
 * Waits for the moment to ask: for the right visitor, not too often and on the right page, then for one of
 * the triggers and its delay, and last for the page's attention.
 */
export function watchPrompt(options: PromptOptions): Prompt {
  const { host, rules, survey, wave, visitor, askFrom, marks, now, onDue } = options;
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  let visit: AbortController | undefined;
  let page: string | undefined;
  let stage: PromptState = { kind: 'ended' };
  let shownAt: number | undefined;

  const refusals = (): readonly PromptState[] => {
    const all: PromptState[] = [];
    if (!isSampled(rules.sample, visitor, survey, wave)) all.push({ kind: 'sample' });
    const refusal = refusalOf({ survey, rules, marks: marks.read(), askFrom, now: now() });
    if (refusal) all.push(refusal);
    if (!matchesPage(rules.pages, location)) all.push({ kind: 'pages' });
    return all;
  };

  const own = (): Mark | undefined => marks.read().find((mark) => mark.survey === survey);
  const remember = (news: Partial<Mark>): void => {
    const { group } = rules;
    const none: Mark = { survey, group, shownAt: 0, outcome: 'shown', shows: 0, sessionShows: 0 };
    marks.write({ ...none, ...own(), group, ...news });
  };

  /** Begins anew on another page: time and depth are those of one page. */
  const arrive = (): void => {
    const found = `${matchesPage(rules.pages, location)} ${location.pathname}`;
    if (found === page || shownAt !== undefined) return;
    page = found;
    visit?.abort();
    if (refusals()[0]) return;
    visit = new AbortController();
    void ask(visit);
  };

  const ask = async (here: AbortController): Promise<void> => {
    const leaving = AbortSignal.any([signal, here.signal]);
    const { delay } = rules;
    stage = { kind: 'trigger' };
    const first = new AbortController();
    const waiting = AbortSignal.any([leaving, first.signal]);
    const heard = heardEvent(rules.triggers, waiting);
    const moment = await import('./moment.ts').catch(() => undefined);
    // Without a network nobody is asked.
    if (!moment) here.abort();
    if (!moment || leaving.aborted) return;
    // The delay goes on where it began on an earlier page.
    if (!delay || own()?.waitingSince === undefined) {
      await Promise.race([heard, moment.triggered(rules.triggers, host, now, waiting)]);
      if (leaving.aborted) return;
      if (delay) remember({ waitingSince: now() });
    }
    first.abort();
    const until = (own()?.waitingSince ?? 0) + delay;
    if (delay && until > now()) {
      stage = { kind: 'delay', until };
      await moment.pass(until - now(), leaving);
    }
    stage = { kind: 'attention' };
    if (!(await moment.requestAttention(host, leaving)) || leaving.aborted) return;
    // While it waited, another one of its group may have asked.
    if (refusals()[0]) return here.abort();
    shownAt = now();
    stage = { kind: 'shown', at: shownAt };
    const { shows = 0, sessionShows = 0 } = own() ?? {};
    remember({
      shownAt,
      outcome: 'shown',
      shows: shows + 1,
      sessionShows: sessionShows + 1,
      waitingSince: undefined,
    });
    onDue();
  };

  signal.addEventListener('abort', () => (stage = { kind: 'ended' }), { once: true });
  if (!signal.aborted) {
    watchPage(arrive, signal);
    arrive();
  }

  return {
    async explain() {
      const why = refusals();
      const states = shownAt === undefined || signal.aborted ? why : [];
      // Its words are fetched when somebody wants to read them: visitors never do.
      const { explain } = await import('../../../src/domain/survey/prompting/explain-prompt.ts');
      return (states[0] ? states : [stage]).map((state) => explain(state, options, now()));
    },
    note(outcome, stays) {
      const { outcome: before, shows = 0 } = own() ?? {};
      // Thanks may be closed: it was answered all the same.
      if (outcome === 'complete' || before !== 'complete')
        remember({ outcome, shownAt: shownAt ?? now(), shows: shows || 1 });
      if (!stays) ending.abort();
    },
  };
}
