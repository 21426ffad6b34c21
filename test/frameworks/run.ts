// node test/frameworks/run.ts [--only react,vue] [--engine chromium] [--no-build] [--write]
//
// Installs what the suite needs, builds the apps, drives every case in every app and engine, and prints the tables;
// `--write` puts them in docs/frameworks.md. The exit code is 1 when a case failed.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { cases } from './cases.ts';
import { plainCases, plainTitles } from './plain-cases.ts';
import { renderOnServer } from './rendering.ts';
import { appNames, apps } from './support/apps.ts';
import { buildApps } from './support/build.ts';
import { engines, launch } from '../support/outside/browsers.ts';
import { installKit, installPackages, versionOf } from '../support/outside/install.ts';
import { suiteFolder } from './support/folders.ts';
import { reportOf, type Result, writeReport } from './support/report.ts';
import { type Opening, Stage } from './support/stage.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    engine: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const chosen = apps.filter(({ name }) => options.only?.split(',').includes(name) ?? true);
if (chosen.length === 0)
  throw new Error(`--only ${options.only}: it can be ${appNames.join(', ')}.`);

const seconds: string[] = [];
if (!options['no-build']) {
  await timed('packages', async () => installPackages(suiteFolder));
  await timed('kit', () => installKit(suiteFolder));
  await timed('apps', () => buildApps(chosen));
}
// Puppeteer is among what was just installed.
const { default: puppeteer } = await import('puppeteer-core');
const wanted = engines.filter((engine) => !options.engine || options.engine === engine);

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

async function timed(what: string, run: () => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  await run();
  seconds.push(`${what} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function report(): Promise<void> {
  const versions = [
    ...chosen.map((app) => `${app.title} ${versionOf(suiteFolder, app.package)}`),
    `htmx ${versionOf(suiteFolder, 'htmx.org')}`,
    `Turbo ${versionOf(suiteFolder, '@hotwired/turbo')}`,
  ];
  const text = reportOf(results, versions, wanted);
  console.log(`\n${text}\n\n${seconds.join(', ')}`);
  if (options.write) await writeReport(text);
}
