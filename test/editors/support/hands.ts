// What a person does in an editor's forms, by the words they read there.

import type { ElementHandle, Page } from 'puppeteer-core';

/** The field with this label, once it is to be seen: Puck has one set more for narrow windows. */
export async function field(page: Page, label: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await page.waitForFunction(
    (words) => {
      const saysSo = (node: Node): boolean =>
        node instanceof Text ? node.data.trim() === words : [...node.childNodes].some(saysSo);
      return [...document.querySelectorAll('label')].find(
        (each) => each.checkVisibility() && saysSo(each),
      )?.control;
    },
    {},
    label,
  );
  return handle as ElementHandle<HTMLElement>;
}

/** Chooses one of a list. */
export async function choose(page: Page, label: string, choice: string): Promise<void> {
  const select = await field(page, label);
  const value = await select.evaluate((element, words) => {
    const { options } = element as HTMLSelectElement;
    return [...options].find((option) => option.label === words)?.value;
  }, choice);
  if (value === undefined) throw new Error(`${label} has no ${choice}.`);
  await select.select(value);
}

/** Writes into a field that is empty. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await (await field(page, label)).type(text);
}

/** Ticks a box, or takes the tick away. */
export async function tick(page: Page, label: string): Promise<void> {
  await (await field(page, label)).click();
}

/** Opens the part of the settings with this title. */
export async function openPanel(page: Page, title: string): Promise<void> {
  const handle = await page.waitForFunction(
    (words) => {
      const buttons = [...document.querySelectorAll('button[aria-expanded]')];
      return buttons.find(({ textContent }) => textContent?.trim() === words);
    },
    {},
    title,
  );
  const button = handle as ElementHandle<HTMLElement>;
  const isOpen = await button.evaluate((each) => each.getAttribute('aria-expanded') === 'true');
  if (!isOpen) await button.click();
}
