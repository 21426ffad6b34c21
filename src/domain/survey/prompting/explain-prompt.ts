import type { Refusal } from './frequency.ts';
import type { FinalOutcome, PromptRules, Trigger } from './prompt-rules.ts';

/** What keeps a survey from asking, or that it does. Instants are epoch milliseconds. */
export type PromptState =
  | Refusal
  /**
   * - `sample`: others are asked;
   * - `pages`: it asks on other pages;
   * - `trigger`: none of its triggers has come;
   * - `attention`: the page is in the back, something else asks for attention, or a dialog is open;
   * - `ended`: its page was left, it was taken away, or something has become of it.
   */
  | {
      readonly kind: 'sample' | 'pages' | 'trigger' | 'attention' | 'ended';
    }
  | { readonly kind: 'delay'; readonly until: number }
  | { readonly kind: 'shown'; readonly at: number };

const DAY = 86_400_000;

const ends: Readonly<Record<FinalOutcome | 'shown', string>> = {
  complete: 'answered',
  dismiss: 'dismissed',
  ignore: 'ignored',
  shown: 'ignored',
};

const triggerWords = (trigger: Trigger): string => {
  switch (trigger.kind) {
    case 'visible':
      return 'it is in view';
    case 'time':
      return `${trigger.active / 1000} s were spent on the page`;
    case 'scroll':
      return `${percent(trigger.share)} of the page was seen`;
    case 'exit':
      return 'somebody is about to leave';
    case 'event':
      return `the event ${trigger.type} comes`;
  }
};

const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** Who it is about, and what is written. */
export interface Explained {
  readonly rules: PromptRules;
  readonly visitor: string | undefined;
}

/**
 * A state as one plain English sentence, for editors and developers:
 * "Not shown: dismissed on 2026-11-02, asked again from 2026-12-02."
 *
 * @param now Epoch milliseconds: what is less than a day away gets its time of day, in UTC.
 */
export function explain(state: PromptState, { rules, visitor }: Explained, now: number): string {
  const day = (at: number): string => {
    const { [0]: date = '', [1]: time = '' } = new Date(at).toISOString().split('T');
    return Math.abs(at - now) < DAY ? `${date} ${time.slice(0, 8)} UTC` : date;
  };
  const again = (until: number): string =>
    until === Infinity ? 'not asked again' : `asked again from ${day(until)}`;

  switch (state.kind) {
    case 'server':
      return `Not shown: the server has this member ${again(state.until)}.`;
    case 'until':
      return `Not shown: answered on ${day(state.mark.shownAt)}, not asked again.`;
    case 'max-shows':
      return `Not shown: shown ${times(state.mark.shows)}, and max-shows allows no more.`;
    case 'max-per-session':
      return `Not shown: its group was shown ${times(rules.maxPerSession)} in this visit, and max-per-session allows no more.`;
    case 'after':
      return `Not shown: ${ends[state.mark.outcome]} on ${day(state.mark.shownAt)}, ${again(state.until)}.`;
    case 'repeat-after':
      return `Not shown: shown on ${day(state.mark.shownAt)}, ${again(state.until)}.`;
    case 'cooldown':
      return `Not shown: ${state.mark.survey} of its group was shown on ${day(state.mark.shownAt)}, ${again(state.until)}.`;
    case 'sample':
      return `Not shown: ${percent(rules.sample)} are asked, and ${visitor === undefined ? 'nobody can tell who this visitor is' : 'this visitor is not among them'}.`;
    case 'pages':
      return `Not shown: this page is none of ${rules.pages.join(', ')}.`;
    case 'trigger':
      return `Waits until ${rules.triggers.map(triggerWords).join(', or ') || 'what it needs is fetched'}.`;
    case 'delay':
      return `Waits until ${day(state.until)}.`;
    case 'attention':
      return 'Waits until the page is in front, nothing else asks for attention, and no dialog is open.';
    case 'shown':
      return `Shown at ${day(state.at)}.`;
    case 'ended':
      return 'Not shown any more: answered, closed, or taken off the page.';
  }
}
