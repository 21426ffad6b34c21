import type { SurveyResponse } from '../../../src/contract/commands.ts';
import type { Question } from '../../../src/domain/survey/definition.ts';
import { keptAnswers } from '../../../src/domain/survey/kept-answers.ts';
import { missingField } from '../../../src/domain/survey/path.ts';
import { isStraightline } from '../../../src/domain/survey/quality.ts';
import { placeOn, scaleOf } from '../../../src/domain/survey/question-scales.ts';
import { announce } from '../../../src/element/announcer.ts';
import { LaurelSurveySubmitEvent } from '../../../src/element/events/survey-submit-event.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';
import { answerIn, prepare, qualityOf, responseId, sendResponse } from '../feedback-survey.send.ts';
import { deliverAnonymously, isAnonymous, withoutTimes } from './anonymous.ts';
import { noteOutcome } from './appearance.ts';
import { contextOf } from './context.ts';
import { chooseEnding } from './ending.ts';
import { keepProgress } from './resume.ts';
import { isEcho, placeOf, walkOf } from './walk.ts';
import type { Place } from './walk.ts';
import { wordingOf } from './wording.ts';

const placeIn = (survey: FeedbackSurvey): Place | undefined => {
  const { _form: form, _view: view } = survey;
  return view && placeOf(walkOf(form), view.definition, form.answers, contextOf(survey));
};

/** The response as far as it has come. */
function snapshotOf(
  survey: FeedbackSurvey,
  path: readonly Question[],
  status: 'partial' | 'complete' | 'dismissed',
): SurveyResponse | undefined {
  const { _form: form, _view: view } = survey;
  if (!view) return undefined;
  const { definition, state } = view;
  const walk = walkOf(form);
  // Later ones count more, also those of another tab and of the page before.
  walk.seq = Math.max(walk.seq + 1, Date.now());
  const answers = keptAnswers(path, form.answers, (question, field) =>
    wordingOf(survey, definition, question, field),
  );
  const agreements = path.filter(
    (question) => question.type === 'consent' && question.purpose !== 'other',
  );
  const contact = agreements.some(({ id }) => form.answers[id] === true);
  const scores = path.flatMap((question) => {
    const scale = scaleOf(question);
    const fields = answers.filter(
      (answer) => answer.question === question.id || answer.question.startsWith(`${question.id}.`),
    );
    return scale ? fields.map(({ value }) => placeOn(scale, Number(value))) : [];
  });
  const at = new Date().toISOString();
  const startedAt = form.startedAt ?? at;
  return {
    survey: definition.id,
    wave: state.wave,
    seq: walk.seq,
    status,
    answers,
    locale: survey._language,
    startedAt,
    at,
    ...(agreements.length > 0 && { contact }),
    ...qualityOf(survey, startedAt, isStraightline(scores)),
  };
}

/** Shows another question, and brings whoever is there to it. */
async function show(survey: FeedbackSurvey, id: string): Promise<void> {
  const { _form: form } = survey;
  Object.assign(walkOf(form), { current: id, shownAt: performance.now() });
  form.says = form.missing = undefined;
  form.isWrong = false;
  keepProgress(survey);
  survey.requestUpdate();
  await survey.updateComplete;
  survey.renderRoot
    .querySelector<HTMLElement>('[tabindex="-1"]:not(.trap), .choice input')
    ?.focus();
}

/** Says what is missing, or wrong, and brings whoever is there to it. */
async function point(survey: FeedbackSurvey, question: Question, field: string): Promise<void> {
  const { _form: form } = survey;
  const key =
    question.type === 'consent'
      ? 'missing-consent'
      : question.type === 'email'
        ? 'wrong-email'
        : 'missing-answer';
  form.says = () => survey.say(key);
  form.missing = field;
  form.isWrong = true;
  survey.requestUpdate();
  await survey.updateComplete;
  survey.renderRoot.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  // Where the focus was there already, nothing else would be read.
  announce(survey.say(key));
}

/** Whether the browser takes an address for one. */
const isWrongAddress = (survey: FeedbackSurvey, { type }: Question): boolean =>
  type === 'email' &&
  survey.renderRoot.querySelector<HTMLInputElement>('[type=email]')?.checkValidity() === false;

/**
 * Sends what there is so far, unless something is on its way already: it counts if nothing follows. Of a
 * survey that was closed it is told also that there is nothing. Of an anonymous one nothing goes unasked.
 *
 * @param isLeaving - Whether it cannot wait for what is on its way.
 */
export async function tellSoFar(
  survey: FeedbackSurvey,
  status: 'partial' | 'dismissed' = 'partial',
  isLeaving = false,
): Promise<void> {
  const { _form: form, _view: view, _store: store } = survey;
  const walk = walkOf(form);
  const place = placeIn(survey);
  const hasToWait = walk.isTelling && !isLeaving;
  walk.isBehind = hasToWait;
  if (!view || !store || !place || hasToWait || form.isSending || isAnonymous(survey)) return;
  const body = snapshotOf(survey, place.path, status);
  if (!body || (status === 'partial' && body.answers.length === 0)) return;
  // What a page does not let go does not go in parts either.
  if (!survey.dispatchEvent(new LaurelSurveySubmitEvent({ response: body }))) return;
  walk.isTelling = true;
  try {
    const sent = await store.send({ kind: 'answer-survey', id: responseId(view), body });
    const end = await sent.settled;
    // What comes next counts more than whatever another device has sent, by a clock that may be ahead.
    if (end.state === 'acked') walk.seq = Math.max(walk.seq, answerIn(end.result)?.seq ?? 0);
  } catch {
    // The whole response follows, and says where it stands.
  } finally {
    walk.isTelling = false;
  }
  // Whoever stands there now has answers of their own.
  if (!walk.isBehind || survey._form !== form) return;
  walk.isBehind = false;
  await tellSoFar(survey, walk.isClosed ? 'dismissed' : 'partial');
}

/** Goes on from the question that stands there: to the next one, or to sending. */
export async function goOn(survey: FeedbackSurvey): Promise<void> {
  const { _form: form, _view: view, _store: store } = survey;
  const place = placeIn(survey);
  if (!view || !store || !place?.question || form.isSending) return;
  const { path, index, question } = place;
  prepare(survey);
  const missing = missingField(question, form.answers);
  if (missing !== undefined) return point(survey, question, missing);
  if (isWrongAddress(survey, question)) return point(survey, question, question.id);
  const next = path[index + 1];
  if (next) {
    void tellSoFar(survey);
    return show(survey, next.id);
  }
  // The survey, or the member, may have changed on the way.
  const skipped = path.find((one) => missingField(one, form.answers) !== undefined);
  if (skipped) return show(survey, skipped.id);
  const response = snapshotOf(survey, path, 'complete');
  if (!response) return;
  chooseEnding(survey, view.definition);
  if (isAnonymous(survey)) {
    const body = withoutTimes(response);
    const deliver = deliverAnonymously(store.key, form, body);
    await sendResponse(survey, view, store, body, '', deliver);
  } else await sendResponse(survey, view, store, response);
  if (!form.thanks) return;
  keepProgress(survey);
  noteOutcome(survey, 'complete');
}

/** Goes back to the question before. */
export async function goBack(survey: FeedbackSurvey): Promise<void> {
  const place = placeIn(survey);
  const before = place?.path[place.index - 1];
  if (before && !survey._form.isSending && !isEcho(survey._form)) await show(survey, before.id);
}
