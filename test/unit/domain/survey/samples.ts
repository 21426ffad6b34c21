import fc from 'fast-check';
import { operators } from '../../../../src/domain/survey/condition.ts';
import type { Comparison, Condition, Operand } from '../../../../src/domain/survey/condition.ts';

/** The survey that the guide shows. */
export const postVisit = {
  v: 1,
  id: 'post-visit',
  subject: 'Café Luna',
  questions: [
    {
      id: 'nps',
      type: 'nps',
      required: true,
      text: 'How likely is it that you would recommend us to a friend or colleague?',
    },
    {
      id: 'why',
      type: 'text',
      showIf: 'nps is detractor or nps is passive',
      text: 'What is the main reason for your score?',
    },
    {
      id: 'what',
      type: 'single',
      showIf: 'nps is detractor',
      signal: 'complaint',
      text: 'What went wrong?',
      choices: [
        { value: 'wait', text: 'Waiting time' },
        { value: 'staff', text: 'Staff' },
        { value: 'other', text: 'Something else', open: true },
      ],
    },
    {
      id: 'easy',
      type: 'ces',
      dimension: 'functional',
      text: '{subject} made it easy to collect my points.',
    },
    {
      id: 'contact',
      type: 'consent',
      showIf: 'nps is detractor or easy lt 4',
      text: 'May we contact you to put this right?',
    },
  ],
  ends: [
    {
      showIf: 'nps is detractor',
      recovery: true,
      text: 'We are sorry. {reward} points are on the way, and someone will read this today.',
    },
    { text: 'Thank you! {reward} points are yours.' },
  ],
} as const;

const operand: fc.Arbitrary<Operand> = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.constantFrom('detractor', 'and', 'OR', '007', '3', '1.0', '1e3', 'a b', `it's`, 'say "so"'),
  fc.string(),
);

const subject = fc.constantFrom('nps', 'why', 'rows.taste', 'context.tier', 'not', 'and', '日本');

/** Comparisons with every operator, of values of every kind. */
export const comparison: fc.Arbitrary<Comparison> = fc
  .tuple(subject, fc.constantFrom(...operators), fc.array(operand, { minLength: 1, maxLength: 3 }))
  .map(([id, operator, operands]): Comparison => {
    if (operator === 'answered') return [id, operator];
    if (operator === 'in') return [id, operator, operands];
    return [id, operator, operands[0] ?? 0];
  });

const grouped = <Part>(part: fc.Arbitrary<Part>): fc.Arbitrary<{ all: Part[] } | { any: Part[] }> =>
  fc
    .tuple(fc.boolean(), fc.array(part, { minLength: 2, maxLength: 4 }))
    .map(([isAll, parts]) => (isAll ? { all: parts } : { any: parts }));

/** Comparisons, groups of them, and groups with groups in them. */
export const condition: fc.Arbitrary<Condition> = fc.oneof(
  comparison,
  grouped(fc.oneof(comparison, grouped(comparison))),
);
