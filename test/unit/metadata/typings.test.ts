import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import { jsxTypings } from '../../../scripts/metadata/typings-jsx.ts';
import { svelteTypings } from '../../../scripts/metadata/typings-svelte.ts';
import { vueTypings } from '../../../scripts/metadata/typings-vue.ts';
import { inRoot } from '../../../scripts/root.ts';

// What a shop writes. It is compiled, never run.

const jsx = (library: string): string => `/** @jsxImportSource ${library} */
import type {} from './types/${library}';

export const card = (
  <laurel-referral-card
    id="invite"
    key="1"
    channels="whatsapp"
    rows={3}
    heading-level="2"
    preview
    ref={(element) => {
      void element?.ready.then(() => element.remove());
    }}
    onlaurel-share={(event) => {
      const channel: string = event.detail.channel;
      event.preventDefault();
      console.log(channel, event.currentTarget.rows);
    }}
  >
    <a href="/account">Invite friends</a>
  </laurel-referral-card>
);
export const badge = <laurel-points-badge variant="card" store={undefined} onlaurel-ready={() => {}} />;
export const properties = (
  <laurel-provider tokenUrl="/token" debug>
    <laurel-feedback-survey surveyId="after-order" headingLevel={2} />
  </laurel-provider>
);
// @ts-expect-error no such variant
export const variant = <laurel-points-badge variant="cart" />;
// @ts-expect-error no such attribute
export const attribute = <laurel-points-badge colour="red" />;
// @ts-expect-error no such detail
export const detail = <laurel-referral-card onlaurel-share={(event) => event.detail.colour} />;
`;

const vue = `import type {} from './types/vue';
import type { GlobalComponents } from 'vue';
type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
export const card: Props<'laurel-referral-card'> = {
  rows: 3,
  headingLevel: 2,
  'heading-level': '2',
  class: 'wide',
  onLaurelShare: (event) => console.log(event.detail.channel),
};
export const share: InstanceType<GlobalComponents['laurel-referral-card']>['$emit'] = (name) => name;
// @ts-expect-error no such variant
export const badge: Props<'laurel-points-badge'> = { variant: 'cart' };
`;

const svelte = `import type {} from './types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
export const card: SvelteHTMLElements['laurel-referral-card'] = {
  rows: 3,
  'heading-level': 2,
  headingLevel: 2,
  class: 'wide',
  'onlaurel-share': (event) => console.log(event.detail.channel),
};
// @ts-expect-error no such variant
export const badge: SvelteHTMLElements['laurel-points-badge'] = { variant: 'cart' };
`;

const probes = [
  { name: 'React', needs: '@types/react', file: 'react.tsx', text: jsx('react') },
  { name: 'Preact', needs: 'preact', file: 'preact.tsx', text: jsx('preact') },
  { name: 'Vue', needs: 'vue', file: 'vue.ts', text: vue },
  { name: 'Svelte', needs: 'svelte', file: 'svelte.ts', text: svelte },
] as const;

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
