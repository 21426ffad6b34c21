// node test/editors/run.ts [--only puck] [--engine chromium] [--no-build]
//
// Installs the editors that people place elements in, builds a page with each, and sees the elements live in their
// canvases without asking or telling anybody anything. The exit code is 1 when a case failed.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { inRoot } from '../../scripts/root.ts';
import { engines, launch } from '../support/outside/browsers.ts';
import { installKit, installPackages, versionOf } from '../support/outside/install.ts';
import { blockEditorCases } from './block-editor.ts';
import type { Case } from './case.ts';
import { puckCases } from './puck.ts';
import { Editor } from './support/canvas.ts';
import { pagesFolder, suiteFolder } from './support/folders.ts';

interface Tried {
  readonly name: string;
  readonly title: string;
  /** Of npm, for its version. */
  readonly package: string;
  /** Finds the frame of the canvas. */
  readonly canvas: string;
  readonly cases: readonly Case[];
}

const editors: readonly Tried[] = [
  {
    name: 'block-editor',
    title: 'block editor',
    package: '@wordpress/block-editor',
    canvas: 'iframe[name="editor-canvas"]',
    cases: blockEditorCases,
  },
  {
    name: 'puck',
    title: 'Puck',
    package: '@puckeditor/core',
    canvas: '#preview-frame',
    cases: puckCases,
  },
];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    engine: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const chosen = editors.filter(({ name }) => options.only?.split(',').includes(name) ?? true);
const wanted = engines.filter((engine) => !options.engine || options.engine === engine);
if (chosen.length === 0 || wanted.length === 0)
  throw new Error('--only can be block-editor or puck, --engine chromium or firefox.');

if (!options['no-build']) {
  installPackages(suiteFolder);
  await installKit(suiteFolder);
  const vite = [`${suiteFolder}/node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'error'];
  execFileSync(process.execPath, vite, { cwd: suiteFolder, stdio: 'inherit' });
}
// Puppeteer is among what was just installed.
const { default: puppeteer } = await import('puppeteer-core');

describe('editors', () => {
  before(() => {
    for (const each of chosen)
      console.log(`${each.package} ${versionOf(suiteFolder, each.package)}`);
  });

  it('are set up as the documentation says', () => {
    const page = readFileSync(inRoot('docs', 'page-builders.md'), 'utf8');
    for (const file of ['config.jsx', 'Frame.jsx'])
      assert.ok(page.includes(readFileSync(`${pagesFolder}/puck/${file}`, 'utf8')), file);
  });

  for (const engine of wanted)
    describe(engine, () => {
      let browser: Browser | undefined;
      before(async () => {
        browser = await launch(puppeteer, engine);
      });
      after(() => browser?.close());

      for (const { name, title, canvas, cases } of chosen)
        for (const each of cases)
          it(`${title}: ${each.name}`, async () => {
            if (!browser) throw new Error(`${engine} has not started.`);
            const editor = await Editor.open(browser, `/${name}/`);
            try {
              await each.run(editor, await editor.frame(canvas));
              assert.deepEqual(editor.unwanted, [], 'nobody is asked');
              assert.deepEqual(await editor.pushes(), [], 'nobody is told');
              assert.deepEqual(editor.complaints, [], 'the console stays clean');
            } finally {
              await editor.close();
            }
          });
    });
});
