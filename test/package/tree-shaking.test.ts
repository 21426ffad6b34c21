import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { createConsumer } from './consumer.ts';
import type { Consumer } from './consumer.ts';

/** @returns the code a page loads at once. Files for later may lie beside it; nobody asks for them. */
type Bundle = (folder: string, file: string) => Promise<string>;

interface Chunk {
  readonly code: string;
  /** Names of the chunks it imports, those for later left out. */
  readonly imports: readonly string[];
}

/** The code of a chunk and all it imports. */
function atOnce(entry: string, chunks: ReadonlyMap<string, Chunk>): string {
  const names = new Set([entry]);
  // A set takes in what is added while it is walked through.
  for (const name of names) chunks.get(name)?.imports.forEach((each) => names.add(each));
  return [...names].map((name) => chunks.get(name)?.code.trim() ?? '').join('');
}

/** The bundlers of most shops, each with what it does by itself. */
const bundlers: Readonly<Record<string, Bundle>> = {
  async esbuild(folder, file) {
    const { outputFiles, metafile } = await esbuild({
      entryPoints: [join(folder, file)],
      absWorkingDir: folder,
      bundle: true,
      minify: true,
      format: 'esm',
      splitting: true,
      outdir: join(folder, 'out'),
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const codes = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
    const chunks = Object.entries(metafile.outputs).map(([path, { imports }]) => {
      const names = imports.filter(({ kind }) => kind === 'import-statement');
      const chunk: Chunk = {
        code: codes.get(basename(path)) ?? '',
        imports: names.map((each) => basename(each.path)),
      };
      return [basename(path), chunk] as const;
    });
    return atOnce(file, new Map(chunks));
  },
  async vite(folder, file) {
    const result = await vite({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input: join(folder, file), preserveEntrySignatures: 'allow-extension' },
      },
    });
    assert.ok('output' in result, 'one build');
    const chunks = result.output.filter((each) => each.type === 'chunk');
    const entry = chunks.find(({ isEntry }) => isEntry);
    return atOnce(entry?.fileName ?? '', new Map(chunks.map((each) => [each.fileName, each])));
  },
};

const tagsIn = (code: string): readonly string[] =>
  [
    ...new Set(
      code.match(
        /laurel-(?:provider|points-badge|tier-progress|feedback-survey|referral-card|reward-list)\b/g,
      ),
    ),
  ].toSorted();

describe('what a bundler keeps of the package', () => {
  let shop: Consumer;
  before(async () => {
    shop = await createConsumer();
  });
  after(() => shop.remove());

  const bundle = async (by: Bundle, source: string): Promise<string> => {
    shop.write('main.js', source);
    return by(shop.folder, 'main.js');
  };

  for (const [name, by] of Object.entries(bundlers)) {
    it(`is nothing of an import that is not used, by ${name}`, async () => {
      const names = ['', 'points-badge', 'store', 'client', 'contract', 'analytics', 'backend'];
      const entries = names.map((entry) => (entry === '' ? '' : `/${entry}`));
      for (const entry of entries) {
        const code = await bundle(by, `import * as unused from 'laurel-elements${entry}';`);
        assert.equal(code, '', `laurel-elements${entry}`);
      }
    });

    it(`is one element where one is used, and it stays undefined until asked for, by ${name}`, async () => {
      const whole = await bundle(by, `import * as all from 'laurel-elements'; console.log(all);`);
      const used = `import { PointsBadge } from 'laurel-elements'; console.log(PointsBadge);`;
      const one = await bundle(by, used);
      const alone = await bundle(
        by,
        used.replace(`'laurel-elements'`, `'laurel-elements/points-badge'`),
      );
      // What other elements load later may cut the same code in more pieces: a line for each.
      const few = alone.length * 1.02;
      assert.ok(one.length < few, `${one.length} bytes, ${alone.length} from its own entry`);
      assert.ok(one.length < whole.length * 0.8, `${one.length} of ${whole.length} bytes`);
      assert.doesNotMatch(one, /customElements\.define|\.define\(/);
    });

    it(`is the definition where an element is defined, by ${name}`, async () => {
      const one = await bundle(by, `import 'laurel-elements/points-badge/define';`);
      assert.ok(tagsIn(one).includes('laurel-points-badge'));
      const all = await bundle(by, `import 'laurel-elements/define';`);
      assert.deepEqual(tagsIn(all), [
        'laurel-feedback-survey',
        'laurel-points-badge',
        'laurel-provider',
        'laurel-referral-card',
        'laurel-reward-list',
        'laurel-tier-progress',
      ]);
    });
  }
});
