import { surveyDetails } from '../../../src/contract/member/survey-details.ts';
import type { FinalOutcome } from '../../../src/domain/survey/prompting/prompt-rules.ts';
import { readPromptRules } from '../../../src/domain/survey/prompting/read-prompt-rules.ts';
import { fnv1a, mix } from '../../../src/domain/survey/prompting/sampling.ts';
import { announce } from '../../../src/element/announcer.ts';
import { oneWord } from '../../../src/element/index.ts';
import { LaurelSurveyDismissedEvent } from '../../../src/element/events/survey-dismissed-event.ts';
import { LaurelSurveyShownEvent } from '../../../src/element/events/survey-shown-event.ts';
import type { FeedbackSurvey, FeedbackSurveyView } from '../feedback-survey.ts';
import { browserMarks } from '../prompt/marks.ts';
import { mayKeepMarks } from '../prompt/may-keep-marks.ts';
import { watchPrompt } from '../prompt/prompt.ts';
import type { Prompt } from '../prompt/prompt.ts';
import { walkOf } from './walk.ts';
import { wordingOf } from './wording.ts';

/** A survey that comes up by itself: what waits for its moment, and how far that is. */
interface Appearance {
  /** Survey, wave and visitor. Another one waits anew. */
  readonly owner: string;
  readonly prompt: Prompt;
  readonly end: () => void;
  isDue: boolean;
  /** Whether the rendering under way has it wait or stand there. */
  isAlive: boolean;
}

const appearances = new WeakMap<FeedbackSurvey, Appearance>();

/** Whether a survey waits for its moment instead of standing there. */
export const isPrompted = (survey: FeedbackSurvey): boolean =>
  Boolean(survey.getAttribute('trigger')?.trim());

/** Whether it stands over the page: only what waits for its moment may. */
export const isPopup = (survey: FeedbackSurvey): boolean =>
  isPrompted(survey) &&
  oneWord(survey, 'present', survey.getAttribute('present') ?? '', ['inline', 'popup']) === 'popup';

function warn(faults: ReturnType<typeof readPromptRules>['faults']): void {
  if (faults.length > 0)
    void import('../../../src/domain/survey/prompting/describe-fault.ts').then(
      ({ describePromptFault }) => {
        for (const fault of faults)
          console.warn(`<laurel-feedback-survey>: ${describePromptFault(fault)}`);
      },
      () => undefined,
    );
}

function wait(
  survey: FeedbackSurvey,
  { definition, state, subject }: FeedbackSurveyView,
  owner: string,
): Appearance {
  const { rules, faults } = readPromptRules((name) => survey.getAttribute(name));
  warn(faults);
  const { signal, abort } = abortable();
  const details = survey._store?.snapshot().part(surveyDetails);
  const askFrom = details?.find(({ id }) => id === definition.id)?.askFrom;
  const { key, settings } = survey._store ?? {};
  const prompt = watchPrompt({
    host: survey,
    rules,
    survey: definition.id,
    wave: state.wave,
    visitor: subject,
    askFrom: askFrom === undefined ? undefined : Date.parse(askFrom),
    marks: browserMarks({
      mayKeep: () => mayKeepMarks(settings),
      member: mix(fnv1a(`${key} ${subject}`)).toString(36),
    }),
    now: Date.now,
    signal,
    onDue: () => appear(survey),
  });
  return { owner, prompt, end: abort, isDue: false, isAlive: true };
}

const abortable = (): { readonly signal: AbortSignal; readonly abort: () => void } => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
};

function appear(survey: FeedbackSurvey): void {
  const { _view: view } = survey;
  const appearance = appearances.get(survey);
  if (!appearance || !view) return;
  appearance.isDue = true;
  walkOf(survey._form).isClosed = false;
  survey.requestUpdate();
  const [question] = view.definition.questions;
  // The focus stays where it is: who cannot see that something has come up is told.
  if (question) announce(survey.label || wordingOf(survey, view.definition, question));
  survey.dispatchEvent(new LaurelSurveyShownEvent({ survey: view.definition.id }));
}

/** Whether a survey is to be seen now; one that waits for its moment begins to wait. */
export function isShown(survey: FeedbackSurvey, view: FeedbackSurveyView): boolean {
  if (!isPrompted(survey)) return !walkOf(survey._form).isClosed;
  const owner = `${view.definition.id} ${view.state.wave} ${view.subject}`;
  let appearance = appearances.get(survey);
  if (appearance?.owner !== owner) {
    appearance?.end();
    appearance = wait(survey, view, owner);
    appearances.set(survey, appearance);
  }
  appearance.isAlive = true;
  return appearance.isDue;
}

/** Keeps the page's attention for what stands there. */
export function stand(survey: FeedbackSurvey): void {
  const appearance = appearances.get(survey);
  if (appearance) appearance.isAlive = true;
  survey.internals.states.add('due');
}

/** Why a survey does not show, or what it waits for, in plain English. Never rejects. */
export async function explain(survey: FeedbackSurvey): Promise<readonly string[]> {
  try {
    const waiting = appearances.get(survey)?.prompt.explain();
    if (waiting) return await waiting;
    const { explainStanding } = await import('../prompt/explain-standing.ts');
    return [explainStanding(survey)];
  } catch (error) {
    return [`Nobody can tell: ${String(error)}`];
  }
}

/** Ends what waits or stands there; it begins anew when there is reason to. */
function letGo(survey: FeedbackSurvey, appearance = appearances.get(survey)): void {
  appearance?.end();
  if (!appearance || appearances.get(survey) !== appearance) return;
  appearances.delete(survey);
  survey.internals.states.delete('due');
  const { _form: form } = survey;
  // Thanks that have gone with the page do not come back uninvited.
  if (form.thanks) walkOf(form).isClosed = true;
}

/**
 * Has what waits or stands there end when the survey leaves the page for good; called once for each survey.
 *
 * @param onLeaving - Called before, while it still has its store.
 */
export function endWithPage(survey: FeedbackSurvey, onLeaving: () => void): void {
  const follow = survey._follow.bind(survey);
  survey._follow = () => {
    if (!survey.isConnected) onLeaving();
    follow();
    if (!survey.isConnected) letGo(survey);
  };
}

/** Surveys that had a member. */
const known = new WeakSet<FeedbackSurvey>();

/** Has it end, too, when the rendering that begins has no place for it; forgets a member who has signed out. */
export function endUnlessRendered(survey: FeedbackSurvey): void {
  const appearance = appearances.get(survey);
  if (appearance) appearance.isAlive = false;
  queueMicrotask(() => {
    const { _view: view, internals } = survey;
    if (view) known.add(survey);
    else if (internals.states.has('guest') && known.delete(survey))
      browserMarks({ mayKeep: () => false }).clear();
    // Words of another language may be on their way.
    if (appearance?.isAlive === false && !(view && internals.states.has('loading')))
      letGo(survey, appearance);
  });
}

/** Notes what became of a survey that had come up. Thanks over the page keep its attention. */
export const noteOutcome = (survey: FeedbackSurvey, outcome: FinalOutcome): void =>
  appearances.get(survey)?.prompt.note(outcome, outcome === 'complete' && isPopup(survey));

/** Takes a survey off the page. What was answered until now counts. */
export function dismiss(survey: FeedbackSurvey, tell: () => void): void {
  const appearance = appearances.get(survey);
  const { _view: view, _form: form } = survey;
  if (!view) return;
  const isDone = form.thanks !== undefined;
  // What is on its way is not taken back.
  const isSent = isDone || form.isSending;
  if (!isSent) tell();
  if (!isSent || isDone) noteOutcome(survey, 'dismiss');
  if (appearance) appearance.isDue = false;
  walkOf(form).isClosed = true;
  survey.requestUpdate();
  if (!isSent) survey.dispatchEvent(new LaurelSurveyDismissedEvent({ survey: view.definition.id }));
}
