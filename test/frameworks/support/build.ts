// Builds the apps, each by the tool its users have.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type App, apps } from './apps.ts';
import { builtFolder, installed, suiteFolder } from './folders.ts';

/** Builds all apps, a few at a time. Rejects with what a tool said when one does not build. */
export async function buildApps(chosen: readonly App[] = apps): Promise<void> {
  const angular = chosen.filter(({ name }) => name === 'angular');
  const others = chosen.filter(({ name }) => name !== 'angular');
  // Angular's takes as long as all the others'.
  await Promise.all([
    ...angular.map(buildWithAngular),
    others.reduce((before, app) => before.then(() => buildWithVite(app)), Promise.resolve()),
  ]);
}

async function buildWithVite(app: App): Promise<void> {
  const { name, folder = name, mode } = app;
  const variant = mode ? ['--mode', mode, '--base', `/${name}/`] : [];
  const environment = mode ? 'development' : 'production';
  await runVite(folder, join(builtFolder, name), variant, environment);
  await buildServer(app);
}

async function buildWithAngular(app: App): Promise<void> {
  await run(app.name, '@angular/cli/bin/ng.js', ['build', '--progress', 'false']);
  await buildServer(app);
}

async function buildServer({ name, server }: App): Promise<void> {
  if (server) await runVite(name, join(builtFolder, `${name}-server`), ['--ssr', server]);
}

function runVite(
  app: string,
  target: string,
  given: readonly string[],
  environment?: string,
): Promise<void> {
  const options = ['build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', target];
  return run(app, 'vite/bin/vite.js', [...options, ...given], environment);
}

function run(
  app: string,
  script: string,
  given: readonly string[],
  environment = 'production',
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [installed(script), ...given], {
      cwd: join(suiteFolder, 'apps', app),
      env: { ...process.env, NODE_ENV: environment, NG_CLI_ANALYTICS: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${app} does not build:\n${output.trim()}`)),
    );
  });
}
