import { html, nothing } from 'lit';
import type {
  Choice,
  ChoiceQuestion,
  OwnScale,
  Question,
  SurveyDefinition,
  TextQuestion,
} from '../../../src/domain/survey/definition.ts';
import { isMetric } from '../../../src/domain/survey/question-scales.ts';
import { scales } from '../../../src/domain/survey/scales.ts';
import type { Content } from '../../../src/element/index.ts';
import { renderScores } from '../feedback-survey.questions.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';
import { learnPictures } from './pictures.ts';
import { textOf, wordingOf } from './wording.ts';

/** A survey, its definition, the question that stands there, and its id in the tree. */
interface Asked<Kind extends Question = Question> {
  readonly survey: FeedbackSurvey;
  readonly definition: SurveyDefinition;
  readonly question: Kind;
}

const heading = ({ survey, definition, question }: Asked): Content =>
  html`<div
    part="question"
    id=${question.id}
    class=${question.type === 'note' ? 'note' : 'title'}
    role=${question.type === 'note' ? nothing : 'heading'}
    aria-level=${question.type === 'note' ? nothing : survey._level}
    tabindex="-1"
  >
    ${
      question.required || question.type === 'note'
        ? wordingOf(survey, definition, question)
        : survey.say('optional', { text: wordingOf(survey, definition, question) })
    }
  </div>`;

/** Whether it is this question that lacks an answer, or has a wrong one. */
const isInvalid = ({ survey, question }: Asked): boolean =>
  `${survey._form.missing}.`.startsWith(`${question.id}.`);

const described = (asked: Asked): string | typeof nothing =>
  isInvalid(asked) ? 'status.' : nothing;

function scaleField(asked: Asked, scale: OwnScale, field: string): Content {
  const { survey, definition, question } = asked;
  const { min, max, low, high } = scale;
  const says = (text: OwnScale['low']): string | undefined =>
    text && textOf(survey, definition, text);
  const values = max - min + 1;
  return renderScores(
    survey,
    field,
    // Eleven stand as those of NPS do.
    values === 11 ? 'nps' : `of-${values}`,
    { min, max, low: says(low), high: says(high) },
    isInvalid(asked) && survey._form.answers[field] === undefined,
    question.required,
  );
}

function metricField(asked: Asked): Content {
  const { survey, question } = asked;
  const { id, type, required } = question;
  if (!isMetric(type)) return nothing;
  // Words and pictures may be on their way; the room is kept.
  const known = type === 'nps' || learnPictures(survey);
  if (!known) return html`<p class="muted">${known === null ? survey.say('error') : nothing}</p>`;
  const ends = { low: survey.say(`${type}-low`), high: survey.say(`${type}-high`) };
  const scale = { ...scales[type], ...ends };
  return renderScores(survey, id, type, scale, isInvalid(asked), required);
}

/** One choice, with a field for words where it is open and chosen. */
function choice(asked: Asked<ChoiceQuestion>, { value, text, open }: Choice): Content {
  const { survey, definition, question } = asked;
  const { answers, isSending } = survey._form;
  const { id, type } = question;
  const isChosen = [answers[id] ?? []].flat().includes(value);
  const field = `${id}.${value}`;
  return html`<label part="choice" class="choice ${type}"
      ><input
        type=${type === 'single' ? 'radio' : 'checkbox'}
        name=${id}
        value=${value}
        .checked=${isChosen}
        .disabled=${Boolean(isSending)}
      /><span>${textOf(survey, definition, text)}</span></label
    >${
      open && isChosen
        ? html`<input
            class="words open"
            name=${field}
            maxlength="500"
            aria-label=${survey.say('ownWords')}
            .value=${answers[field] ?? ''}
            .disabled=${Boolean(isSending)}
          />`
        : nothing
    }`;
}

function choices(asked: Asked<ChoiceQuestion>): Content {
  const { question } = asked;
  const isSingle = question.type === 'single';
  return html`<fieldset
    part="choices"
    class="choices"
    role=${isSingle ? 'radiogroup' : 'group'}
    aria-labelledby=${question.id}
    aria-describedby=${described(asked)}
    aria-required=${isSingle ? question.required : nothing}
    aria-invalid=${isSingle ? isInvalid(asked) : nothing}
  >
    ${question.choices.map((one) => choice(asked, one))}
  </fieldset>`;
}

function words(asked: Asked<TextQuestion>): Content {
  const { survey, question } = asked;
  const { answers, isSending } = survey._form;
  const { id, type, required } = question;
  const value = answers[id] ?? '';
  return type === 'email'
    ? html`<input
        class="words"
        type="email"
        name=${id}
        autocomplete="email"
        maxlength="254"
        aria-labelledby=${question.id}
        aria-required=${required}
        aria-invalid=${isInvalid(asked)}
        aria-describedby=${described(asked)}
        .value=${value}
        .disabled=${Boolean(isSending)}
      />`
    : html`<textarea
        name=${id}
        maxlength="2000"
        aria-labelledby=${question.id}
        aria-required=${required}
        aria-invalid=${isInvalid(asked)}
        aria-describedby=${described(asked)}
        .value=${value}
        .disabled=${Boolean(isSending)}
      ></textarea>`;
}

/** The words that somebody agrees to are the label of the box, and are kept with the answer. */
function consent(asked: Asked): Content {
  const { survey, definition, question } = asked;
  const { answers, isSending } = survey._form;
  return html`<label part="choice" class="choice multi"
    ><input
      type="checkbox"
      name=${question.id}
      aria-required=${question.required}
      aria-invalid=${isInvalid(asked)}
      aria-describedby=${described(asked)}
      .checked=${answers[question.id] === true}
      .disabled=${Boolean(isSending)}
    /><span>${wordingOf(survey, definition, question)}</span></label
  >`;
}

/** The question that stands there, with what it is answered by. */
export function renderField(
  survey: FeedbackSurvey,
  definition: SurveyDefinition,
  question: Question,
): Content {
  const asked = { survey, definition, question };
  switch (question.type) {
    case 'consent':
      return consent(asked);
    case 'note':
      return heading(asked);
    case 'single':
    case 'multi':
      return [heading(asked), choices({ ...asked, question })];
    case 'text':
    case 'email':
      return [heading(asked), words({ ...asked, question })];
    case 'scale':
      return [heading(asked), scaleField(asked, question.scale, question.id)];
    case 'matrix':
      return [
        heading(asked),
        html`<div class="step" role="group" aria-labelledby=${question.id}>
          ${question.rows.map(({ value, text }) => {
            const field = `${question.id}.${value}`;
            return html`<p id=${field}>${textOf(survey, definition, text)}</p>
              ${scaleField(asked, question.scale, field)}`;
          })}
        </div>`,
      ];
    default:
      return [heading(asked), metricField(asked)];
  }
}
