// Drives every case in every app and engine, and prints the tables. Started by run.ts, which has built everything.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { cases } from './cases.ts';
import { plainCases, plainTitles } from './plain-cases.ts';
import { renderOnServer } from './rendering.ts';
import { engines, launch } from '../support/outside/browsers.ts';
import { versionOf } from '../support/outside/install.ts';
import { suiteFolder } from './support/folders.ts';
import { readOptions } from './support/options.ts';
import { reportOf, type Result, writeReport } from './support/report.ts';
import { type Opening, Stage } from './support/stage.ts';

const { chosen, engine: onlyEngine, write } = readOptions();
const wanted = engines.filter((engine) => !onlyEngine || onlyEngine === engine);

const results: Result[] = [];

describe('frameworks', () => {
  after(report);

  describe('rendered on a server', () => {
    for (const app of chosen.filter(({ server }) => server))
      kept('apps', 'tags are rendered on a server', app.title, () => renderOnServer(app));
  });

  for (const engine of wanted)
    describe(engine, () => {
      // Firefox opens pages reliably only one after another.
      const atOnce = engine === 'chromium' ? 2 : 1;
      let browser: Browser | undefined;
      before(async () => {
        browser = await launch(puppeteer, engine);
      });
      after(() => browser?.close());
      const shown = async (opening: Opening, run: (stage: Stage) => Promise<void>) => {
        if (!browser) throw new Error(`${engine} has not started.`);
        await played(await Stage.open(browser, opening), run);
      };

      for (const { name, title } of chosen)
        describe(title, { concurrency: atOnce }, () => {
          for (const each of cases) {
            const path = `/${name}/?scene=${each.scene}`;
            kept('apps', each.name, title, () => shown({ ...each, path }, each.run));
          }
        });
      describe('plain pages', { concurrency: atOnce }, () => {
        for (const { name, library, page, run } of plainCases) {
          const opening = { path: `/pages/${page}`, member: 'ana' };
          kept('pages', name, plainTitles[library], () => shown(opening, run));
        }
      });
    });
});

/** Runs a case to its end and looks at the console. */
async function played(stage: Stage, run: (stage: Stage) => Promise<void>): Promise<void> {
  const failure = await run(stage).then(
    () => undefined,
    (fault: unknown) => ({ fault }),
  );
  const complaints = await stage.close();
  if (failure) throw failure.fault;
  assert.deepEqual(complaints, [], 'the console stays clean');
}

/** A test whose outcome goes into a table. */
function kept(table: Result['table'], row: string, column: string, run: () => Promise<void>): void {
  // Noted before it runs: the tables keep the cases' order.
  const place = results.push({ table, row, column, passed: false }) - 1;
  it(`${column}: ${row}`, async () => {
    await run();
    results[place] = { table, row, column, passed: true };
  });
}

async function report(): Promise<void> {
  const versions = [
    ...chosen
      .filter(({ mode }) => !mode)
      .map((app) => `${app.title} ${versionOf(suiteFolder, app.package)}`),
    `htmx ${versionOf(suiteFolder, 'htmx.org')}`,
    `Turbo ${versionOf(suiteFolder, '@hotwired/turbo')}`,
  ];
  const text = reportOf(results, versions, wanted);
  console.log(`\n${text}`);
  if (write) await writeReport(text);
}
