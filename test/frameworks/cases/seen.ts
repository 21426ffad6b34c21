// What several cases look for.

import assert from 'node:assert/strict';
import type { Stage } from '../support/stage.ts';
import { badge, card, survey } from './case.ts';

export async function seesAttributes(stage: Stage): Promise<void> {
  await stage.reaches(badge, 'ready');
  await stage.says(badge, 'Your beans');
  await stage.until(hasLevel, badge, '2');
  await stage.until(hasValue, card, 'rows', '2');
  await stage.holds(survey, 'surveyId', 'after-order');
  await stage.says('laurel-provider laurel-points-badge', '177');
  await stage.next();
  await stage.says(badge, '220');
  await stage.until(hasLevel, badge, '4');
  await stage.until(hasValue, card, 'rows', '5');
  await stage.holds(survey, 'surveyId', 'another');
}

export async function preventsSending(stage: Stage): Promise<void> {
  await stage.reaches(survey, 'ready');
  await stage.click('input[type=radio][value="9"]', survey);
  await stage.click('form button:not([type=button])', survey);
  await stage.hears('laurel-survey-submit');
  assert.deepEqual(await stage.heard('laurel-survey-completed'), []);
}

// What follows runs in the page.

export function childrenOf(selector: string): number {
  return document.querySelector(selector)?.childNodes.length ?? -1;
}

export function hasAttribute(selector: string, name: string): boolean {
  return document.querySelector(selector)?.hasAttribute(name) === true;
}

/** Whether a property says this, as text or as a number. */
export function hasValue(selector: string, name: string, value: string): boolean {
  const element = document.querySelector(selector);
  return element !== null && String(Reflect.get(element, name)) === value;
}

export function hasLevel(selector: string, level: string): boolean {
  const root = document.querySelector(selector)?.shadowRoot;
  return root?.querySelector('[role=heading]')?.getAttribute('aria-level') === level;
}

export function isShowing(text: string): boolean {
  return document.body.innerText.includes(text);
}

/** All words of the kit's elements. */
export function allWords(): string {
  const elements = [...document.querySelectorAll('*')];
  return elements.map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ');
}
