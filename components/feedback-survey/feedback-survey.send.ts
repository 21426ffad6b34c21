// Fetched when somebody touches the form: by the time they send, the network may have gone.
import { surveyAnswer } from '../../src/contract/commands.ts';
import type { SurveyAnswer, SurveyResponse } from '../../src/contract/commands.ts';
import { isForShoppers } from '../../src/contract/problem-document.ts';
import { completeResponse, missingQuestion } from '../../src/domain/survey/response.ts';
import { announce } from '../../src/element/announcer.ts';
import { LaurelSurveyCompletedEvent } from '../../src/element/events/survey-completed-event.ts';
import { LaurelSurveySubmitEvent } from '../../src/element/events/survey-submit-event.ts';
import { fetchCommands } from '../../src/element/fetch-commands.ts';
import type { LoyaltyStore } from '../../src/element/index.ts';
import { feedbackSurveySendWords } from '../../src/i18n/en/feedback-survey-send.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import type { FeedbackSurvey, FeedbackSurveyView, Form } from './feedback-survey.ts';
import { delivery } from './feedback-survey.delivery.ts';
import { pressKey } from './feedback-survey.keys.ts';

/**
 * Does what somebody means by an event of the form; any of them makes ready to send.
 *
 * @param target - Where it happened.
 */
export function act(
  survey: FeedbackSurvey,
  event: Event,
  target: EventTarget | null,
  view: FeedbackSurveyView | undefined,
  store: LoyaltyStore | undefined,
): void {
  if (event.type === 'submit') void submit(survey, view, store);
  else if (event instanceof KeyboardEvent) pressKey(survey, event, target, view);
  else prepare(survey);
}

/** Makes everything ready that sending needs. */
function prepare(survey: FeedbackSurvey): void {
  Object.assign((survey.constructor as typeof FeedbackSurvey).words, feedbackSurveySendWords);
  survey._form.startedAt ??= Date.now();
  // Without it, sending says in words that it did not work.
  fetchCommands().catch(() => undefined);
}

/** Sends what somebody has put in, once, or says what is missing. */
async function submit(
  survey: FeedbackSurvey,
  view: FeedbackSurveyView | undefined,
  store: LoyaltyStore | undefined,
): Promise<void> {
  prepare(survey);
  const { _form: form } = survey;
  if (!view || !store || form.isSending) return;
  const missing = missingQuestion(view.definition, form.answers);
  if (missing) {
    form.status = missing.type === 'text' ? 'missing-reason' : 'missing-score';
    form.isWrong = true;
    await shown(survey);
    survey.renderRoot.querySelector<HTMLElement>(`[name="${missing.id}"]`)?.focus();
    return;
  }
  const response = responseOf(survey, view);
  if (!survey.dispatchEvent(new LaurelSurveySubmitEvent({ response }))) return;

  form.isSending = true;
  // What has the focus may be disabled now, and not every browser moves it to a button pressed.
  survey.renderRoot.querySelector('button')?.focus();
  const id = responseId(view);
  let told: string | undefined;
  const end = await delivery(
    store,
    { kind: 'answer-survey', id, body: response },
    (status, isKept) => {
      const isHere = status === 'slow' || status === 'offline';
      const words =
        isHere && !isKept ? `${survey.say(status)} ${survey.say('keepOpen')}` : undefined;
      if (told === (told = words ?? status)) return;
      tell(survey, form, status, words);
    },
  );
  // Somebody else's form stands there now: what became of this one is not theirs to read.
  if (survey._form !== form) return;
  form.isSending = false;
  form.button = undefined;
  switch (end.state) {
    case 'acked':
      return thank(survey, form, view, rewardIn(end.result));
    case 'rejected':
      return tell(
        survey,
        form,
        'unsent',
        isForShoppers(end.problem) ? end.problem.detail : undefined,
      );
    default:
      form.button = 'again';
      // Withdrawn although the same visitor is still here: a session that broke off in between.
      return tell(survey, form, end.state === 'cancelled' ? 'expired' : end.state);
  }
}

/** The same in every tab and after every reload, so that all of them make one response. */
const responseId = ({ definition, state, subject }: FeedbackSurveyView): string =>
  `${definition.id}.${state.wave}.${subject}`;

function responseOf(
  survey: FeedbackSurvey,
  { definition, state }: FeedbackSurveyView,
): SurveyResponse {
  const { answers, startedAt } = survey._form;
  const now = Date.now();
  return completeResponse(definition, answers, {
    wave: state.wave,
    locale: survey._language,
    startedAt: startedAt ?? now,
    now,
    wordingOf: (question) => survey._wordingOf(question),
  });
}

async function shown(survey: FeedbackSurvey): Promise<void> {
  survey.requestUpdate();
  await survey.updateComplete;
}

/** Says where the sending stands, in the form and, unless all goes its way, aloud. */
function tell(survey: FeedbackSurvey, form: Form, status: MessageKey, detail?: string): void {
  if (survey._form !== form) return;
  form.status = status;
  form.isWrong = status !== 'sending';
  form.detail = detail;
  survey.requestUpdate();
  if (status !== 'sending') announce(detail ?? survey.say(status));
}

/** What the server says that the answers brought. */
function rewardIn(result: unknown): SurveyAnswer['reward'] {
  try {
    return surveyAnswer(result).reward;
  } catch (error) {
    console.warn('Laurel: unknown answer to a survey response', error);
    return undefined;
  }
}

async function thank(
  survey: FeedbackSurvey,
  form: Form,
  view: FeedbackSurveyView,
  reward: SurveyAnswer['reward'],
): Promise<void> {
  const { wave } = view.state;
  const words = (): string => {
    if (!reward) return '';
    const { on, amount } = reward;
    const values = { ...survey._amount(reward), day: on && survey.day(on) };
    return survey.say(on ? 'earnedOn' : 'earned', values, amount);
  };
  form.answers = {};
  form.status = undefined;
  form.thanks = { wave, words };
  const wasHere = survey.shadowRoot?.activeElement;
  await shown(survey);
  if (survey._form !== form) return;
  if (wasHere) survey.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
  announce([survey.say('thanks'), words()].filter(Boolean).join('. '));
  const detail = { survey: view.definition.id, wave, id: responseId(view), reward };
  survey.dispatchEvent(new LaurelSurveyCompletedEvent(detail));
}
