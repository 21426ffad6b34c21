import { readFile } from 'node:fs/promises';
import type { TestRunnerConfig } from '@web/test-runner';
import { inRoot } from '../../root.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Serves msw's worker at the root, where its scope covers every path, without a copy in the repository. */
export const mswWorkerMiddleware: Middleware = async (context, next) => {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = await readFile(inRoot('node_modules/msw/lib/mockServiceWorker.js'), 'utf8');
};
