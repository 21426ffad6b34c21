// npm start: the shop with its loyalty programme, on this machine only.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCdn, buildDemo } from '../../scripts/build.ts';
import { issueText, readProgramme, type ProgrammeRules } from '../../src/backend/index.ts';
import { serve } from '../../src/backend/node/index.ts';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { openData } from './data.ts';
import { isLiveChild, startLive, superviseLive } from './live.ts';
import { openShop } from './open-shop.ts';
import { createTestControls } from './test-controls.ts';

const ownProgramme = fileURLToPath(new URL('../programme.json', import.meta.url));

try {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') console.log(usage);
  else if (given.live && !isLiveChild()) superviseLive();
  else await start(given);
} catch (error) {
  console.error(
    isMendable(error) ? `${error.message}\nnpm start -- --help lists all options.` : error,
  );
  process.exitCode = 1;
}

async function start(given: Arguments): Promise<void> {
  const { programme, rules } = openProgramme(given.programme ?? ownProgramme);
  const test = given.test ? createTestControls() : undefined;
  const startedAt = Date.now();
  const asOf = given.asOf?.(rules.zone) ?? startedAt;
  const now = (): number => asOf + (Date.now() - startedAt) + (test?.clockShift() ?? 0);

  const { folder } = await buildDemo();
  const data = await openData({ given, programme, rules, now });
  const { site, queue } = await openShop({
    data,
    currency: rules.currency,
    now,
    elementsFolder: folder,
    live: given.live ? startLive(buildCdn) : undefined,
    test,
  });
  const serving = await serve({ handler: site, port: given.port });
  if (serving.moved) console.log(`Port ${given.port} is taken; using ${serving.port} instead.`);
  console.log(`Laurel shop: http://localhost:${serving.port}/`);

  let isEnding = false;
  const end = (): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    const closed = serving.close();
    serving.server.closeAllConnections();
    void closed
      .then(() => queue.flush())
      .then(() => data.storage.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}

function openProgramme(file: string): {
  readonly programme: unknown;
  readonly rules: ProgrammeRules;
} {
  const programme = parseJson(file);
  const reading = readProgramme(programme);
  if (reading.ok) return { programme, rules: reading.rules };
  const issues = reading.issues.map((issue) => `  ${issueText(issue)}`);
  throw new RangeError(`${file} is no programme:\n${issues.join('\n')}`);
}

function parseJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** What somebody can mend is told in a sentence; anything else with where it happened. */
function isMendable(error: unknown): error is Error {
  if (error instanceof RangeError) return true;
  return error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE');
}
