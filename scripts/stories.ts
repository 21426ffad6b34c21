// npm run stories [-- --no-build] [--only referral]
//
// Builds Storybook and runs every story as a test: it renders and plays, nothing is logged as an error, every
// element ends in the state that the story declares, axe finds nothing, and nothing is wider than the window;
// those tagged `looks` also in dark, right to left, and in a narrow window. Then what they give to copy is tried,
// and whether every element is there in every state. `--totals FILE` leaves the totals as JSON.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { coverageOf } from '../test/stories/coverage.ts';
import { openPreview, type Look } from '../test/stories/preview-page.ts';
import { runStory, type Story, type StoryResult } from '../test/stories/run-story.ts';
import { checkSnippets, type SnippetReport } from '../test/stories/snippets/check.ts';
import { serveFolder } from '../test/stories/static-server.ts';
import { findBrowser } from './browsers/find.ts';
import { describeElements, type ElementDescription } from './metadata/describe.ts';
import { inRoot, rootFolder } from './root.ts';
import { totalLine, type Totals } from './test/results.ts';

const light: Look = { name: 'light', globals: 'scheme:light', width: 1280 };
const otherLooks: readonly Look[] = [
  { name: 'dark', globals: 'scheme:dark', width: 1280 },
  { name: 'right to left', globals: 'language:ar', width: 1280 },
  // German, for its long words; 320 px is what is left of 1,280 at 400 %.
  { name: '320 px', globals: 'language:de', width: 320 },
];

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
const totals = report(await run(), await describeElements());
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

interface Run {
  readonly results: readonly StoryResult[];
  readonly copied: SnippetReport;
}

async function run(): Promise<Run> {
  const found = await findBrowser('chromium');
  if (found === null) throw new Error('There is no Chromium on this machine.');
  const server = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox'],
  });
  try {
    const results = await runAll(browser, server.origin);
    const copied = await checkSnippets(
      results.filter(({ look }) => look === light).map(({ copies }) => copies),
      browser,
    );
    return { results, copied };
  } finally {
    await browser.close();
    server.close();
  }
}

async function runAll(browser: Browser, origin: string): Promise<readonly StoryResult[]> {
  const stories = storiesOf(folder);
  const done: StoryResult[] = [];
  const runQueue = async (waiting: Story[], look: Look): Promise<void> => {
    if (waiting.length === 0) return;
    const page = await openPreview(browser, origin, look);
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      const result = await runStory(page, story);
      done.push(result);
      if (result.faults.length > 0) print(result);
    }
    await page.close();
  };
  const inLight = [...stories];
  const looked = stories.filter(({ tags }) => tags.includes('looks'));
  const runOthers = async (): Promise<void> => {
    for (const look of otherLooks) await runQueue([...looked], look);
    await runQueue(inLight, light);
  };
  // Two pages at once, for two cores: whoever is done with the other looks helps in light.
  await Promise.all([runQueue(inLight, light), runOthers()]);
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

function print({ story, look, faults }: StoryResult): void {
  console.log(`FAILED ${story.title} / ${story.name}, ${look.name}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

function report({ results, copied }: Run, elements: readonly ElementDescription[]): Totals {
  const wrong = results.filter(({ faults }) => faults.length > 0).length;
  const { lines, missing } = coverageOf(results, elements);
  // A few stories cannot cover everything.
  const uncovered = options.only === undefined ? missing : [];
  const failed = wrong + copied.faults.length + uncovered.length;
  const totals: Totals = {
    passed:
      results.length - wrong + copied.checked - Math.min(copied.checked, copied.faults.length),
    failed: results.length === 0 ? 1 : failed,
  };
  for (const fault of [...copied.faults, ...uncovered]) console.log(`FAILED ${fault}`);
  const inLook = (name: string): number => results.filter(({ look }) => look.name === name).length;
  const others = otherLooks.map(({ name }) => `${name} ${inLook(name)}`).join(', ');
  const violations = results.reduce((sum, result) => sum + result.violations, 0);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`\nstories: ${inLook('light')}, of them also: ${others} (${seconds} s)`);
  console.log(`states covered per element:\n  ${lines.join('\n  ')}`);
  console.log(`snippets that work: ${copied.checked - copied.faults.length} of ${copied.checked}`);
  console.log(`axe violations: ${violations}`);
  console.log(totalLine(totals));
  return totals;
}
