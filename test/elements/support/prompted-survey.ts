// A survey that comes up by itself, on a page where nobody was asked before.

import type { LoyaltyStore } from '../../../src/store/store.ts';
import { until } from '../../support/until.ts';
import { memberWith } from '../fake-store.ts';
import { one, open, show } from './shown-survey.ts';
import type { Json, Shown } from './shown-survey.ts';

export const MARKS = 'laurel.prompts.v1';

/** What the page itself remembers. */
export const memory = (): Map<string, unknown> | undefined =>
  Reflect.get(globalThis, Symbol.for(MARKS)) as Map<string, unknown> | undefined;

/** As on a device where no survey ever came up. */
export function forgetMarks(): void {
  memory()?.clear();
  localStorage.removeItem(MARKS);
  sessionStorage.removeItem(MARKS);
}

/** What this device keeps, and what it keeps of this visit. */
export const keptMarks = (): readonly (string | null)[] =>
  [localStorage, sessionStorage].map((storage) => storage.getItem(MARKS));

/** One that waits in a corner for something to be redeemed. */
export async function prompted(
  attributes: Readonly<Record<string, string>> = {},
  { id, mayKeep, content }: { id?: string; mayKeep?: boolean; content?: string } = {},
): Promise<Shown> {
  const consent: LoyaltyStore['settings'] = { consent: () => ({ deviceStorage: mayKeep }) };
  return show({
    ...(id !== undefined && { id }),
    ...(content !== undefined && { content }),
    attributes: { present: 'popup', trigger: 'event:laurel-redeemed', ...attributes },
    prepare: (survey) => {
      if (survey.store) survey.store = { ...survey.store, settings: consent };
    },
  });
}

/** A member's document with the survey to be answered. */
export const memberNamed = (subject: string, state: Json = {}): Json =>
  memberWith({ subject, surveys: [{ ...open, ...state }] });

export const redeem = (): void => {
  document.dispatchEvent(new Event('laurel-redeemed', { bubbles: true }));
};

export const isSeen = (survey: Element): boolean =>
  survey.checkVisibility({ visibilityProperty: true });

export const isUp = (survey: Element): Promise<true> =>
  until(() => isSeen(survey) && survey.shadowRoot?.querySelector('form') !== null, 'the survey');

export async function close(survey: Element): Promise<void> {
  one<HTMLElement>(survey, '.close').click();
  await until(() => !isSeen(survey), 'it to go');
}

/** What it says of itself, as one text. */
export const wordsOf = async ({ survey }: Shown): Promise<string> =>
  (await survey.explain?.())?.join('\n') ?? '';
