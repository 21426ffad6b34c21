// npm test [-- --only elements,pages] [--engine chromium,webkit] [--files test/elements/x.test.ts]
//
// Runs every suite that has tests, the browser suites once per engine. CI=true requires all engines. `--totals FILE` leaves the totals as JSON.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engineNames, findBrowser, type EngineName } from './browsers/find.ts';
import { installBrowsers, installCommand } from './browsers/install.ts';
import { resultTable, totalLine, totalsOf, type SuiteResult } from './test/results.ts';
import {
  filesOf,
  runBrowserSuite,
  runNodeSuite,
  suiteNames,
  suiteNeedsChromium,
  suiteOfOneEngine,
  suiteRunner,
  type SuiteName,
} from './test/suites.ts';

interface Plan {
  readonly suite: SuiteName;
  readonly files: readonly string[];
}

const options = readOptions();
const plans = options.suites
  .map((suite): Plan => ({ suite, files: filesOf(suite, options.files) }))
  .filter((plan) => plan.files.length > 0);
if (plans.length === 0) fail('No test files match.');

const missing = await missingEngines(enginesFor(plans));
const results: SuiteResult[] = [];
for (const plan of plans) results.push(...(await runPlan(plan)));

const totals = totalsOf(results, process.env['CI'] === 'true');
console.log(`\n${resultTable(results)}\n\n${totalLine(totals)}`);
if (options.totalsFile !== undefined) writeFileSync(options.totalsFile, JSON.stringify(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;

function readOptions(): {
  readonly suites: readonly SuiteName[];
  readonly engines: readonly EngineName[];
  readonly files: readonly string[];
  readonly totalsFile: string | undefined;
} {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      engine: { type: 'string', multiple: true },
      files: { type: 'string', multiple: true },
      totals: { type: 'string' },
    },
  });
  return {
    suites: chosen('--only', values.only, suiteNames),
    engines: chosen('--engine', values.engine, engineNames),
    files: values.files ?? [],
    totalsFile: values.totals,
  };
}

function chosen<Name extends string>(
  option: string,
  given: readonly string[] | undefined,
  known: readonly Name[],
): readonly Name[] {
  const names = (given ?? []).flatMap((list) => list.split(','));
  const unknown = names.find((name) => !known.some((candidate) => candidate === name));
  if (unknown !== undefined) fail(`${option} ${unknown}: it can be ${known.join(', ')}.`);
  return names.length === 0 ? known : known.filter((candidate) => names.includes(candidate));
}

function enginesFor(list: readonly Plan[]): readonly EngineName[] {
  const browserSuites = list.some(({ suite }) => suiteRunner[suite] === 'engines');
  const chromium = list.some(({ suite }) => suiteNeedsChromium.includes(suite));
  return engineNames.filter(
    (engine) =>
      (browserSuites && options.engines.includes(engine)) || (chromium && engine === 'chromium'),
  );
}

async function missingEngines(needed: readonly EngineName[]): Promise<ReadonlySet<EngineName>> {
  const absent = await absentAmong(needed);
  if (absent.length === 0 || !installBrowsers(absent)) return new Set(absent);
  return new Set(await absentAmong(absent));
}

async function absentAmong(engines: readonly EngineName[]): Promise<readonly EngineName[]> {
  try {
    const found = await Promise.all(engines.map(findBrowser));
    return engines.filter((_engine, index) => found[index] === null);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function runPlan({ suite, files }: Plan): Promise<readonly SuiteResult[]> {
  if (!(await prepare(suite)))
    return [{ outcome: 'broke off', suite, engine: 'build', seconds: 0 }];
  if (suiteRunner[suite] === 'node') {
    const engine = suiteNeedsChromium.includes(suite) ? 'chromium' : 'node';
    if (engine === 'chromium' && missing.has(engine)) return [notRun(suite, engine)];
    return [await timed(suite, engine, () => runNodeSuite(suite, files))];
  }
  const perEngine: SuiteResult[] = [];
  const only = suiteOfOneEngine[suite];
  for (const engine of options.engines.filter((name) => only === undefined || name === only)) {
    perEngine.push(
      missing.has(engine)
        ? notRun(suite, engine)
        : await timed(suite, engine, () => runBrowserSuite(suite, engine, files)),
    );
  }
  return perEngine;
}

/** The build a suite looks at, made once here instead of by its first test. */
async function prepare(suite: SuiteName): Promise<boolean> {
  try {
    if (suite === 'unit' || suite === 'elements' || suite === 'elements-cdn') return true;
    const { ensureCdn, ensureDist } = await import('./build.ts');
    await (suite === 'package' ? ensureDist() : ensureCdn());
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

function notRun(suite: SuiteName, engine: EngineName): SuiteResult {
  const reason = `no browser found; get it with: ${installCommand(engine)}`;
  return { outcome: 'not run', suite, engine, reason };
}

async function timed(
  suite: SuiteName,
  engine: string,
  run: () => ReturnType<typeof runNodeSuite>,
): Promise<SuiteResult> {
  console.log(`\n── ${suite}, ${engine}`);
  const startedAt = performance.now();
  const counts = await run();
  const seconds = (performance.now() - startedAt) / 1000;
  return counts === null
    ? { outcome: 'broke off', suite, engine, seconds }
    : { outcome: 'ran', suite, engine, counts, seconds };
}

function fail(message: string): never {
  console.error(`Laurel: ${message}`);
  process.exit(1);
}
