// Sees the elements live in every editor and engine. Started by run.ts, which has built everything.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { inRoot } from '../../scripts/root.ts';
import { launch } from '../support/outside/browsers.ts';
import { versionOf } from '../support/outside/install.ts';
import { readOptions } from './options.ts';
import { Editor } from './support/canvas.ts';
import { pagesFolder, suiteFolder } from './support/folders.ts';

const { chosen, wanted } = readOptions();

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
