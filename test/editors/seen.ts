// What both editors must show of the elements in their canvases.

import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import type { Editor } from './support/canvas.ts';

/** Some words of every element's sample data. */
const samples = {
  'points-badge': '1,240',
  'tier-progress': 'Silver',
  'feedback-survey': 'How likely is it',
  'referral-card': 'LUNA7Q2M',
  'reward-list': 'Free coffee',
} as const;

export type ElementName = keyof typeof samples;
export const elementNames = Object.keys(samples) as ElementName[];

/** Waits until an element of the canvas shows sample data, and sees whose it is. */
export async function livesInCanvas(
  editor: Editor,
  canvas: Frame,
  name: ElementName,
): Promise<void> {
  const tag = `laurel-${name}`;
  await editor.until(canvas, isReady, tag);
  await says(editor, canvas, tag, samples[name]);
  assert.ok(await canvas.evaluate(isDefined, tag), `${tag} is defined in the canvas`);
  assert.ok(!(await editor.page.evaluate(isDefined, tag)), `${tag} is not defined around it`);
}

/** Waits until the shadow tree of the first element found says this. */
export const says = (
  editor: Editor,
  where: Page | Frame,
  selector: string,
  words: string,
): Promise<void> =>
  editor.until(
    where,
    (wanted, text) =>
      document.querySelector(wanted)?.shadowRoot?.textContent?.includes(text) === true,
    selector,
    words,
  );

/** Waits until the shadow tree of the first element found does not say this any more. */
export const saysNoMore = (
  editor: Editor,
  where: Page | Frame,
  selector: string,
  words: string,
): Promise<void> =>
  editor.until(
    where,
    (wanted, text) =>
      document.querySelector(wanted)?.shadowRoot?.textContent?.includes(text) === false,
    selector,
    words,
  );

/** Waits until an element has this value in one of its properties. */
export const holds = (
  editor: Editor,
  where: Page | Frame,
  selector: string,
  name: string,
  value: unknown,
): Promise<void> =>
  editor.until(
    where,
    (wanted, property, awaited) => {
      const element = document.querySelector(wanted);
      return element !== null && Reflect.get(element, property) === awaited;
    },
    selector,
    name,
    value,
  );

// What follows runs in the page.

export const isReady = (selector: string): boolean =>
  document.querySelector(selector)?.matches(':state(ready)') === true;

const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;
