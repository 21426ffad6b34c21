import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  engineNames,
  findBrowser,
  type EngineName,
  type FoundBrowser,
} from '../../browsers/find.ts';
import { createLauncher, fixLocaleAndTimeZone } from '../../browsers/launchers.ts';
import { inRoot, rootFolder } from '../../root.ts';
import { accessibilityPlugin } from './accessibility-plugin.ts';
import { contentPlugin } from './content-plugin.ts';
import { mswWorkerMiddleware } from './msw-worker.ts';
import { shopPlugin } from './shop-plugin.ts';
import { reducedLitPlugin } from './reduced-lit-plugin.ts';
import { markLoggedErrors, summaryReporter } from './summary-reporter.ts';

export type BrowserSuite = 'elements' | 'pages';

export interface BrowserTestOptions {
  readonly suite: BrowserSuite;
  /** One engine's name; every engine at hand when absent. */
  readonly engine?: string | undefined;
  /** Where the counts are written as JSON. */
  readonly summaryFile?: string | undefined;
}

/** Two cores: Chromium takes two pages at once; the others have one focus and one session. */
const concurrency: Readonly<Record<EngineName, number>> = { chromium: 2, firefox: 1, webkit: 1 };

/** @throws Error when the engine asked for, or any engine at all, is not on this machine. */
export async function browserTestConfig(options: BrowserTestOptions): Promise<TestRunnerConfig> {
  fixLocaleAndTimeZone();
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const browsers = await browsersFor(options.engine);
  const [first] = browsers;
  const ownPages = options.suite === 'pages' || browsers.length > 1 || first === undefined;
  const shop = options.suite === 'pages' ? shopPlugin() : null;
  return {
    rootDir: rootFolder,
    files: `test/${options.suite}/**/*.test.ts`,
    browsers: await Promise.all(browsers.map(createLauncher)),
    concurrentBrowsers: 1,
    concurrency: ownPages ? 1 : concurrency[first.engine],
    nodeResolve: { browser: true, exportConditions: ['browser', litBuild()] },
    plugins: [
      esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: inRoot('tsconfig.json') }),
      ...(process.env['LAUREL_LIT'] === 'reduced' ? [reducedLitPlugin()] : []),
      accessibilityPlugin(),
      contentPlugin(),
      ...(shop === null ? [] : [shop.plugin]),
    ],
    middleware: shop === null ? [mswWorkerMiddleware] : [shop.middleware],
    // Longer than a wait has patience, so that a test that waits in vain says for what.
    testFramework: { config: { ui: 'bdd', timeout: '45000' } },
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 300_000,
    filterBrowserLogs: markLoggedErrors,
    reporters: [
      defaultReporter({ reportTestResults: true, reportTestProgress: false }),
      summaryReporter(options.summaryFile),
    ],
  };
}

async function browsersFor(engine: string | undefined): Promise<readonly FoundBrowser[]> {
  const asked = engineNames.filter((name) => engine === undefined || name === engine);
  const found = (await Promise.all(asked.map(findBrowser))).filter((browser) => browser !== null);
  if (found.length > 0) return found;
  throw new Error(
    `No browser found for ${asked.join(', ') || engine}. \`npm test\` names what to install.`,
  );
}

/** Lit's development build warns of mistakes; the production build is what shoppers run. */
function litBuild(): 'development' | 'production' {
  return process.env['LAUREL_LIT'] === 'development' ? 'development' : 'production';
}
