// What somebody does, and sees, on their way through the branching survey.

import { expect } from '@open-wc/testing';
import { seenText } from '../../elements/support/seen.ts';
import { until } from '../../support/until.ts';
import { asked, type SurveyPage } from './branching-survey.ts';
import type { fromNow } from './kept-responses.ts';

export function one<T extends Element = HTMLElement>({ root }: SurveyPage, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Waits until this is asked, with all that it is answered by: words and pictures of a scale come later. */
export const asks = ({ root }: SurveyPage, question: keyof typeof asked): Promise<true> =>
  until(
    () =>
      root.querySelector('[part=question],[part=choice]')?.textContent?.trim() ===
        asked[question] && root.querySelector('input:not(.trap), textarea') !== null,
    `"${asked[question]}"`,
  );

export const shows = ({ survey }: SurveyPage, words: string): Promise<true> =>
  until(() => seenText(survey).includes(words), `"${words}"`);

/** Waits until the page has thanked, once, and nothing can be sent any more. */
export async function thanks(page: SurveyPage): Promise<void> {
  await until(() => page.root.querySelector('[part=thanks]'), 'thanks');
  expect(page.root.querySelector('form')).to.equal(null);
}

/** Who answers faster than anybody can read gets no points at once. */
export async function unhurried(since: number, answers: number): Promise<void> {
  await until(() => performance.now() - since > answers * 400 + 100, 'the time that reading takes');
}

/** Chooses an answer as a script does, which leads nowhere by itself. */
export const answer = (page: SurveyPage, value: string): void =>
  one(page, `[value="${value}"]`).click();

/** Writes words into a field. */
export function write(page: SurveyPage, selector: string, words: string): void {
  const field = one<HTMLInputElement>(page, selector);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses Next, or Send. */
export const next = (page: SurveyPage): void => one(page, '[part=action]').click();

/** Answers of somebody happy, up to the last Send. */
export async function toTheEnd(page: SurveyPage, easy = '6'): Promise<void> {
  await asks(page, 'nps');
  const since = performance.now();
  answer(page, '9');
  next(page);
  await asks(page, 'easy');
  answer(page, easy);
  await until(() => one(page, '[part=action]').textContent?.includes('Send'), 'Send');
  await unhurried(since, 2);
}

/** Waits until the answers so far are at the shop: the last Send alone is yet to come. */
export const partialArrives = (check: Awaited<ReturnType<typeof fromNow>>): Promise<true> =>
  until(async () => (await check.snapshots()).length > 0, 'the answers so far');
