import { html, nothing } from 'lit';
import type { Question, ScaleQuestion } from '../../src/domain/survey/definition.ts';
import { scales } from '../../src/domain/survey/scales.ts';
import { icon } from '../../src/element/index.ts';
import type { Content } from '../../src/element/index.ts';
import { starIcon, thumbIcon } from './feedback-survey.icons.ts';
import type { FeedbackSurvey } from './feedback-survey.ts';

/** The question as a heading, and its scores as a group of radio buttons with the ends in words. */
export function renderScale(
  survey: FeedbackSurvey,
  question: ScaleQuestion,
  level: string,
): Content {
  const { id, type } = question;
  const { min, max } = scales[type];
  const { answers, status, isSending } = survey._form;
  const end = (score: number): string | undefined =>
    score === min
      ? survey.say(`${type}-low`)
      : score === max
        ? survey.say(`${type}-high`)
        : undefined;
  const cell = (_: unknown, index: number): Content => {
    const score = min + index;
    const number = survey.number(score);
    const text = end(score);
    const name =
      type === 'stars'
        ? survey.say('starsOf', { score: number, most: survey.number(max) }, score)
        : type === 'thumbs'
          ? nothing
          : text
            ? survey.say('scoreNamed', { score: number, text })
            : nothing;
    return html`<label part="score" class="cell"
      ><input
        type="radio"
        name=${id}
        value=${score}
        aria-label=${name}
        .checked=${answers[id] === score}
      /><span
        >${type === 'stars' ? icon(starIcon) : type === 'thumbs' ? [icon(thumbIcon), text] : number}</span
      ></label
    >`;
  };
  return html`<div part="question" id=${id} class="title" role="heading" aria-level=${level}>
      ${survey._wordingOf(question)}
    </div>
    <fieldset
      part="scale"
      class=${type}
      role="radiogroup"
      aria-labelledby=${id}
      aria-describedby="status"
      aria-required="true"
      aria-invalid=${status === 'missing-score'}
      .disabled=${Boolean(isSending)}
    >
      <p class="muted">${end(min)}</p>
      ${Array.from({ length: max - min + 1 }, cell)}
      <p class="muted">${end(max)}</p>
    </fieldset>`;
}

/** The field for the reason, with its question for a label. */
export function renderReason(survey: FeedbackSurvey, question: Question): Content {
  const { id, required } = question;
  const { answers, status, isSending } = survey._form;
  const text = survey._wordingOf(question);
  const isMissing = status === 'missing-reason';
  return html`<label part="reason" class="reason"
    ><span class="muted">${required ? text : survey.say('optional', { text })}</span>
    <textarea
      name=${id}
      maxlength="2000"
      aria-required=${required}
      aria-invalid=${isMissing}
      aria-describedby=${isMissing ? 'status' : nothing}
      .value=${answers[id] ?? ''}
      .disabled=${Boolean(isSending)}
    ></textarea>
  </label>`;
}
