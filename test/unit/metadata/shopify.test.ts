import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describeElements, type ElementDescription } from '../../../scripts/metadata/describe.ts';
import { shopifyAssets } from '../../../scripts/metadata/shopify-assets.ts';
import { isLegalRange } from '../../../scripts/metadata/shopify-settings.ts';
import { checkTheme } from '../../../scripts/metadata/shopify-theme-check.ts';
import { shopifyFiles } from '../../../scripts/metadata/shopify.ts';
import { inRoot } from '../../../scripts/root.ts';

const extension = inRoot('integrations/shopify/extensions/laurel');
const german = JSON.parse(
  readFileSync(inRoot('integrations/shopify/german.json'), 'utf8'),
) as Readonly<Record<string, string>>;

type Files = Readonly<Record<string, string>>;

/** The generated files by their path below the extension. */
const filesOf = (...given: Parameters<typeof shopifyFiles>): Files =>
  Object.fromEntries(
    shopifyFiles(...given).map(({ path, text }) => [relative(extension, inRoot(path)), text]),
  );

/** An element with one attribute of each kind, and texts that a template language would trip over. */
const awkward: ElementDescription = {
  tag: 'laurel-awkward-thing',
  name: 'awkward-thing',
  className: 'AwkwardThing',
  title: 'Awkward thing',
  summary: '',
  description: '',
  inside: [],
  fallback: { text: 'It’s here & "there"', href: 'https://shop.example/a?b=1&c=2' },
  attributes: [
    attribute({ name: 'kind-of', kind: 'choice', choices: [choice('a'), choice('b')] }),
    attribute({
      name: 'show',
      kind: 'choices',
      choices: [choice('x-y'), choice('z')],
      default: 'z',
    }),
    attribute({ name: 'rows', kind: 'number', min: 0, max: 1000, step: 1, default: '5' }),
    attribute({ name: 'columns', kind: 'number', min: 1, max: 6, step: 1, default: '2' }),
    attribute({ name: 'is-wide', kind: 'flag' }),
    attribute({ name: 'label', kind: 'text', default: 'Hello' }),
    attribute({ name: 'api', kind: 'text', isEditorial: false }),
  ],
  fields: [],
  slots: [],
  parts: [],
  states: [],
  properties: [],
  events: [],
};

function choice(value: string) {
  return { value, label: `Word ${value}` };
}

function attribute(
  given: Partial<ElementDescription['attributes'][number]>,
): ElementDescription['attributes'][number] {
  return {
    name: 'x',
    property: 'x',
    help: `Help of ${given.name ?? ''}.`,
    label: `Label of ${given.name ?? ''}`,
    group: 'content',
    kind: 'text',
    translatable: false,
    isEditorial: true,
    ...given,
  };
}

interface Schema {
  readonly name: string;
  readonly target: string;
  readonly javascript?: string;
  readonly settings: readonly (Readonly<Record<string, unknown>> & { readonly id?: string })[];
}

function schemaOf(liquid = ''): Schema {
  const [, json = ''] = /\{% schema %\}(.*)\{% endschema %\}/s.exec(liquid) ?? [];
  return JSON.parse(json) as Schema;
}

const settingOf = (schema: Schema, id: string) => schema.settings.find((each) => each.id === id);

/** Writes an extension to a folder of its own, with scripts of some size, and has it checked. */
async function checked(files: Files, scriptBytes = 100) {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-shopify-'));
  const all = {
    ...files,
    'assets/laurel.js': '/'.repeat(scriptBytes),
    'assets/laurel.css': '',
    'shopify.extension.toml': readFileSync(join(extension, 'shopify.extension.toml'), 'utf8'),
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    return await checkTheme(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the Shopify theme app extension', () => {
  let elements: readonly ElementDescription[] = [];
  let files: Files = {};
  before(async () => {
    elements = await describeElements();
    files = filesOf(elements, german);
  });

  it('is committed as the elements are today', () => {
    for (const [path, text] of Object.entries(files)) {
      const message = `${path} is out of date; run npm run metadata`;
      assert.equal(readFileSync(join(extension, path), 'utf8'), text, message);
    }
  });

  it('has an app block for every element that editors place, and one app embed', () => {
    const blocks = Object.keys(files).filter((path) => path.startsWith('blocks/'));
    const edited = elements.filter((element) =>
      element.attributes.some((each) => each.isEditorial),
    );
    assert.deepEqual(
      blocks.sort(),
      [...edited.map(({ name }) => `blocks/${name}.liquid`), 'blocks/laurel.liquid'].sort(),
    );
    assert.equal(schemaOf(files['blocks/laurel.liquid']).target, 'body');
    assert.equal(schemaOf(files['blocks/points-badge.liquid']).target, 'section');
  });

  it('passes Shopify’s theme check without an offence', async () => {
    assert.deepEqual(await checked(files), []);
  });

  it('would not pass it with a script of more than 10,000 B', async () => {
    const offences = await checked(files, 10_001);
    assert.ok(offences.length > 0);
    assert.ok(offences.every(({ check }) => check === 'AssetSizeAppBlockJavaScript'));
  });

  it('says everything in German, and nothing that is no longer said', () => {
    const english = new Set<string>();
    const texts = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);
    for (const path of ['locales/en.default.schema.json', 'locales/en.default.json']) {
      for (const text of texts(JSON.parse(files[path] ?? ''))) english.add(text);
    }
    assert.deepEqual([...english].filter((text) => german[text] === undefined).sort(), []);
    assert.deepEqual(
      Object.keys(german)
        .filter((text) => !english.has(text))
        .sort(),
      [],
    );
  });

  it('stays below what Shopify takes of a locale and of an extension', () => {
    for (const [path, text] of Object.entries(files)) {
      if (path.startsWith('locales/')) assert.ok(Buffer.byteLength(text) < 15_000, path);
    }
    const liquid = Object.entries(files).filter(([path]) => path.endsWith('.liquid'));
    assert.ok(liquid.length <= 30);
    assert.ok(liquid.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) < 100_000);
  });

  it('has settings that Shopify’s own schema takes', () => {
    const data = inRoot('node_modules/@shopify/theme-check-docs-updater/data');
    const read = (file: string) =>
      JSON.parse(readFileSync(join(data, file), 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addSchema(read('setting.json'), 'https://shopify.example/setting.json');
    ajv.addSchema(
      read('default_setting_values.json'),
      'https://shopify.example/default_setting_values.json',
    );
    const validate = ajv.compile({
      ...read('settings.json'),
      $id: 'https://shopify.example/settings.json',
    });
    const awkwardFiles = filesOf([awkward], {});
    for (const [path, text] of Object.entries({ ...files, ...awkwardFiles })) {
      if (!path.endsWith('.liquid')) continue;
      validate(schemaOf(text).settings);
      assert.deepEqual(validate.errors ?? [], [], path);
      const ids = schemaOf(text).settings.flatMap(({ id }) => id ?? []);
      assert.equal(new Set(ids).size, ids.length, path);
    }
  });
});

describe('an app block', () => {
  const files = filesOf([awkward], { 'Awkward thing': 'Sperriges Ding' });
  const liquid = files['blocks/awkward-thing.liquid'] ?? '';
  const schema = schemaOf(liquid);

  it('passes the theme check whatever its texts hold', async () => {
    assert.deepEqual(await checked(files), []);
  });

  it('makes each kind of attribute a field that Shopify has', () => {
    const types = ['kind_of', 'show_x_y', 'show_z', 'rows', 'columns', 'is_wide', 'label'].map(
      (id) => settingOf(schema, id)?.['type'],
    );
    assert.deepEqual(types, [
      'select',
      'checkbox',
      'checkbox',
      'number',
      'range',
      'checkbox',
      'text',
    ]);
    assert.equal(settingOf(schema, 'api'), undefined);
  });

  it('begins with what counts without the attribute', () => {
    assert.equal(settingOf(schema, 'kind_of')?.['default'], '');
    assert.equal(settingOf(schema, 'show_x_y')?.['default'], false);
    assert.equal(settingOf(schema, 'show_z')?.['default'], true);
    assert.equal(settingOf(schema, 'columns')?.['default'], 2);
  });

  it('escapes every setting it writes, and leaves out what counts anyway', () => {
    for (const [, output = ''] of liquid.matchAll(/\{\{(.*?)\}\}/g)) {
      assert.match(output, /\| escape|shopify_attributes/);
    }
    assert.match(
      liquid,
      /if block\.settings\.columns != blank and block\.settings\.columns != 2 %}/,
    );
    assert.match(liquid, /if show != blank and show != 'z' %}\s+show="\{\{ show \| escape \}\}"/);
    assert.match(liquid, /if block\.settings\.is_wide %}\s+is-wide\s+\{%/);
  });

  it('shows samples in the theme editor and a link until it has loaded', () => {
    assert.match(liquid, /if request\.design_mode %}\s+preview\s+\{% endif %}/);
    assert.match(liquid, /<a href="\{\{ link \| escape \}\}">/);
    assert.match(liquid, /\{\{ 'laurel\.awkward_thing\.link' \| t \| escape \}\}/);
    const texts = { laurel: { awkward_thing: { link: awkward.fallback.text } } };
    assert.deepEqual(JSON.parse(files['locales/en.default.json'] ?? ''), texts);
  });

  it('says in another language what is known there, and the rest in English', () => {
    const words = JSON.parse(files['locales/de.schema.json'] ?? '') as {
      readonly awkward_thing: { readonly name: string; readonly rows: { readonly label: string } };
    };
    assert.equal(words.awkward_thing.name, 'Sperriges Ding');
    assert.equal(words.awkward_thing.rows.label, 'Label of rows');
  });

  it('refuses a title that Shopify would refuse', () => {
    const title = 'A title of twenty-six signs';
    assert.throws(() => shopifyFiles([{ ...awkward, title }], {}), /at most 25 characters/);
  });
});

describe('isLegalRange', () => {
  it('takes 3 to 101 values, each of them a step', () => {
    assert.ok(isLegalRange(1, 6, 1, 3));
    assert.ok(isLegalRange(0, 100, 1, 0));
    assert.ok(!isLegalRange(0, 101, 1, 0));
    assert.ok(!isLegalRange(0, 1, 1, 0));
    assert.ok(!isLegalRange(0, 10, 3, 3));
    assert.ok(!isLegalRange(1, 6, 1, 7));
    assert.ok(!isLegalRange(0, 10, 2, 3));
    assert.ok(!isLegalRange(1, 6, 1, undefined));
  });

  it('is about how many values there are, wherever they begin', () => {
    const [start, step, count] = [
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 150 }),
    ];
    fc.assert(
      fc.property(start, step, count, fc.nat(), (min, size, values, which) => {
        const max = min + (values - 1) * size;
        const preset = min + (which % values) * size;
        assert.equal(isLegalRange(min, max, size, preset), values >= 3 && values <= 101);
      }),
    );
  });
});

describe('the extension’s assets', () => {
  const files = new Map([
    ['core.js', 'const a=()=>import(`./locales/de.js`);import"./points-badge.js"'],
    ['points-badge.js', 'import{a}from"./core.js";'],
    ['locales/de.js', "import{b}from'../core.js'"],
    ['laurel.css', 'a{}'],
    ['LICENCES.txt', 'BSD-3-Clause'],
    ['laurel.js.map', '{}'],
    ['demo.js', 'an engine'],
    ['wix/points-badge.js', 'import("../points-badge.js")'],
  ]);

  it('lie in one folder and find each other there', () => {
    const assets = shopifyAssets(files);
    assert.deepEqual([...assets.keys()].sort(), [
      'core.js',
      'laurel-licences.js',
      'laurel.css',
      'locales-de.js',
      'points-badge.js',
    ]);
    assert.equal(
      assets.get('core.js'),
      'const a=()=>import(`./locales-de.js`);import"./points-badge.js"',
    );
    assert.equal(assets.get('locales-de.js'), "import{b}from'./core.js'");
    assert.match(assets.get('laurel-licences.js') ?? '', /BSD-3-Clause/);
  });

  it('are refused when something they import is missing', () => {
    assert.throws(
      () => shopifyAssets(new Map([['core.js', 'import"./gone.js"']])),
      /core\.js imports \.\/gone\.js, which is not there/,
    );
  });
});
