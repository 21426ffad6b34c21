// Fetched when somebody touches the form: by the time they send, the network may have gone.
import { surveyAnswer } from '../../src/contract/commands.ts';
import type { SurveyAnswer } from '../../src/contract/commands.ts';
import { isForShoppers } from '../../src/contract/is-for-shoppers.ts';
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

/** What somebody at the keyboard needs besides. */
let keys: typeof import('./feedback-survey.keys.ts') | undefined;

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
  const isKey = event instanceof KeyboardEvent;
  if (event.type === 'submit') void submit(survey, view, store);
  else if (!isKey) prepare(survey);
  // Who has come to the scale with the keyboard may go on with it, also without a network.
  if (target instanceof HTMLInputElement && (isKey || target.matches(':focus-visible'))) {
    const press = (loaded: typeof keys): void =>
      (keys = loaded)?.pressKey(survey, event, target, view);
    if (keys) press(keys);
    // Where that fails the browser's own keys remain.
    else import('./feedback-survey.keys.ts').then(press, () => undefined);
  }
}

/** Makes everything ready that sending needs. */
function prepare(survey: FeedbackSurvey): void {
  Object.assign((survey.constructor as typeof FeedbackSurvey).words, feedbackSurveySendWords);
  survey._form.startedAt ??= new Date().toISOString();
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
  const at = new Date().toISOString();
  const response = completeResponse(
    view.definition,
    form.answers,
    { wave: view.state.wave, locale: survey._language, startedAt: form.startedAt ?? at, at },
    (question) => survey._wordingOf(question),
  );
  if (!survey.dispatchEvent(new LaurelSurveySubmitEvent({ response }))) return;

  form.isSending = true;
  // What has the focus may be disabled now, and not every browser moves it to a button pressed.
  survey.renderRoot.querySelector('button')?.focus();
  let told: string | undefined;
  const end = await delivery(
    store,
    { kind: 'answer-survey', id: responseId(view), body: response },
    (status, isKept) => {
      const isHere = !isKept && (status === 'slow' || status === 'offline');
      const words = isHere ? `${survey.say(status)} ${survey.say('keepOpen')}` : undefined;
      if (told !== (told = words ?? status)) tell(survey, form, status, words);
    },
  );
  // Somebody else's form stands there now: what became of this one is not theirs to read.
  if (survey._form !== form) return;
  form.isSending = false;
  form.button = undefined;
  if (end.state === 'acked') return thank(survey, form, view, rewardIn(end.result));
  if (end.state === 'rejected') {
    const { problem } = end;
    return tell(survey, form, 'unsent', isForShoppers(problem) ? problem.detail : undefined);
  }
  form.button = 'again';
  // Withdrawn although the same visitor is still here: a session that broke off in between.
  tell(survey, form, end.state === 'cancelled' ? 'expired' : end.state);
}

/** The same in every tab and after every reload, so that all of them make one response. */
const responseId = ({ definition, state, subject }: FeedbackSurveyView): string =>
  `${definition.id}.${state.wave}.${subject}`;

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
  const { on, amount } = reward ?? {};
  const words = (): string =>
    reward
      ? survey.say(
          on ? 'earnedOn' : 'earned',
          { ...survey._amount(reward), day: on && survey.day(on) },
          amount,
        )
      : '';
  form.answers = {};
  form.status = undefined;
  form.thanks = { wave, words };
  const wasHere = survey.shadowRoot?.activeElement;
  await shown(survey);
  if (survey._form !== form) return;
  if (wasHere) survey.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
  const thanks = survey.say('thanks');
  announce(reward ? `${thanks}. ${words()}` : thanks);
  const detail = { survey: view.definition.id, wave, id: responseId(view), reward };
  survey.dispatchEvent(new LaurelSurveyCompletedEvent(detail));
}
