import type { Question } from './definition.ts';
import { answerOf, fieldsOf } from './path.ts';
import { nameOn, percentOn, scaleOf } from './question-scales.ts';
import type { Answers, KeptAnswer } from './response.ts';

/**
 * What is kept of the answers to the questions on the path. What answers none of them is left out: a
 * response holds nothing about a road not taken.
 *
 * @param path - Questions in the order they were asked.
 * @param wordingOf - The wording of a question as it was shown; of a matrix, that of a row.
 */
export const keptAnswers = (
  path: readonly Question[],
  answers: Answers,
  wordingOf: (question: Question, field: string) => string,
): readonly KeptAnswer[] =>
  path.flatMap((question) => {
    const scale = scaleOf(question);
    return fieldsOf(question, answers).flatMap((field): readonly KeptAnswer[] => {
      const value = answerOf(question, field, answers);
      if (value === undefined) return [];
      const isOwn = field === question.id || question.type === 'matrix';
      const bucket = scale && nameOn(scale, Number(value));
      return [
        {
          question: field,
          // Words added to an open choice are words.
          type: isOwn ? question.type : 'text',
          value,
          ...(bucket && { bucket }),
          text: wordingOf(question, field),
          ...(question.dimension &&
            scale && { dimension: question.dimension, percent: percentOn(scale, Number(value)) }),
          ...(isOwn && question.signal && { signal: question.signal }),
        },
      ];
    });
  });
