// A stranger's project with the packed tarball installed, as `npm install laurel-elements` would leave it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureCdn, ensureDist } from '../../scripts/build.ts';
import { rootFolder } from '../../scripts/root.ts';

/** A condition tree or file of the `exports` field. */
export type ExportTarget = string | null | { readonly [condition: string]: ExportTarget };

export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, ExportTarget>>;
  readonly dependencies: Readonly<Record<string, string>>;
  /** What a user brings who wants the entries that need it. */
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

export interface Consumer {
  readonly manifest: Manifest;
  /** The packages its modules may import. */
  readonly mayImport: readonly string[];
  /** Paths in the tarball, relative to the package. */
  readonly files: readonly string[];
  /** Bytes of all files, unpacked. */
  readonly unpackedBytes: number;
  /** Text of a file of the installed package. */
  readPackaged(path: string): string;
  write(path: string, text: string): void;
  /** Runs Node in the project on an ES module's text. */
  node(source: string): Ran;
  /** Compiles a file of the project, `shop.ts` unless another is named, with the options given. */
  typeCheck(compilerOptions: Readonly<Record<string, unknown>>, file?: string): Ran;
  /** Runs the test files given with Node's own runner. */
  runTests(...files: readonly string[]): Ran;
  /** Absolute path of the project. */
  readonly folder: string;
  remove(): void;
}

/** What `npm pack` says of a tarball. */
export interface Packed {
  /** The tarball's name, in the folder it was asked for. */
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Builds the package where that is needed, packs it and installs the tarball in an empty project.
 *
 * @param others Packages of this checkout that the project has, too.
 */
export async function createConsumer(others: readonly string[] = []): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-consumer-'));
  const packed = await packInto(folder);
  const manifest = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8')) as Manifest;
  const installed = join(folder, 'node_modules', manifest.name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(folder, packed.filename),
    '-C',
    installed,
    '--strip-components=1',
  ]);
  const mayImport = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  linkPackages(folder, [...mayImport, ...others]);
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  write('package.json', JSON.stringify({ name: 'shop', private: true, type: 'module' }));
  return {
    manifest,
    mayImport,
    files: packed.files.map(({ path }) => path),
    unpackedBytes: packed.unpackedSize,
    readPackaged: (path) => readFileSync(join(installed, path), 'utf8'),
    write,
    node: (source) => run(folder, process.execPath, ['--input-type=module', '--eval', source]),
    typeCheck(compilerOptions, file = 'shop.ts') {
      write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
      const compiler = join(rootFolder, 'node_modules', 'typescript', 'lib', 'tsc.js');
      return run(folder, process.execPath, [compiler, '-p', 'tsconfig.json']);
    },
    // Inside Node's test runner another one would report to it.
    runTests: (...files) =>
      run(folder, process.execPath, ['--test', '--test-reporter=spec', ...files], {
        NODE_TEST_CONTEXT: undefined,
      }),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Builds the package where that is needed and packs it. */
export async function packInto(destination: string): Promise<Packed> {
  await ensureDist();
  await ensureCdn();
  const answer = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', destination],
    { cwd: rootFolder, encoding: 'utf8', maxBuffer: 64e6, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const parsed: unknown = JSON.parse(answer);
  // npm 12 answers an object by package name, older ones a list.
  const [first] = Object.values(parsed as Readonly<Record<string, Packed>>);
  if (first === undefined) throw new Error(`npm pack answered nothing usable: ${answer}`);
  return first;
}

/** Packages and what they need themselves, from this checkout: no network in tests. */
function linkPackages(folder: string, names: readonly string[]): void {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    const file = join(rootFolder, 'node_modules', name, 'package.json');
    const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>;
    for (const dependency of Object.keys(dependencies)) add(dependency);
  };
  names.forEach(add);
  for (const name of needed) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(rootFolder, 'node_modules', name), link, 'junction');
  }
}

function run(
  cwd: string,
  command: string,
  commandArguments: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, output: `${stdout}${stderr}`.trim() };
}
