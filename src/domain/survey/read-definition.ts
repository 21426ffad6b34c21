import { checkConditions } from './check-conditions.ts';
import type { Ending, Question, SurveyDefinition } from './definition.ts';
import { conditionOf } from './read-condition.ts';
import { questionOf } from './read-question.ts';
import { isId, plain, reportStrangers, shown, textOf } from './reading.ts';
import type { Report } from './reading.ts';

/** What is wrong with a definition, where, and how to mend it. */
export interface DefinitionFault {
  /** Such as `questions[2].showIf`. */
  readonly path: string;
  readonly detail: string;
}

export interface ReadDefinition {
  /** What could be read; undefined where there is no survey in it. */
  readonly definition?: SurveyDefinition;
  readonly faults: readonly DefinitionFault[];
}

const known = ['$schema', 'v', 'id', 'subject', 'anonymous', 'questions', 'ends'];

/**
 * Reads a survey that somebody has written. Nothing is thrown: what cannot be understood is reported
 * and does as little harm as it can. A question that cannot be asked is left out, one whose condition
 * cannot be read is always asked, an ending whose condition cannot be read never comes.
 *
 * @param input - JSON as the published schema describes it, or what it was spelled in.
 */
export function readDefinition(input: unknown): ReadDefinition {
  const faults: DefinitionFault[] = [];
  const report: Report = (path, detail) => faults.push({ path, detail });
  const written = plain(input);
  if (!written) {
    report('', 'A survey is an object with "id" and "questions".');
    return { faults };
  }
  reportStrangers(written, known, '', report);
  const { v, id } = written;
  if (v !== undefined && v !== 1) {
    report('v', `Version ${shown(v)} of surveys is not known: write 1.`);
    return { faults };
  }
  if (!isId(id)) {
    report('id', 'A survey needs an "id": letters, digits, "-" and "_".');
    return { faults };
  }
  const subject = textOf(written['subject'], 'subject', report);
  if (written['subject'] !== undefined && subject === undefined)
    report('subject', 'The subject is a text, or one for each language.');
  const { anonymous } = written;
  if (anonymous !== undefined && typeof anonymous !== 'boolean')
    report('anonymous', '"anonymous" is true or false.');
  // Where each stands as it was written: what could not be read is left out, and moves the others.
  const places = new Map<Question | Ending, string>();
  const questions = questionsOf(written['questions'], places, report);
  if (questions.length === 0) {
    report('questions', 'There is no question that could be asked.');
    return { faults };
  }
  const definition: SurveyDefinition = {
    v: 1,
    id,
    ...(subject !== undefined && { subject }),
    ...(anonymous === true && { anonymous }),
    questions,
    ...(written['ends'] !== undefined && { ends: endsOf(written['ends'], places, report) }),
  };
  return { definition: checkConditions(definition, places, report), faults };
}

type Noted = Map<Question | Ending, string>;

/** The questions that can be asked, each id once. */
function questionsOf(input: unknown, places: Noted, report: Report): readonly Question[] {
  if (!Array.isArray(input)) {
    report('questions', '"questions" is a list.');
    return [];
  }
  const taken = new Set<string>();
  return input.flatMap((one: unknown, index): readonly Question[] => {
    const path = `questions[${index}]`;
    const question = questionOf(one, path, report);
    if (!question) return [];
    const { id } = question;
    if (taken.has(id)) {
      report(`${path}.id`, `The id "${id}" is taken by an earlier question: choose another.`);
      return [];
    }
    taken.add(id);
    places.set(question, path);
    return [question];
  });
}

function endsOf(input: unknown, places: Noted, report: Report): readonly Ending[] {
  if (!Array.isArray(input)) {
    report('ends', '"ends" is a list.');
    return [];
  }
  return input.flatMap((one: unknown, index): readonly Ending[] => {
    const path = `ends[${index}]`;
    const written = plain(one) ?? {};
    const text = textOf(written['text'], `${path}.text`, report);
    if (text === undefined) {
      report(path, 'An ending needs a "text".');
      return [];
    }
    reportStrangers(written, ['text', 'showIf', 'recovery'], path, report, 'in an ending');
    const { showIf: condition, recovery } = written;
    if (recovery !== undefined && typeof recovery !== 'boolean')
      report(`${path}.recovery`, '"recovery" is true or false.');
    const showIf = conditionOf(condition, `${path}.showIf`, report);
    // An empty one is none; one that cannot be read holds for nobody.
    if (showIf === undefined && condition !== undefined && condition !== '') return [];
    const ending = { text, ...(showIf && { showIf }), ...(recovery === true && { recovery }) };
    places.set(ending, path);
    return [ending];
  });
}
