import { dimensions } from './dimensions.ts';
import type { Question } from './definition.ts';
import { isMetric } from './question-scales.ts';
import { conditionOf } from './read-condition.ts';
import { choicesOf, scaleIn } from './read-parts.ts';
import { isId, plain, reportStrangers, shown, textOf } from './reading.ts';
import type { Report } from './reading.ts';
import { scales } from './scales.ts';

export const questionTypes = [
  ...(Object.keys(scales) as (keyof typeof scales)[]),
  ...(['scale', 'single', 'multi', 'text', 'email', 'consent', 'matrix', 'note'] as const),
] as const;

const common = ['id', 'type', 'text', 'required', 'showIf', 'dimension', 'signal'];
const ofType: Readonly<Record<string, readonly string[]>> = {
  scale: ['scale'],
  matrix: ['scale', 'rows'],
  single: ['choices'],
  multi: ['choices'],
  consent: ['purpose'],
};

/** Types for which the kit has no wording of its own. */
const needText = ['scale', 'single', 'multi', 'email', 'consent', 'matrix', 'note'];

/** Reads a question; undefined where it could not be asked. */
export function questionOf(input: unknown, path: string, report: Report): Question | undefined {
  const written = plain(input) ?? {};
  const { id, type, required, showIf: condition, dimension, signal } = written;
  if (!isId(id)) {
    report(`${path}.id`, 'A question needs an "id": letters, digits, "-" and "_".');
    return undefined;
  }
  if (id === 'context') {
    report(`${path}.id`, '"context" is what conditions call the visitor: choose another id.');
    return undefined;
  }
  const name = questionTypes.find((one) => one === type);
  if (!name) {
    report(
      `${path}.type`,
      `There is no type of question ${shown(type)}: write one of ${questionTypes.join(', ')}.`,
    );
    return undefined;
  }
  const known = [...common, ...(ofType[name] ?? [])];
  reportStrangers(written, known, path, report, `in a question of type ${name}`);
  const text = textOf(written['text'], `${path}.text`, report);
  const isNeeded = needText.includes(name);
  if (text === undefined && (isNeeded || written['text'] !== undefined))
    report(
      `${path}.text`,
      isNeeded
        ? `A question of type ${name} needs a "text": one, or one for each language.`
        : 'Its wording is a text, or one for each language. Without it the usual wording is shown.',
    );
  if (text === undefined && isNeeded) return undefined;
  const side = dimensions.find((one) => one === dimension);
  if (dimension !== undefined && !side)
    report(`${path}.dimension`, `A dimension is one of ${dimensions.join(', ')}.`);
  if (signal !== undefined && signal !== 'complaint')
    report(`${path}.signal`, 'The only signal an answer can be is "complaint".');
  if (required !== undefined && typeof required !== 'boolean')
    report(`${path}.required`, '"required" is true or false.');
  const showIf = conditionOf(condition, `${path}.showIf`, report);
  const base = {
    id,
    required: required === true,
    ...(text !== undefined && { text }),
    ...(showIf && { showIf }),
    ...(side && { dimension: side }),
    ...(signal === 'complaint' && { signal: 'complaint' as const }),
  };
  if (isMetric(name)) return { ...base, type: name };
  switch (name) {
    case 'single':
    case 'multi': {
      const choices = choicesOf(written['choices'], `${path}.choices`, report);
      return choices && { ...base, type: name, choices };
    }
    case 'scale': {
      const scale = scaleIn(written['scale'], `${path}.scale`, report);
      return scale && { ...base, type: name, scale };
    }
    case 'matrix': {
      const scale = scaleIn(written['scale'], `${path}.scale`, report);
      const rows = choicesOf(written['rows'], `${path}.rows`, report, 'row');
      return scale && rows && { ...base, type: name, scale, rows };
    }
    case 'consent': {
      const { purpose } = written;
      if (purpose !== undefined && purpose !== 'contact' && purpose !== 'other')
        report(`${path}.purpose`, 'What somebody agrees to is "contact" or "other".');
      // What is not surely an agreement to be contacted is none.
      return {
        ...base,
        type: name,
        ...(purpose !== undefined && { purpose: purpose === 'contact' ? purpose : 'other' }),
      };
    }
    default:
      return { ...base, type: name };
  }
}
