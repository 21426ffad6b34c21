// Puck, with the configuration of docs/page-builders.md.

import assert from 'node:assert/strict';
import type { Frame } from 'puppeteer-core';
import type { Case } from './case.ts';
import { elementNames, holds, livesInCanvas, says } from './seen.ts';
import type { ElementName } from './seen.ts';
import type { Editor } from './support/canvas.ts';
import { choose, tick, write } from './support/hands.ts';

/** Selects a component of the canvas; its fields come beside it. */
async function select(
  editor: Editor,
  canvas: Frame,
  name: ElementName,
  title: string,
): Promise<void> {
  // Until all of them are there they push each other along.
  for (const each of elementNames) await livesInCanvas(editor, canvas, each);
  await canvas.click(`[data-puck-component]:has(laurel-${name})`);
  await editor.until(
    canvas,
    (words) => document.querySelector('[data-puck-overlay]')?.textContent?.includes(words),
    title,
  );
}

/** Waits until a component has been saved with these values. */
const saves = (editor: Editor, type: string, values: object): Promise<void> =>
  editor.until(
    editor.page,
    (title, awaited) => {
      const content = (Reflect.get(window, 'content') ?? []) as readonly {
        readonly type: string;
        readonly props: object;
      }[];
      const { id: _, ...props } = { id: '', ...content.find((each) => each.type === title)?.props };
      return JSON.stringify(props) === awaited;
    },
    type,
    JSON.stringify(values),
  );

export const puckCases: readonly Case[] = [
  {
    name: 'all elements live in the canvas',
    async run(editor, canvas) {
      for (const name of elementNames) await livesInCanvas(editor, canvas, name);
    },
  },
  {
    name: 'a choice and a text change an element, and are saved',
    async run(editor, canvas) {
      await select(editor, canvas, 'points-badge', 'Points badge');
      await choose(editor.page, 'Look', 'Card');
      await holds(editor, canvas, 'laurel-points-badge', 'variant', 'card');
      await write(editor.page, 'Title', 'Your beans');
      await says(editor, canvas, 'laurel-points-badge', 'Your beans');
      await saves(editor, 'Points badge', { variant: 'card', label: 'Your beans' });
    },
  },
  {
    name: 'ticked boxes change an element, and are saved',
    async run(editor, canvas) {
      await select(editor, canvas, 'tier-progress', 'Tier progress');
      await tick(editor.page, 'Benefits');
      await says(editor, canvas, 'laurel-tier-progress', 'Your benefits');
      await saves(editor, 'Tier progress', { show: ['benefits'] });
    },
  },
  {
    name: 'an element is dragged into the page',
    async run(editor, canvas) {
      // Until all of them are there they push each other along.
      for (const each of elementNames) await livesInCanvas(editor, canvas, each);
      await drag(editor, canvas, 'Points badge');
      await editor.until(
        canvas,
        () => document.querySelectorAll('laurel-points-badge:state(ready)').length === 2,
      );
    },
  },
];

/** Drags from the list of components to the head of the canvas. */
async function drag(editor: Editor, canvas: Frame, title: string): Promise<void> {
  const { page } = editor;
  const item = await page.waitForSelector(`[data-puck-drawer-item] ::-p-text(${title})`);
  const from = await item?.boundingBox();
  const to = await (await page.waitForSelector('#preview-frame'))?.boundingBox();
  assert.ok(from && to, 'both are there');
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 60, { steps: 20 });
  await page.mouse.move(to.x + 80, to.y + 20, { steps: 10 });
  // A line says where it would fall; let go before, it falls nowhere.
  await editor.until(canvas, () => document.querySelector('[class*="DropZone-linePlaceholder"]'));
  await page.mouse.up();
}
