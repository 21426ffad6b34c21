// npm run stories [-- --no-build] [--only referral]
//
// Builds Storybook and runs every story as a test: it renders and plays, nothing is logged as an error, every
// element ends in the state that the story declares, and axe finds nothing, in light and, for stories tagged
// `dark`, in dark. `--totals FILE` leaves the totals as JSON.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { coverageLines, missingStates } from '../test/stories/coverage.ts';
import { openPreview, type Scheme } from '../test/stories/preview-page.ts';
import { runStory, type Story, type StoryResult } from '../test/stories/run-story.ts';
import { serveFolder } from '../test/stories/static-server.ts';
import { findBrowser } from './browsers/find.ts';
import { inRoot, rootFolder } from './root.ts';
import { totalLine, type Totals } from './test/results.ts';

const folder = inRoot('storybook-static');
const { values: options } = parseArgs({
  options: {
    'no-build': { type: 'boolean' },
    only: { type: 'string' },
    totals: { type: 'string' },
  },
});

if (!options['no-build']) build();
const startedAt = performance.now();
const results = await run();
const totals = report(results);
if (options.totals !== undefined) writeFileSync(options.totals, JSON.stringify(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;

function build(): void {
  const { status } = spawnSync(
    process.execPath,
    [inRoot('node_modules/storybook/dist/bin/dispatcher.js'), 'build', '--quiet', '-o', folder],
    { cwd: rootFolder, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) throw new Error('Storybook could not be built.');
}

async function run(): Promise<readonly StoryResult[]> {
  const found = await findBrowser('chromium');
  if (found === null) throw new Error('There is no Chromium on this machine.');
  const server = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox'],
  });
  try {
    return await runAll(browser, server.origin);
  } finally {
    await browser.close();
    server.close();
  }
}

async function runAll(browser: Browser, origin: string): Promise<readonly StoryResult[]> {
  const stories = storiesOf(folder);
  const done: StoryResult[] = [];
  const runQueue = async (waiting: Story[], scheme: Scheme): Promise<void> => {
    const page = await openPreview(browser, origin, scheme);
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      const result = await runStory(page, story);
      done.push(result);
      if (result.faults.length > 0) print(result);
    }
    await page.close();
  };
  const light = [...stories];
  const dark = stories.filter(({ tags }) => tags.includes('dark'));
  // Two pages at once, for two cores: whoever is done with the dark ones helps with the others.
  await Promise.all([
    runQueue(light, 'light'),
    runQueue(dark, 'dark').then(() => runQueue(light, 'light')),
  ]);
  return done;
}

function storiesOf(built: string): readonly Story[] {
  const { entries } = JSON.parse(readFileSync(`${built}/index.json`, 'utf8')) as {
    readonly entries: Readonly<Record<string, Story & { readonly type: string }>>;
  };
  return Object.values(entries).filter(
    ({ type, id }) => type === 'story' && id.includes(options.only ?? ''),
  );
}

function print({ story, scheme, faults }: StoryResult): void {
  console.log(`FAILED ${story.title} / ${story.name}, ${scheme}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

function report(all: readonly StoryResult[]): Totals {
  const failed = all.filter(({ faults }) => faults.length > 0).length;
  // Some of the stories cannot show everything.
  const missing = options.only === undefined ? missingStates(all) : [];
  const totals: Totals = {
    passed: all.length - failed,
    failed: (all.length === 0 ? 1 : failed) + missing.length,
  };
  const stories = new Set(all.map(({ story }) => story.id)).size;
  const dark = all.filter(({ scheme }) => scheme === 'dark').length;
  const violations = all.reduce((sum, result) => sum + result.violations, 0);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`\nstories: ${stories}, of them in dark too: ${dark} (${seconds} s)`);
  console.log(`states covered per element:\n  ${coverageLines(all).join('\n  ')}`);
  for (const each of missing) console.log(`FAILED no story shows ${each}`);
  console.log(`axe violations: ${violations}`);
  console.log(totalLine(totals));
  return totals;
}
