import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { operators } from '../../../../src/domain/survey/condition.ts';
import { readDefinition } from '../../../../src/domain/survey/index.ts';
import { questionTypes } from '../../../../src/domain/survey/read-question.ts';
import { postVisit } from './samples.ts';

type Json = Readonly<Record<string, unknown>>;

const file = new URL('../../../../src/domain/survey/survey.schema.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const schema = JSON.parse(text) as { readonly $defs: Readonly<Record<string, Json>> };
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  allErrors: true,
});
const accepts = ajv.compile(schema);
const faultsOf = (input: unknown) => readDefinition(input).faults;

const words = fc.oneof(
  fc.constantFrom('Words', 'Wie war es?', '{subject|we} {context.tier}'),
  fc.dictionary(fc.constantFrom('en', 'de', 'ar', 'zh-Hans'), fc.constantFrom('a', ' b '), {
    minKeys: 1,
  }),
);
const maybe = { requiredKeys: [] };
const scale = fc
  .record({ min: fc.integer({ min: -5, max: 5 }), length: fc.integer({ min: 2, max: 10 }) })
  .chain(({ min, length }) =>
    fc
      .record(
        {
          polarity: fc.constantFrom('higher-is-better', 'lower-is-better'),
          buckets: fc.constantFrom({ low: min }, { low: min, 'not-low': min + length }, {}),
          low: words,
          high: words,
        },
        maybe,
      )
      .map((more) => ({ min, max: min + length, ...more })),
  );
const items = (isOpen: boolean) =>
  fc.uniqueArray(
    fc.record(
      {
        value: fc.constantFrom('wait', 'staff', '007', 'other'),
        text: words,
        ...(isOpen && { open: fc.boolean() }),
      },
      { requiredKeys: ['value', 'text'] },
    ),
    { minLength: 1, maxLength: 4, selector: ({ value }) => value },
  );

/** What only some types have. */
const special = (type: string) => ({
  ...(type === 'scale' || type === 'matrix' ? { scale } : {}),
  ...(type === 'matrix' ? { rows: items(false) } : {}),
  ...(type === 'single' || type === 'multi' ? { choices: items(true) } : {}),
});

const conditions = [
  '',
  'first is detractor',
  'first lt 4 or (context.tier is gold and first answered)',
  ['first', 'is', 10],
  ['first', 'answered'],
  ['first', 'in', ['passive', 9]],
  {
    all: [
      ['first', 'not', 0],
      {
        any: [
          ['first', 'ge', 3],
          ['context.x', 'is', 'y'],
        ],
      },
    ],
  },
] as const;

const question = fc.constantFrom(...questionTypes).chain((type) =>
  fc
    .record(
      {
        required: fc.boolean(),
        showIf: fc.constantFrom(...conditions),
        dimension: fc.constantFrom('functional', 'emotional', 'social'),
        signal: fc.constant('complaint'),
        ...(type === 'consent' && { purpose: fc.constantFrom('contact', 'other') }),
      },
      maybe,
    )
    .chain((some) =>
      fc
        .record({ type: fc.constant(type), text: words, ...special(type) })
        .map((needed) => ({ ...needed, ...some })),
    ),
);

const first = { id: 'first', type: 'nps' };

/** Definitions without a fault, with all that there can be in one. */
const definition = fc
  .record(
    {
      v: fc.constant(1),
      $schema: fc.constant('x'),
      subject: words,
      ends: fc.array(
        fc.record(
          {
            text: words,
            recovery: fc.boolean(),
            showIf: fc.constantFrom(...conditions.filter((one) => one !== '')),
          },
          { requiredKeys: ['text', 'showIf'] },
        ),
        { maxLength: 3 },
      ),
      questions: fc
        .array(question, { maxLength: 5 })
        .map((all) => [first, ...all.map((one, index) => ({ id: `q${index}`, ...one }))]),
    },
    { requiredKeys: ['questions'] },
  )
  .map((all): object => ({ id: 's', ...all }));

/** All places of a document, as lists of keys. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const children =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))
      : [];
  return [path, ...children];
}

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  ' ',
  'x',
  'a b',
  'nps',
  'context',
  '__proto__',
  [],
  {},
  [[]],
  { en: '' },
  { en: 'Words' },
  { deutsch: 'Worte' },
  ['first', 'is', true],
  ['first', 'is', 3, 4],
  ['first', 'in', []],
  { all: [{ any: [{ all: [['first', 'is', 3]] }] }] },
];

describe('survey.schema.json', () => {
  it('knows the types of questions and the operators there are', () => {
    const kinds = schema.$defs['question']?.['anyOf'] as readonly { readonly $ref: string }[];
    const named = kinds.flatMap(({ $ref }) => {
      const kind = schema.$defs[$ref.replace('#/$defs/', '')] as {
        readonly properties: {
          readonly type: { readonly const?: string; readonly enum?: string[] };
        };
      };
      const { type } = kind.properties;
      return type.enum ?? [type.const];
    });
    assert.deepEqual(named.toSorted(), questionTypes.toSorted());
    for (const operator of operators) assert.ok(text.includes(`"${operator}"`), operator);
  });

  it('describes all that somebody can write', () => {
    const missing: string[] = [];
    const visit = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const [key, value] of Object.entries(part)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(value as Json)) {
            const target = String((property as Json)['$ref'] ?? '').replace('#/$defs/', '');
            const behind = schema.$defs[target];
            const isNamed =
              'const' in (property as Json) || name === 'type' || name in { all: 1, any: 1 };
            if (!isNamed && !(property as Json)['description'] && !behind?.['description'])
              missing.push(`${path}/${name}`);
          }
        visit(value, `${path}/${key}`);
      }
    };
    visit(schema, '');
    assert.deepEqual(missing, []);
  });

  it('accepts the survey of the guide, with conditions as text and as they were read', () => {
    assert.ok(accepts(postVisit), JSON.stringify(accepts.errors));
    const { definition: read } = readDefinition(postVisit);
    assert.ok(accepts(JSON.parse(JSON.stringify(read))), JSON.stringify(accepts.errors));
  });

  it('accepts what is read without a fault', () => {
    fc.assert(
      fc.property(definition, (input) => {
        assert.deepEqual(faultsOf(input), []);
        assert.ok(accepts(input), JSON.stringify(accepts.errors));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses nothing that has no fault, and accepts nothing that is misshapen', () => {
    // What takes more than the shape to see: ids, values and places that have to fit each other.
    const byMeaning =
      /taken|there already|earlier question|asked later|cannot be|compares numbers|a number, not|never comes|no question that|A scale needs|ascending|comes one of|A comparison begins|write "has"|use "|not what a visitor/;
    const change = fc.record({
      place: fc.nat(),
      to: fc.oneof(fc.constantFrom(...strange), fc.constantFrom('remove', 'rename')),
    });
    fc.assert(
      fc.property(
        definition,
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (input, changes) => {
          const changed = structuredClone(input);
          for (const { place, to } of changes) {
            const places = placesOf(changed).filter(({ length }) => length > 0);
            const path = places[place % places.length] ?? [];
            const key = path.at(-1) ?? '';
            let parent: unknown = changed;
            for (const step of path.slice(0, -1)) parent = (parent as Json)[step];
            const target = parent as Record<string, unknown>;
            if (to === 'remove' || to === 'rename') {
              if (to === 'rename') target[`${key}x`] = target[key];
              if (Array.isArray(target)) target.splice(Number(key), 1);
              else delete target[key];
            } else target[key] = structuredClone(to);
          }
          const written: unknown = JSON.parse(JSON.stringify(changed));
          const faults = faultsOf(written);
          if (!accepts(written)) assert.ok(faults.length > 0, JSON.stringify(accepts.errors));
          else
            assert.deepEqual(
              faults.filter(({ detail }) => !byMeaning.test(detail)),
              [],
            );
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
