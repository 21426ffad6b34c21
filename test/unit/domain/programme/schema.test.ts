import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { programmeFile, programmeSchema } from '../../../../src/domain/programme/programme-file.ts';
import type { ProgrammeIssue } from '../../../../src/domain/programme/issues.ts';
import { demoProgramme, programmeWith } from './sample.ts';

const published = new URL(
  '../../../../src/domain/programme/programme.schema.json',
  import.meta.url,
);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
const validate = ajv.compile(programmeSchema);

function shapeIssues(programme: unknown): readonly ProgrammeIssue[] {
  const issues: ProgrammeIssue[] = [];
  const file = programmeFile.read(programme, '', issues);
  assert.equal(file === undefined, issues.length > 0, 'a refused file has issues');
  return issues;
}

/** All places of a document, as lists of keys. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const children =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))
      : [];
  return [path, ...children];
}

type Mutation = (parent: Record<string, unknown>, key: string) => void;

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  '0',
  '1e3',
  '12.5',
  'ä b',
  '__proto__',
  [],
  {},
  [[]],
  { en: '' },
  { unit: 'points', amount: '5' },
  'x'.repeat(2001),
  '\u{1F600}'.repeat(1500),
];

const mutations: readonly Mutation[] = [
  (parent, key) =>
    void (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]),
  (parent, key) => void (parent[`${key}x`] = parent[key]),
  (parent, key) => void (parent[key] = [parent[key]]),
  ...strange.map(
    (value): Mutation =>
      // A copy: what is put in may be changed by the next mutation.
      (parent, key) =>
        void (parent[key] = structuredClone(value)),
  ),
];

describe('programme.schema.json', () => {
  it('is what the reader says (UPDATE=1 writes it)', () => {
    const text = JSON.stringify(programmeSchema, null, 2);
    if (process.env['UPDATE'] === '1') writeFileSync(published, text);
    assert.deepEqual(JSON.parse(readFileSync(published, 'utf8')), JSON.parse(text));
  });

  it('accepts the demo programme and the smallest one, as the reader does', () => {
    for (const programme of [demoProgramme(), programmeWith()]) {
      assert.ok(validate(programme), JSON.stringify(validate.errors));
      assert.deepEqual(shapeIssues(programme), []);
    }
  });

  it('gives the same verdict as the reader on anything done to a programme', () => {
    const places = placesOf(demoProgramme()).filter((path) => path.length > 0);
    const change = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...mutations));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const programme = demoProgramme();
        for (const [path, mutate] of changes) {
          let parent: unknown = programme;
          for (const key of path.slice(0, -1)) parent = (parent as Record<string, unknown>)?.[key];
          if (typeof parent !== 'object' || parent === null) continue;
          mutate(parent as Record<string, unknown>, String(path.at(-1)));
        }
        // What JSON cannot hold cannot be in a file.
        const written: unknown = JSON.parse(JSON.stringify(programme));
        const issues = shapeIssues(written);
        assert.equal(issues.length === 0, validate(written), JSON.stringify(issues));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees on every single change to every single place', () => {
    const places = placesOf(demoProgramme()).filter((path) => path.length > 0);
    for (const path of places.filter((_, index) => index % 3 === 0)) {
      for (const mutate of mutations) {
        const programme = demoProgramme();
        let parent: unknown = programme;
        for (const key of path.slice(0, -1)) parent = (parent as Record<string, unknown>)[key];
        mutate(parent as Record<string, unknown>, String(path.at(-1)));
        const written: unknown = JSON.parse(JSON.stringify(programme));
        assert.equal(shapeIssues(written).length === 0, validate(written), path.join('/'));
      }
    }
  });
});
