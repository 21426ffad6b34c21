import { spawn } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDistMetadata } from '../metadata/dist-files.ts';
import { inRoot, rootFolder } from '../root.ts';
import { buildIfStale } from './fresh.ts';
import { distFolder } from './folders.ts';
import { writeStyleSheets } from './laurel-css.ts';

/** Writes `dist/`: unbundled modules with types, the contract, schemas, style sheets, and what is made of the elements' metadata. */
export async function buildDist(): Promise<void> {
  rmSync(distFolder, { recursive: true, force: true });
  await runNode(inRoot('node_modules/typescript/lib/tsc.js'), ['-p', 'tsconfig.build.json']);
  copyData();
  writeStyleSheets(distFolder);
  writeDistMetadata(distFolder);
}

/** The same, unless nothing has changed since the last time. */
export async function ensureDist(): Promise<void> {
  await buildIfStale('dist', distFolder, buildDist);
}

/** Documents that modules and users read as they are. */
function copyData(): void {
  for (const file of globSync(['src/**/*.yaml', 'src/**/*.json'], { cwd: rootFolder })) {
    const target = join(distFolder, file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(inRoot(file), target);
  }
}

function runNode(script: string, scriptArguments: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...scriptArguments], {
      cwd: rootFolder,
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
      code === 0 ? resolve() : reject(new Error(`${script} failed:\n${output.trim()}`)),
    );
  });
}
