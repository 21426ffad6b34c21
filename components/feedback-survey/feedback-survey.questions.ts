import { html, nothing } from 'lit';
import type { Question, ScaleQuestion } from '../../src/domain/survey/definition.ts';
import { scales } from '../../src/domain/survey/scales.ts';
import type { Scale } from '../../src/domain/survey/scales.ts';
import type { Content } from '../../src/element/index.ts';
import type { FeedbackSurvey } from './feedback-survey.ts';

/** A scale as it is shown, with its ends in words. */
export interface ShownScale extends Scale {
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

/**
 * Scores as a group of radio buttons, with the ends in words.
 *
 * @param field - What the answer is kept under, and the id of what names the group.
 * @param type - Kind of question.
 */
export function renderScores(
  survey: FeedbackSurvey,
  field: string,
  type: string,
  { min, max, low, high }: ShownScale,
  isInvalid: boolean,
  isRequired = true,
): Content {
  const { answers, isSending } = survey._form;
  const cell = (_: unknown, index: number): Content => {
    const score = min + index;
    const number = survey.number(score);
    const text = score === min ? low : score === max ? high : undefined;
    const [picture, name] = survey._means?.pictureOf?.(survey, type, score, text) ?? [
      number,
      text ? survey.say('scoreNamed', { score: number, text }) : nothing,
    ];
    return html`<label part="score" class="cell"
      ><input
        type="radio"
        name=${field}
        value=${score}
        aria-label=${name}
        .checked=${answers[field] === score}
      /><span>${picture}</span></label
    >`;
  };
  return html`<fieldset
    part="scale"
    class=${type}
    role="radiogroup"
    aria-labelledby=${field}
    aria-describedby="status."
    aria-required=${isRequired}
    aria-invalid=${isInvalid}
    .disabled=${Boolean(isSending)}
  >
    <p class="muted">${low}</p>
    ${Array.from({ length: max - min + 1 }, cell)}
    <p class="muted">${high}</p>
  </fieldset>`;
}

/** The question as a heading, and its scale. */
export function renderScale(survey: FeedbackSurvey, question: ScaleQuestion): Content {
  const { id, type } = question;
  return html`<div
      part="question"
      id=${id}
      class="title"
      role="heading"
      aria-level=${survey._level}
    >
      ${survey._wordingOf(question)}
    </div>
    ${renderScores(
      survey,
      id,
      type,
      { ...scales[type], low: survey.say(`${type}-low`), high: survey.say(`${type}-high`) },
      survey._form.missing === id,
    )}`;
}

/** The field for the reason, with its question for a label. */
export function renderReason(survey: FeedbackSurvey, question: Question): Content {
  const { id, required } = question;
  const { answers, isSending, missing } = survey._form;
  const text = survey._wordingOf(question);
  return html`<label part="reason" class="reason"
    ><span class="muted">${required ? text : survey.say('optional', { text })}</span>
    <textarea
      name=${id}
      maxlength="2000"
      aria-required=${required}
      aria-invalid=${missing === id}
      aria-describedby="status."
      .value=${answers[id] ?? ''}
      .disabled=${Boolean(isSending)}
    ></textarea>
  </label>`;
}
