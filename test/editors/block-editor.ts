// WordPress's block editor as its packages are today, with the plugin's own script and block.json files.

import assert from 'node:assert/strict';
import type { Frame } from 'puppeteer-core';
import { savedBlocks } from '../wordpress/support/saved-blocks.ts';
import type { Case } from './case.ts';
import { elementNames, holds, isReady, livesInCanvas, says, saysNoMore } from './seen.ts';
import type { ElementName } from './seen.ts';
import type { Editor } from './support/canvas.ts';
import { choose, openPanel, tick, write } from './support/hands.ts';
import { blockFiles } from './support/plugin.ts';

/** Chooses a block in the inserter; it comes to the end and is selected. */
async function insert(editor: Editor, name: ElementName): Promise<void> {
  const { page } = editor;
  const item = `.editor-block-list-item-laurel-${name}`;
  await page.waitForSelector(item);
  await page.click(item);
  const { title } = blockFiles.find((file) => file.name === `laurel/${name}`) ?? {};
  await editor.until(
    page,
    (words) => document.querySelector('.block-editor-block-card__name')?.textContent === words,
    title ?? '',
  );
}

/** Waits until this is what would be saved. */
const saves = (editor: Editor, content: string): Promise<void> =>
  editor.until(editor.page, (awaited) => Reflect.get(window, 'content') === awaited, content);

/** What somebody changes on a block beside the canvas, and sees in it. */
const changes: Readonly<Record<ElementName, (editor: Editor, canvas: Frame) => Promise<void>>> = {
  async 'points-badge'(editor, canvas) {
    await choose(editor.page, 'Look', 'Card');
    await holds(editor, canvas, 'laurel-points-badge', 'variant', 'card');
    await openPanel(editor.page, 'Place on the page');
    await write(editor.page, 'Heading level', '2');
    await editor.until(canvas, () => {
      const root = document.querySelector('laurel-points-badge')?.shadowRoot;
      return root?.querySelector('[role=heading]')?.getAttribute('aria-level') === '2';
    });
  },
  async 'tier-progress'(editor, canvas) {
    await tick(editor.page, 'Benefits');
    await says(editor, canvas, 'laurel-tier-progress', 'Your benefits');
  },
  async 'feedback-survey'(editor, canvas) {
    await write(editor.page, 'Question', 'How "fresh" was the <bread>?');
    await says(editor, canvas, 'laurel-feedback-survey', 'How "fresh" was the <bread>?');
  },
  async 'reward-list'(editor, canvas) {
    await says(editor, canvas, 'laurel-reward-list', 'Free coffee');
    await tick(editor.page, 'Within reach now');
    await saysNoMore(editor, canvas, 'laurel-reward-list', 'Barista class');
    await openPanel(editor.page, 'Place on the page');
    await write(editor.page, 'Rewards to keep room for', '5');
    await holds(editor, canvas, 'laurel-reward-list', 'rows', '5');
  },
  async 'referral-card'(editor, canvas) {
    await says(editor, canvas, 'laurel-referral-card', 'Your invitations');
    await tick(editor.page, 'Invitations');
    await saysNoMore(editor, canvas, 'laurel-referral-card', 'Your invitations');
    await openPanel(editor.page, 'Link in its place');
    await write(editor.page, 'Words', 'Bring a friend');
  },
};

export const blockEditorCases: readonly Case[] = [
  ...elementNames.map((name): Case => ({
    name: `${name}: lives in the canvas, changes with its settings, and is saved for PHP`,
    async run(editor, canvas) {
      await insert(editor, name);
      await livesInCanvas(editor, canvas, name);
      await changes[name](editor, canvas);
      const { saved } = savedBlocks.find(({ block }) => block === name) ?? {};
      await saves(editor, saved ?? '');
    },
  })),
  {
    name: 'all five at once, of one of them two',
    async run(editor, canvas) {
      for (const name of [...elementNames, 'points-badge'] as const) await insert(editor, name);
      for (const name of elementNames) await livesInCanvas(editor, canvas, name);
      await editor.until(
        canvas,
        () => document.querySelectorAll('laurel-points-badge:state(ready)').length === 2,
      );
      const scripts = await canvas.evaluate(
        () => document.querySelectorAll('script[src$="laurel.js"]').length,
      );
      assert.equal(scripts, 1, 'one loader for the canvas');
    },
  },
  {
    name: 'a choice taken back is left out of what is saved',
    async run(editor, canvas) {
      await insert(editor, 'points-badge');
      await choose(editor.page, 'Look', 'Card');
      await holds(editor, canvas, 'laurel-points-badge', 'variant', 'card');
      await choose(editor.page, 'Look', 'Pill, for a header');
      await saves(editor, '<!-- wp:laurel/points-badge /-->');
      await editor.until(canvas, () => {
        const badge = document.querySelector('laurel-points-badge');
        return badge?.shadowRoot?.querySelector('[role=heading]') === null;
      });
      await livesInCanvas(editor, canvas, 'points-badge');
    },
  },
  {
    name: 'the inserter shows what a block is before it is inserted',
    async run(editor) {
      await editor.page.waitForSelector('.editor-block-list-item-laurel-tier-progress');
      await editor.page.hover('.editor-block-list-item-laurel-tier-progress');
      const example = await editor.frame('.block-editor-inserter__preview iframe');
      await livesInCanvas(editor, example, 'tier-progress');
    },
  },
  {
    name: 'a tag that somebody else’s block draws in the canvas shows sample data, too',
    async run(editor, canvas) {
      await insert(editor, 'tier-progress');
      await livesInCanvas(editor, canvas, 'tier-progress');
      await canvas.evaluate(() => {
        document.body.append(document.createElement('laurel-points-badge'));
      });
      await editor.until(canvas, isReady, 'laurel-points-badge');
      await livesInCanvas(editor, canvas, 'points-badge');
    },
  },
];
