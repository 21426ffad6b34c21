import { html, nothing } from 'lit';
import type { Question, ScaleQuestion } from '../../src/domain/survey/definition.ts';
import { scales } from '../../src/domain/survey/scales.ts';
import type { Metric } from '../../src/domain/survey/scales.ts';
import type { Content } from '../../src/element/index.ts';
import type { FeedbackSurvey } from './feedback-survey.ts';

/** What one survey has fetched, the next has at once; null where that failed. */
let others: typeof import('./feedback-survey.scales.ts') | null | undefined;

/** Where it fails the survey says so, and its next rendering tries again. */
async function fetchOthers(survey: FeedbackSurvey): Promise<void> {
  const before = others;
  // In a frame that was taken off the page, WebKit has an import end with nothing.
  others = (await import('./feedback-survey.scales.ts').catch(() => null)) ?? null;
  if (others !== before) survey.requestUpdate();
}

/**
 * Words and pictures of a scale: those of NPS are there, others are fetched.
 *
 * @returns undefined while they are on their way, null where they could not be fetched.
 */
export function learnScale(survey: FeedbackSurvey, metric: Metric): object | null | undefined {
  if (metric === 'nps') return scales;
  if (others) others.equip(survey);
  else void fetchOthers(survey);
  return others;
}

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
    const [picture, name] = others?.pictureOf(survey, type, score, text) ?? [
      number,
      text ? survey.say('scoreNamed', { score: number, text }) : nothing,
    ];
    return html`<label part="score" class="cell"
      ><input
        type="radio"
        name=${id}
        value=${score}
        aria-label=${name}
        .checked=${answers[id] === score}
      /><span>${picture}</span></label
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
