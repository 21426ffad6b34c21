// Fetched where a survey has several questions: what reads its definition, asks it and walks through it.
import { html, nothing } from 'lit';
import { readDefinition } from '../../src/domain/survey/read-definition.ts';
import type { Question, SurveyDefinition } from '../../src/domain/survey/definition.ts';
import { isMetric, scaleOf } from '../../src/domain/survey/question-scales.ts';
import type { Content } from '../../src/element/index.ts';
import { feedbackSurveyFlowWords } from '../../src/i18n/en/feedback-survey-flow.ts';
import type { Means } from './feedback-survey.learn.ts';
import { render as renderAnswered, responseId, setTrap } from './feedback-survey.send.ts';
import type { FeedbackSurvey, FeedbackSurveyView } from './feedback-survey.ts';
import { pictureOf } from './flow/pictures.ts';
import { takeFrom } from './flow/answers.ts';
import { isAnonymous } from './flow/anonymous.ts';
import { endUnlessRendered, endWithPage, explain, isPrompted, isShown } from './flow/appearance.ts';
import { contextOf } from './flow/context.ts';
import { framed } from './flow/frame.ts';
import { renderEnd } from './flow/ending.ts';
import { renderField } from './flow/fields.ts';
import { countWhenLeft, leaveSurvey } from './flow/leaving.ts';
import { noticeChanges } from './flow/noticing.ts';
import { isWritten, writtenIn } from './flow/spelling.ts';
import { flowSheet } from './flow/styles.ts';
import { isEcho, placeOf, walkOf } from './flow/walk.ts';
import { dropProgress, forgetProgress, keepProgress, resumeToken, takeUp } from './flow/resume.ts';
import { goBack, goOn } from './flow/steps.ts';
import { lookForIdle } from './prompt/look-for-idle.ts';

/** What was read of a survey last, and which one of the programme it is. */
interface Read {
  /** Texts are compared, objects are the same or another. */
  readonly written: unknown;
  /** Its id: what the page says, what the definition says, else what the programme says. */
  readonly own: string | undefined;
  readonly named: string | undefined;
  readonly theirs: string | undefined;
  readonly means: Means | null;
}
const read = new WeakMap<FeedbackSurvey, Read>();

/**
 * How a survey asks its questions; undefined while its file is on its way, null where there is no
 * survey to be read.
 *
 * @param known - What the programme says of it.
 */
export function meansOf(
  survey: FeedbackSurvey,
  known: Readonly<Record<string, unknown>> | undefined,
): Means | null | undefined {
  equip(survey);
  endUnlessRendered(survey);
  forgetProgress(survey);
  survey.getResumeToken = () => resumeToken(survey);
  if (!isWritten(survey, known)) return means;
  const written = writtenIn(survey, known);
  if (written === undefined) return undefined;
  const before = read.get(survey);
  const { surveyId, _survey: first } = survey;
  // What its definition gave it is not what the page says.
  const own = surveyId && surveyId !== before?.named ? surveyId : undefined;
  const theirs = first?.id;
  if (before?.written === written && before.own === own)
    if (own || before.named || before.theirs === theirs) return before.means;
  const object = typeof written === 'string' ? parsed(written) : written;
  const isNamed = object instanceof Object && 'id' in object && written !== known;
  const id = own ?? (isNamed ? undefined : theirs);
  // Which survey it is the programme says, once it is there.
  if (object instanceof Object && !id && !isNamed) return means;
  const { definition, faults } = readDefinition(
    id && object instanceof Object ? { ...object, id } : object,
  );
  for (const { path, detail } of faults)
    console.warn(`<laurel-feedback-survey>${path ? ` ${path}` : ''}: ${detail}`);
  const named = id ? undefined : definition?.id;
  if (named) survey.surveyId = named;
  const several = definition ? { ...means, definition } : null;
  read.set(survey, { written, own, named, theirs, means: several });
  return several;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    console.warn(`<laurel-feedback-survey>: ${String(error)}`);
    return undefined;
  }
};

/** Gives a survey, once, words and styles that did not come with it. */
function equip(survey: FeedbackSurvey): void {
  const { constructor, shadowRoot } = survey;
  const sheets = shadowRoot?.adoptedStyleSheets;
  if (sheets?.includes(flowSheet)) return;
  Object.assign((constructor as typeof FeedbackSurvey).words, feedbackSurveyFlowWords);
  sheets?.push(flowSheet);
  noticeChanges(survey);
  // White space is no trigger, to style sheets either.
  if (!survey.getAttribute('trigger')?.trim() && survey.hasAttribute('trigger'))
    survey.setAttribute('trigger', '');
  lookForIdle(survey);
  survey.explain = () => explain(survey);
  endWithPage(survey, () => leaveSurvey(survey));
}

/** What stands there of a survey; nothing of one that waits for its moment. */
function render(survey: FeedbackSurvey, definition: SurveyDefinition): Content {
  const { _view: view } = survey;
  if (view?.state.state === 'answered') {
    dropProgress(survey, view);
    return isPrompted(survey) ? nothing : renderAnswered(survey);
  }
  if (!view || !isShown(survey, view)) return nothing;
  if (isOnItsWay(survey, view)) return framed(survey, notice(survey.say('waiting')));
  takeUp(survey, view);
  // Who fills in whatever is there looks for it before they touch anything.
  void survey.updateComplete.then(() => setTrap(survey));
  return framed(survey, renderForm(survey, definition));
}

const notice = (words: string): Content => html`<p class="end muted">${words}</p>`;

/** Whether a page before this one, or another tab, has sent answers that have yet to arrive. */
function isOnItsWay(survey: FeedbackSurvey, view: FeedbackSurveyView): boolean {
  const { isSending } = survey._form;
  const commands = survey._store?.snapshot().commands ?? [];
  return (
    !isSending &&
    commands.some(
      ({ command, state }) =>
        command.kind === 'answer-survey' &&
        command.id === responseId(view) &&
        command.body.status === 'complete' &&
        /^(queued|sending|waiting|held)$/.test(state),
    )
  );
}

const renderThanksOf: Means['renderEnd'] = (survey, brought, granted) =>
  walkOf(survey._form).isClosed ? nothing : framed(survey, renderEnd(survey, brought, granted));

const means: Means = { pictureOf, render, renderEnd: renderThanksOf, submit: goOn };

/** The question that it is the turn of, with the way on and back. */
function renderForm(survey: FeedbackSurvey, definition: SurveyDefinition): Content {
  const { _form: form, label } = survey;
  const walk = walkOf(form);
  const { path, index, question } = placeOf(walk, definition, form.answers, contextOf(survey));
  if (!question) return nothing;
  const isLast = index === path.length - 1;
  const act = (event: Event): void => survey._act(event);
  // Controls of one question must not become those of the next, in one group for a moment: the template of the
  // next is another one.
  const step = html`${
    path.length > 1
      ? html`<p part="progress" class="muted">
          ${survey.say('step', {
            number: survey.number(index + 1),
            total: survey.number(path.length),
          })}
          ${path.find(isFollowed) === question && !isLast ? `· ${survey.say('goesOn')}` : nothing}
        </p>`
      : nothing
  }
  ${renderField(survey, definition, question)}`;
  return html`<form
    novalidate
    @submit=${act}
    @input=${(event: Event) => {
      takeFrom(survey, question, event);
      keepProgress(survey);
      countWhenLeft(survey);
      void followPointer(survey, walk, event);
    }}
    @keydown=${(event: Event) => {
      walk.byPointer = walk.isAgain = false;
      // Words and lists of choices have keys of their own.
      if (scaleOf(question) && (event.target as HTMLInputElement).type === 'radio') act(event);
    }}
    @focusin=${act}
    @click=${(event: Event) => isEcho(form) && event.preventDefault()}
    @mousedown=${({ detail }: MouseEvent) => (walk.isAgain = detail > 1)}
    @pointerdown=${(event: Event) => {
      walk.byPointer = true;
      act(event);
    }}
  >
    ${label ? html`<p part="label" class="muted">${label}</p>` : nothing}
    ${index % 2 ? html`<div class="step odd">${step}</div>` : html`<div class="step">${step}</div>`}
    <div class="foot">
      <p part="status" id="status." class=${form.isWrong ? 'wrong' : 'muted'}>
        ${form.says || !isAnonymous(survey) ? survey._statusText() : survey.say('anonymous')}
      </p>
      ${
        index > 0
          ? html`<button part="back" class="back" type="button" @click=${() => void goBack(survey)}>
              ${survey.say('goBack')}
            </button>`
          : nothing
      }
      <button part="action" class="action" aria-disabled=${Boolean(form.isSending)}>
        ${survey.say(isLast ? (form.button ?? 'send') : 'goNext')}
      </button>
    </div>
  </form>`;
}

/** Whether an answer that is pointed at leads on by itself. */
const isFollowed = ({ type }: Question): boolean =>
  type === 'single' || type === 'scale' || isMetric(type);

/** Who points at an answer wants to go on; who moves through them with the keyboard does not. */
async function followPointer(
  survey: FeedbackSurvey,
  walk: ReturnType<typeof walkOf>,
  { target }: Event,
): Promise<void> {
  const isChosen = target instanceof HTMLInputElement && target.type === 'radio';
  if (!walk.byPointer || !isChosen) return;
  await survey.updateComplete;
  const { _form: form, _view: view } = survey;
  if (!view) return;
  const { path, index, question } = placeOf(walk, view.definition, form.answers, contextOf(survey));
  const isOpen = survey.renderRoot.querySelector('.open');
  if (question && isFollowed(question) && !isOpen && index < path.length - 1) await goOn(survey);
}
