import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import { jsxTypings } from '../../../scripts/metadata/typings-jsx.ts';
import { svelteTypings } from '../../../scripts/metadata/typings-svelte.ts';
import { vueTypings } from '../../../scripts/metadata/typings-vue.ts';
import { inRoot } from '../../../scripts/root.ts';
import { typingProbes } from '../../support/typing-probes.ts';

const probes = typingProbes('./types');

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  exactOptionalPropertyTypes: false,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  useDefineForClassFields: false,
  resolveJsonModule: true,
  skipLibCheck: true,
  paths: { 'laurel-elements': [inRoot('components/index.ts')] },
};

type Files = ReadonlyMap<string, string>;

/** Compiles files that are nowhere on the disk; returns what is wrong with one of them. */
function compile(files: Files): (path: string) => readonly string[] {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.directoryExists = (path) =>
    [...files.keys()].some((file) => file.startsWith(`${path}/`)) ||
    Boolean(directoryExists?.(path));
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return (path) => {
    const source = program.getSourceFile(path);
    assert.ok(source);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
}

const isInstalled = (name: string): boolean => existsSync(inRoot('node_modules', name));

describe('the typings of the tags', () => {
  const folder = inRoot('shop');
  let complaintsOf: (path: string) => readonly string[] = () => [];
  before(async () => {
    const elements = await describeElements();
    const typings = [...jsxTypings(elements), vueTypings(elements), svelteTypings(elements)];
    const files = probes
      .filter(({ needs }) => isInstalled(needs))
      .flatMap(({ file, text }) => {
        const typing = typings.find(({ path }) => path === typingOf(file));
        return [[file, text] as const, [typingOf(file), typing?.text ?? ''] as const];
      });
    complaintsOf = compile(new Map(files.map(([path, text]) => [`${folder}/${path}`, text])));
  });

  for (const { name, needs, file } of probes)
    it(
      `know attributes and events in ${name}`,
      { skip: !isInstalled(needs) && `${needs} is not installed` },
      () => {
        assert.deepEqual(complaintsOf(`${folder}/${typingOf(file)}`), []);
        assert.deepEqual(complaintsOf(`${folder}/${file}`), []);
      },
    );
});

/** The typings that a probe tries. */
function typingOf(probe: string): string {
  return `types/${probe.replace(/\.tsx?$/, '.d.ts')}`;
}
