import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { writtenAsChildren } from '../../components/feedback-survey/flow/children.ts';
import { compileOneQuestion } from '../../src/domain/survey/definition.ts';
import { readDefinition } from '../../src/domain/survey/read-definition.ts';

/** Words as they stand in a text: no blanks at the ends, none twice. */
const words = fc
  .array(fc.constantFrom('Fine', '& <b>', '"so"', 'Straße', 'قهوة', '咖啡', '{subject}', "it's"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => some.join(' '));

const choices = fc.tuple(words, words, fc.boolean()).map(([first, second, open]) => [
  { value: 'wait', text: first },
  { value: 'other', text: second, ...(open && { open }) },
]);
const scale = fc
  .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 4, max: 10 }), fc.boolean())
  .map(([min, max, hasBuckets]) => ({
    ...{ min, max },
    ...(hasBuckets && { buckets: { low: min + 1, high: max }, polarity: 'lower-is-better' }),
  }));

const kinds = fc.oneof(
  fc.constantFrom('nps', 'csat', 'ces', 'stars', 'thumbs').map((type) => ({ type })),
  words.map((text) => ({ type: 'text', text })),
  words.map((text) => ({ type: 'email', text })),
  words.map((text) => ({ type: 'note', text })),
  words.map((text) => ({ type: 'consent', text })),
  fc.tuple(words, choices).map(([text, some]) => ({ type: 'single', text, choices: some })),
  fc.tuple(words, choices).map(([text, some]) => ({ type: 'multi', text, choices: some })),
  fc.tuple(words, scale).map(([text, own]) => ({ type: 'scale', text, scale: own })),
  fc.tuple(words, scale, words, words).map(([text, own, first, second]) => ({
    ...{ type: 'matrix', text, scale: own },
    rows: [
      { value: 'taste', text: first },
      { value: 'room', text: second },
    ],
  })),
);

interface Written {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly required?: boolean;
  readonly showIf?: string;
  readonly choices?: readonly Item[];
  readonly rows?: readonly Item[];
  readonly scale?: {
    readonly min: number;
    readonly max: number;
    readonly polarity?: string;
    readonly buckets?: Readonly<Record<string, number>>;
  };
}
interface Item {
  readonly value: string;
  readonly text: string;
  readonly open?: boolean;
}

/** The first is NPS, so that those after it can ask about it. */
const questions = fc
  .array(fc.tuple(kinds, fc.boolean(), fc.boolean()), { maxLength: 5 })
  .map((some): readonly Written[] => [
    { id: 'first', type: 'nps' },
    ...some.map(([kind, required, isBranch], at) => ({
      ...kind,
      id: `q${at}`,
      ...(required && kind.type !== 'note' && { required }),
      ...(isBranch && { showIf: 'first is detractor or first lt 9' }),
    })),
  ]);
const ends = fc.array(fc.tuple(words, fc.boolean()), { maxLength: 2 }).map((some) =>
  some.map(([text, recovery], at) => ({
    text,
    ...(recovery && { recovery }),
    ...(at < some.length - 1 && { showIf: 'first is promoter' }),
  })),
);

/** The same as elements, as an editor would write them. */
function asChildren(all: readonly Written[], endings: readonly Record<string, unknown>[]): Element {
  const survey = document.createElement('div');
  for (const { id, type, text, required, showIf, choices: some, rows, scale: own } of all) {
    const question = document.createElement('laurel-question');
    const { min, max, polarity, buckets } = own ?? {};
    const pairs = Object.entries(buckets ?? {}).map(([name, upTo]) => `${name}:${upTo}`);
    const attributes = {
      ...{ id, type, required: required ? '' : undefined, 'show-if': showIf, min, max, polarity },
      buckets: pairs.join(' ') || undefined,
    };
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) question.setAttribute(name, String(value));
    question.append(`\n  ${text ?? ''}\n`);
    const items = (some ?? rows ?? []).map((item) => {
      const line = document.createElement('li');
      line.dataset['value'] = item.value;
      if (item.open) line.dataset['open'] = '';
      line.append(item.text);
      return line;
    });
    const list = document.createElement('ul');
    list.append(...items);
    if (items.length > 0) question.append(list);
    survey.append(question);
  }
  for (const { text, recovery, showIf } of endings) {
    const end = document.createElement('p');
    end.slot = 'end';
    if (typeof showIf === 'string') end.dataset['showIf'] = showIf;
    if (recovery) end.dataset['recovery'] = '';
    end.append(String(text));
    survey.append(end);
  }
  // As a parser would have made it.
  const page = document.createElement('div');
  page.innerHTML = survey.outerHTML;
  return page.firstElementChild ?? page;
}

describe('the spellings of a survey', () => {
  it('give the same, as children and as JSON', () => {
    fc.assert(
      fc.property(questions, ends, (all, endings) => {
        const json: unknown = JSON.parse(
          JSON.stringify({ v: 1, id: 'any', questions: all, ...(endings[0] && { ends: endings }) }),
        );
        const written = writtenAsChildren(asChildren(all, endings)) as object;
        const [one, other] = [readDefinition(json), readDefinition({ ...written, id: 'any' })];
        expect(one.faults).to.deep.equal([]);
        expect(other).to.deep.equal(one);
        // What was read can be read again.
        expect(readDefinition(one.definition).definition).to.deep.equal(one.definition);
      }),
      { numRuns: 300 },
    );
  });

  it('give the same, as attributes and as JSON', () => {
    const metric = fc.constantFrom('nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs');
    fc.assert(
      fc.property(
        metric,
        fc.constantFrom('optional', 'required', 'off'),
        words,
        (type, reason, question) => {
          const compiled = compileOneQuestion('any', {
            metric: type,
            reason,
            subject: 'us',
            question,
          });
          const { definition, faults } = readDefinition(JSON.parse(JSON.stringify(compiled)));
          expect(faults).to.deep.equal([]);
          expect(
            definition?.questions.map(({ id, type: kind, required }) => [id, kind, required]),
          ).to.deep.equal(compiled.questions.map((one) => [one.id, one.type, one.required]));
        },
      ),
    );
  });
});
