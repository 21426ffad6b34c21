import type { OwnScaleQuestion } from './definition.ts';
import { isOn } from './question-scales.ts';
import { latestOf } from './scores-of.ts';
import type { ScoredResponse } from './scores-of.ts';
import { wordedQuestion } from './worded-question.ts';

const ten = { min: 1, max: 10 };

/**
 * Three questions of which `overallIndex` makes one number: satisfaction as a whole, compared with what
 * was expected, and with what would be ideal; each from 1 to 10. Their ids never change.
 */
export const overallIndexQuestions: readonly OwnScaleQuestion[] = [
  wordedQuestion('overall-satisfied', ten, {
    en: [
      'All in all, how satisfied are you with {subject}?',
      'very dissatisfied',
      'very satisfied',
    ],
    de: [
      'Wie zufrieden sind Sie alles in allem mit {subject}?',
      'sehr unzufrieden',
      'sehr zufrieden',
    ],
    ar: ['بشكل عام، ما مدى رضاك عن {subject}؟', 'غير راضٍ إطلاقًا', 'راضٍ تمامًا'],
    'zh-Hans': ['总的来说，您对{subject}有多满意？', '非常不满意', '非常满意'],
  }),
  wordedQuestion('overall-expected', ten, {
    en: ['How does {subject} compare with what you expected?', 'much worse', 'much better'],
    de: [
      'Wie schneidet {subject} im Vergleich zu Ihren Erwartungen ab?',
      'viel schlechter',
      'viel besser',
    ],
    ar: ['كيف كانت تجربتك مع {subject} مقارنة بما كنت تتوقعه؟', 'أسوأ بكثير', 'أفضل بكثير'],
    'zh-Hans': ['相比您的预期，{subject}的表现如何？', '差得多', '好得多'],
  }),
  wordedQuestion('overall-ideal', ten, {
    en: [
      'How close does {subject} come to what would be ideal for you?',
      'very far from it',
      'very close to it',
    ],
    de: [
      'Wie nah kommt {subject} dem, was für Sie ideal wäre?',
      'sehr weit davon entfernt',
      'sehr nah',
    ],
    ar: ['ما مدى قرب {subject} مما تعتبره مثاليًا؟', 'بعيد جدًا', 'قريب جدًا'],
    'zh-Hans': ['{subject}离您心目中的理想状态有多近？', '非常远', '非常近'],
  }),
];

/** How satisfied people are as a whole. */
export interface OverallIndex {
  /** How many answered all three questions. */
  readonly n: number;
  /** Mean of their indices, 0 to 100. */
  readonly value: number;
}

/**
 * The index of one response: (x1 + x2 + x3 - 3) / 27 * 100, which counts each answer alike, from 0, the
 * worst that can be said, to 100.
 *
 * @throws RangeError for an answer that is not a whole number from 1 to 10.
 */
export const overallIndexOf = (satisfied: number, expected: number, ideal: number): number => {
  for (const value of [satisfied, expected, ideal])
    if (!isOn(ten, value))
      throw new RangeError(
        `An answer is ${value}: those to the index are whole numbers from 1 to 10`,
      );
  return ((satisfied + expected + ideal - 3) / 27) * 100;
};

/**
 * The mean index of all responses in which `overallIndexQuestions` were answered, all three of them; others
 * do not count. Nothing without such a response. Of several snapshots of one the last counts.
 *
 * @throws RangeError for an answer that is not a whole number from 1 to 10.
 */
export const overallIndex = (responses: Iterable<ScoredResponse>): OverallIndex | undefined => {
  const indices = latestOf(responses).flatMap(({ answers }) => {
    const [satisfied, expected, ideal] = overallIndexQuestions.map(
      ({ id }) => answers.find(({ question }) => question === id)?.value,
    );
    return satisfied === undefined || expected === undefined || ideal === undefined
      ? []
      : overallIndexOf(Number(satisfied), Number(expected), Number(ideal));
  });
  const n = indices.length;
  return n === 0 ? undefined : { n, value: indices.reduce((sum, one) => sum + one, 0) / n };
};
