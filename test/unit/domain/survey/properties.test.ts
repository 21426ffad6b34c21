// What holds of every survey, whatever somebody has written and answered.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pathOf } from '../../../../src/domain/survey/path.ts';
import { readDefinition } from '../../../../src/domain/survey/read-definition.ts';

const MOST = 6;
const ids = Array.from({ length: MOST }, (_, at) => `q${at}`);

/** Questions on a scale, each of which may ask about any of them: before, after, or itself. */
const asked = fc
  .array(
    fc.option(fc.tuple(fc.nat(MOST - 1), fc.constantFrom('lt', 'ge', 'is', 'not'), fc.nat(10)), {
      nil: undefined,
    }),
    { minLength: 1, maxLength: MOST },
  )
  .map((conditions) =>
    conditions.map((condition, at) => ({
      id: ids[at] ?? '',
      type: 'nps',
      about: condition?.[0],
      ...(condition && { showIf: `q${condition[0]} ${condition[1]} ${condition[2]}` }),
    })),
  );

const read = (questions: readonly { readonly id: string; readonly about?: number | undefined }[]) =>
  readDefinition({
    id: 'any',
    questions: questions.map(({ about: _, ...question }) => question),
  });

const answers = fc.dictionary(
  fc.constantFrom(...ids),
  fc.oneof(fc.integer({ min: -1, max: 12 }), fc.string(), fc.boolean()),
);

describe('any survey', () => {
  it('keeps conditions that look back, and no other', () => {
    fc.assert(
      fc.property(asked, (questions) => {
        const { definition, faults } = read(questions);
        for (const [at, { about }] of questions.entries()) {
          const looksBack = about === undefined || about < at;
          const isTold = faults.some(({ path }) => path === `questions[${at}].showIf`);
          assert.equal(isTold, !looksBack, `questions[${at}] about ${about}`);
          const kept = definition?.questions[at]?.showIf;
          assert.equal(kept !== undefined, about !== undefined && looksBack);
        }
      }),
    );
  });

  it('has a path that ends: each question at most once, in their order, the same each time', () => {
    fc.assert(
      fc.property(asked, answers, (questions, given) => {
        const { definition } = read(questions);
        assert.ok(definition);
        const path = pathOf(definition, given, {});
        const places = path.map((question) => definition.questions.indexOf(question));
        assert.deepEqual(
          places,
          [...new Set(places)].toSorted((one, other) => one - other),
        );
        assert.ok(!places.includes(-1));
        assert.deepEqual(pathOf(definition, given, {}), path);
      }),
    );
  });

  it('has a path that no answer off it changes', () => {
    fc.assert(
      fc.property(asked, answers, answers, (questions, given, others) => {
        const { definition } = read(questions);
        assert.ok(definition);
        const path = pathOf(definition, given, {});
        const onPath = new Set(path.map(({ id }) => id));
        const off = Object.entries(others).filter(([id]) => !onPath.has(id));
        const before = Object.entries(given).filter(([id]) => onPath.has(id));
        const now = pathOf(definition, Object.fromEntries([...before, ...off]), {});
        assert.deepEqual(
          now.map(({ id }) => id),
          path.map(({ id }) => id),
        );
      }),
    );
  });
});
