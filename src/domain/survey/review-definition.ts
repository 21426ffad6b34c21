import { negotiateLocale } from '../../values/localised-text.ts';
import { reachIn } from './can-hold.ts';
import type { Reach } from './can-hold.ts';
import { fieldsFor } from './check-conditions.ts';
import type { Condition } from './condition.ts';
import type { Question, SurveyDefinition } from './definition.ts';
import { allTexts, askingTexts, textsOf, wordingsOf } from './definition-texts.ts';
import type { PlacedText } from './definition-texts.ts';
import { namesIn } from './piping.ts';
import { scaleOf } from './question-scales.ts';
import { writeCondition } from './write-condition.ts';

/** What works and is probably not what was meant. */
export interface DefinitionRemark {
  /** Such as `questions[2].text`. */
  readonly path: string;
  readonly detail: string;
}

/** As many answers as the loyalty API takes in one response. */
const MOST_ANSWERS = 100;

/**
 * What somebody who writes a survey should look at again, in words an editor understands: what can never
 * be shown, questions that ask two things at once, languages that are missing, names in texts that stand
 * for nothing. Of a definition without faults; places are told as in those.
 */
export function reviewDefinition(definition: SurveyDefinition): readonly DefinitionRemark[] {
  const { questions } = definition;
  const byField = new Map(questions.flatMap((one) => fieldsFor(one).map((id) => [id, one])));
  const reach = reachIn((id) => byField.get(id));
  const earlier = new Set(['subject', 'reward']);
  const remarks: DefinitionRemark[] = [];
  for (const [index, question] of questions.entries()) {
    const path = `questions[${index}]`;
    remarks.push(
      ...(definition.anonymous ? asksWho(question, path) : []),
      ...unreachable(question.showIf, path, reach),
      ...questionRemarks(question, path, questions),
      ...textsOf(question, path).flatMap((one) => unknownNames(one, earlier)),
    );
    for (const field of fieldsFor(question)) earlier.add(field);
  }
  for (const [index, { showIf, text }] of (definition.ends ?? []).entries())
    remarks.push(
      ...unreachable(showIf, `ends[${index}]`, reach),
      ...unknownNames({ path: `ends[${index}].text`, text }, earlier),
    );
  if (byField.size > MOST_ANSWERS)
    remarks.push({
      path: 'questions',
      detail: `There can be ${byField.size} answers, and a response holds ${MOST_ANSWERS}: make two surveys of it.`,
    });
  return [...remarks, ...missingLanguages(allTexts(definition))];
}

function unreachable(
  showIf: Condition | undefined,
  path: string,
  { canHold, impossibleIn }: Reach,
): readonly DefinitionRemark[] {
  if (!showIf || canHold(showIf)) return [];
  const [impossible] = impossibleIn(showIf);
  const why = impossible
    ? `"${writeCondition(impossible)}" is never so`
    : 'its condition contradicts itself, or that of a question it asks about';
  return [{ path: `${path}.showIf`, detail: `This is never shown: ${why}.` }];
}

function asksWho(question: Question, path: string): readonly DefinitionRemark[] {
  const { type } = question;
  const asks = type === 'email' || (type === 'consent' && question.purpose !== 'other');
  return asks
    ? [
        {
          path,
          detail: 'This asks who they are, and the survey is anonymous: leave out one of both.',
        },
      ]
    : [];
}

function questionRemarks(
  question: Question,
  path: string,
  all: readonly Question[],
): readonly DefinitionRemark[] {
  const { id, dimension } = question;
  const scale = scaleOf(question);
  const remarks: DefinitionRemark[] = [];
  if (id === 'subject' || id === 'reward')
    remarks.push({
      path: `${path}.id`,
      detail: `{${id}} in a text stands for the survey's ${id}, not for this answer.`,
    });
  if (!scale && dimension)
    remarks.push({
      path: `${path}.dimension`,
      detail: `A dimension is scored from numbers: it does nothing for a question of type ${question.type}.`,
    });
  if (!scale) return remarks;
  if (scale.polarity === 'lower-is-better' && all.some((one) => isHigherBetter(one)))
    remarks.push({
      path: `${path}.scale.polarity`,
      detail: 'Here a low number is the better, elsewhere a high one: many will not notice.',
    });
  const named = Math.max(...Object.values(scale.buckets ?? { all: scale.max }));
  if (named < scale.max)
    remarks.push({
      path: `${path}.scale.buckets`,
      detail: `Values above ${named} have no name.`,
    });
  return [...remarks, ...askingTexts(question, path).flatMap(twoInOne)];
}

const isHigherBetter = (question: Question): boolean =>
  scaleOf(question)?.polarity === 'higher-is-better';

/** What joins two things, by language; a text for all languages may be in any of them. */
const joining: Readonly<Record<string, RegExp>> = {
  en: /\band\b/i,
  de: /\bund\b/i,
  zh: /[和与及]/,
};

const joins = (language: string, words: string): boolean => {
  const [main = ''] = language.toLowerCase().split('-');
  const patterns = main === '' ? Object.values(joining) : [joining[main]];
  return patterns.some((pattern) => pattern?.test(words));
};

function twoInOne({ path, text }: PlacedText): readonly DefinitionRemark[] {
  return wordingsOf(text).flatMap(([language, words]) =>
    // What a name stands for is not known here.
    joins(language, words.replaceAll(/\{[^{}]*\}/g, ''))
      ? [
          {
            path: language === '' ? path : `${path}.${language}`,
            detail:
              'This may ask two things at once, and one number cannot answer both: ask one, or make two questions.',
          },
        ]
      : [],
  );
}

function unknownNames(
  { path, text }: PlacedText,
  known: ReadonlySet<string>,
): readonly DefinitionRemark[] {
  const names = new Set(wordingsOf(text).flatMap(([, words]) => namesIn(words)));
  return [...names]
    .filter((name) => !known.has(name) && !name.startsWith('context.'))
    .map((name) => ({
      path,
      detail: `{${name}} stands for nothing: there is no earlier question "${name}".`,
    }));
}

function missingLanguages(texts: readonly PlacedText[]): readonly DefinitionRemark[] {
  const languages = new Set(
    texts.flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text))),
  );
  if (languages.size < 2) return [];
  return texts.flatMap(({ path, text }): readonly DefinitionRemark[] => {
    if (typeof text === 'string')
      return [
        { path, detail: `This is one text for all languages; others have ${list(languages)}.` },
      ];
    const missing = [...languages].filter((one) => !negotiateLocale(one, Object.keys(text)));
    return missing.length > 0
      ? [{ path, detail: `This is not there in ${list(missing)}, which other texts have.` }]
      : [];
  });
}

const list = (languages: Iterable<string>): string =>
  [...languages].map((one) => `"${one}"`).join(', ');
