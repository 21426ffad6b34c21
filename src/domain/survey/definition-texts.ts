import type { Question, SurveyDefinition, SurveyText } from './definition.ts';

/** A text of a survey and where it stands, such as `questions[2].choices[0].text`. */
export interface PlacedText {
  readonly path: string;
  readonly text: SurveyText;
}

const placed = (path: string, text: SurveyText | undefined): readonly PlacedText[] =>
  text === undefined ? [] : [{ path, text }];

/** The texts of a question that ask: its own and those of rows. */
export const askingTexts = (question: Question, path: string): readonly PlacedText[] => [
  ...placed(`${path}.text`, question.text),
  ...(question.type === 'matrix'
    ? question.rows.map(({ text }, index) => ({ path: `${path}.rows[${index}].text`, text }))
    : []),
];

/** All texts of a question. */
export const textsOf = (question: Question, path: string): readonly PlacedText[] => [
  ...askingTexts(question, path),
  ...('choices' in question
    ? question.choices.map(({ text }, index) => ({ path: `${path}.choices[${index}].text`, text }))
    : []),
  ...('scale' in question
    ? [
        ...placed(`${path}.scale.low`, question.scale.low),
        ...placed(`${path}.scale.high`, question.scale.high),
      ]
    : []),
];

/** All texts of a survey, in the order they stand in it. */
export const allTexts = ({
  subject,
  questions,
  ends = [],
}: SurveyDefinition): readonly PlacedText[] => [
  ...placed('subject', subject),
  ...questions.flatMap((question, index) => textsOf(question, `questions[${index}]`)),
  ...ends.map(({ text }, index) => ({ path: `ends[${index}].text`, text })),
];

/** The wordings of a text, each with its language where it says so. */
export const wordingsOf = (text: SurveyText): readonly (readonly [string, string])[] =>
  typeof text === 'string' ? [['', text]] : Object.entries(text);
