// Fetched when somebody touches the form: by the time they send, the network may have gone.
import { html } from 'lit';
import { surveyAnswer } from '../../src/contract/commands.ts';
import type { SurveyAnswer, SurveyResponse } from '../../src/contract/commands.ts';
import { isForShoppers } from '../../src/contract/is-for-shoppers.ts';
import { completeResponse, missingQuestion } from '../../src/domain/survey/response.ts';
import type { AnswerValue } from '../../src/domain/survey/response.ts';
import { announce } from '../../src/element/announcer.ts';
import { LaurelSurveyCompletedEvent } from '../../src/element/events/survey-completed-event.ts';
import { LaurelSurveySubmitEvent } from '../../src/element/events/survey-submit-event.ts';
import { fetchCommands } from '../../src/element/fetch-commands.ts';
import { icon } from '../../src/element/index.ts';
import type { Content, LoyaltyStore } from '../../src/element/index.ts';
import { checkIcon } from './feedback-survey.icons.ts';
import { feedbackSurveySendWords } from '../../src/i18n/en/feedback-survey-send.ts';
import type { MessageKey } from '../../src/i18n/source.ts';
import type { FeedbackSurvey, FeedbackSurveyView, Form } from './feedback-survey.ts';
import { fetchActions } from './feedback-survey.learn.ts';
import { delivery } from './feedback-survey.delivery.ts';
import type { Delivery } from './feedback-survey.delivery.ts';
import { lookForIdle } from './prompt/look-for-idle.ts';

/** What somebody at the keyboard needs besides. */
let keys: typeof import('./feedback-survey.keys.ts') | undefined;

/**
 * Does what somebody means by an event of the form; any of them makes ready to send.
 *
 * @param target - Where it happened.
 * @returns when it is done, where that takes until something has been fetched.
 */
export function act(
  survey: FeedbackSurvey,
  event: Event,
  target: EventTarget | null,
  view: FeedbackSurveyView | undefined,
  store: LoyaltyStore | undefined,
): Promise<void> | undefined {
  const { queue } = fetchActions;
  // What comes now may only be done at once when nothing that came before it waits any more.
  void queue?.then(fetchActions).then((module) => {
    if (queue === fetchActions.queue) fetchActions.module ??= module;
  });
  const isKey = event instanceof KeyboardEvent;
  // From the touch itself: what is fetched for it may come much later. Times of scripts' own events mean less.
  const age = event.isTrusted ? performance.now() - event.timeStamp : 0;
  survey._form.startedAt ??= new Date(Date.now() - Math.max(0, age)).toISOString();
  if (event.type === 'submit')
    void (survey._means?.submit?.(survey) ?? submit(survey, view, store));
  else if (!isKey) prepare(survey);
  if (event.type === 'input') takeFrom(survey, target as HTMLInputElement);
  // Who has come to the scale with the keyboard may go on with it, also without a network.
  if (target instanceof HTMLInputElement && (isKey || target.matches(':focus-visible'))) {
    const press = (loaded: typeof keys): void => (keys = loaded)?.pressKey(survey, event, target);
    if (keys) press(keys);
    // Where that fails the browser's own keys remain.
    else return import('./feedback-survey.keys.ts').then(press, () => undefined);
  }
  return undefined;
}

/** Takes in an answer; what was said about the one before counts no more. */
export function takeAnswer(survey: FeedbackSurvey, name: string, answer: AnswerValue): void {
  const { _form: form } = survey;
  form.answers = { ...form.answers, [name]: answer };
  form.says = form.missing = undefined;
  form.isWrong = false;
  survey.requestUpdate();
}

function takeFrom(survey: FeedbackSurvey, control: HTMLInputElement): void {
  const { name, value, type } = control;
  if (!control.matches('.trap')) takeAnswer(survey, name, type === 'radio' ? Number(value) : value);
}

function equip(survey: FeedbackSurvey): void {
  Object.assign((survey.constructor as typeof FeedbackSurvey).words, feedbackSurveySendWords);
  lookForIdle(survey);
}

/** What stands there when somebody answered before. */
export function render(survey: FeedbackSurvey): Content {
  equip(survey);
  return renderThanks(survey, survey.say('answered'));
}

/**
 * Thanks in place of the form.
 *
 * @param more - What stands below.
 */
export const renderThanks = (
  survey: FeedbackSurvey,
  words: string,
  title = survey.say('thanks'),
  more?: Content,
): Content =>
  html`<div part="thanks" class="end">
    <span class="medal">${icon(checkIcon)}</span>
    <div class="title" role="heading" aria-level=${survey._level} tabindex="-1">${title}</div>
    <p class="muted">${words}</p>
    ${more}
  </div>`;

/** A field that people cannot see, and machines fill in. */
export function setTrap(survey: FeedbackSurvey): void {
  const form = survey.renderRoot.querySelector('form');
  if (!form || form.querySelector('.trap')) return;
  const trap = document.createElement('input');
  Object.assign(trap, {
    ...{ className: 'trap', name: '.', autocomplete: 'off' },
    ...{ ariaHidden: 'true', tabIndex: -1 },
  });
  // Through CSSOM: a style attribute would break under a strict policy.
  trap.style.cssText =
    'position:absolute;inset:auto;inline-size:1px;block-size:1px;opacity:0;pointer-events:none';
  form.append(trap);
}

/** Whether something has been put into that field. */
const isTrapped = ({ renderRoot }: FeedbackSurvey): boolean =>
  Boolean(renderRoot.querySelector<HTMLInputElement>('.trap')?.value);

/** How a response came about; nothing where the clock was put back, or was another device's. */
export function qualityOf(
  survey: FeedbackSurvey,
  startedAt: string,
  straightline = false,
): Pick<SurveyResponse, 'quality'> {
  const ms = Date.now() - Date.parse(startedAt);
  return ms < 0 ? {} : { quality: { ms, straightline, honeypot: isTrapped(survey) } };
}

/** Makes everything ready that sending needs. */
export function prepare(survey: FeedbackSurvey): void {
  equip(survey);
  setTrap(survey);
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
  // Only what asks several questions sends nobody's name.
  if (survey._survey?.definition?.['anonymous']) return tell(survey, form, 'unsent');
  const missing = missingQuestion(view.definition, form.answers);
  if (missing) {
    const key = missing.type === 'text' ? 'missing-reason' : 'missing-score';
    form.says = () => survey.say(key);
    form.missing = missing.id;
    form.isWrong = true;
    await shown(survey);
    survey.renderRoot.querySelector<HTMLElement>(`[name="${missing.id}"]`)?.focus();
    // Where the focus was there already, nothing else would be read.
    return announce(survey.say(key));
  }
  const now = new Date();
  const at = now.toISOString();
  const { startedAt = at } = form;
  const response = completeResponse(
    view.definition,
    form.answers,
    // What was sent before, of another tab or another kind of survey, counts less.
    {
      ...{ wave: view.state.wave, seq: now.getTime(), locale: survey._language, startedAt, at },
      ...qualityOf(survey, startedAt),
    },
    (question) => survey._wordingOf(question),
  );
  await sendResponse(survey, view, store, response);
}

/**
 * Sends a complete response, once, and says what becomes of it.
 *
 * @param id - Under which it is kept, for the page; empty where it is not to know.
 * @param deliver - How it gets there.
 */
export async function sendResponse(
  survey: FeedbackSurvey,
  view: FeedbackSurveyView,
  store: LoyaltyStore,
  response: SurveyResponse,
  id = responseId(view),
  deliver: Delivery = (tell) =>
    delivery(store, { kind: 'answer-survey', id, body: response }, tell),
): Promise<void> {
  const { _form: form } = survey;
  if (form.isSending || !survey.dispatchEvent(new LaurelSurveySubmitEvent({ response }))) return;
  form.isSending = true;
  // What has the focus may be disabled now, and not every browser moves it to a button pressed.
  survey.renderRoot.querySelector<HTMLElement>('.action')?.focus();
  let told: string | undefined;
  const end = await deliver((status, isKept) => {
    const isHere = !isKept && (status === 'slow' || status === 'offline');
    const words = isHere ? `${survey.say(status)} ${survey.say('keepOpen')}` : undefined;
    if (told !== (told = words ?? status)) tell(survey, form, status, words);
  });
  // Somebody else's form stands there now: what became of this one is not theirs to read.
  if (survey._form !== form) return;
  form.isSending = false;
  form.button = undefined;
  if (end.state === 'acked') {
    const answer = answerIn(end.result);
    // It has kept others that a clock ahead of this one had made later: these count more.
    if (answer && answer.seq > Math.max(response.seq, Date.now()))
      return sendResponse(survey, view, store, { ...response, seq: answer.seq + 1 });
    await thank(survey, form, view, id, answer?.reward);
    // What somebody says without their name is for the server alone.
    if (!id) return;
    // The server knows it too, so a page that cannot fetch this any more loses little.
    const signals = await import('./feedback-survey.signals.ts').catch(() => undefined);
    return signals?.tellSignals(survey, id, response);
  }
  if (end.state === 'rejected') {
    const { problem } = end;
    return tell(survey, form, 'unsent', isForShoppers(problem) ? problem.detail : undefined);
  }
  form.button = 'again';
  // Withdrawn although the same visitor is still here: a session that broke off in between.
  tell(survey, form, end.state === 'cancelled' ? 'expired' : end.state);
}

/** The same in every tab and after every reload, so that all of them make one response. */
export const responseId = ({ definition, state, subject }: FeedbackSurveyView): string =>
  `${definition.id}.${state.wave}.${subject}`;

async function shown(survey: FeedbackSurvey): Promise<void> {
  survey.requestUpdate();
  await survey.updateComplete;
}

/** Says where the sending stands, in the form and, unless all goes its way, aloud. */
function tell(survey: FeedbackSurvey, form: Form, status: MessageKey, detail?: string): void {
  if (survey._form !== form) return;
  form.says = () => detail ?? survey.say(status);
  form.isWrong = status !== 'sending';
  survey.requestUpdate();
  if (status !== 'sending') announce(detail ?? survey.say(status));
}

/** What the server says that it has now, and what that brought. */
export function answerIn(result: unknown): SurveyAnswer | undefined {
  try {
    return surveyAnswer(result);
  } catch (error) {
    console.warn('Laurel: unknown answer to a survey response', error);
    return undefined;
  }
}

async function thank(
  survey: FeedbackSurvey,
  form: Form,
  view: FeedbackSurveyView,
  id: string,
  reward: SurveyAnswer['reward'],
): Promise<void> {
  const { wave } = view.state;
  const { on, amount, state = 'granted' } = reward ?? {};
  const key = state === 'pending' ? 'earnedLater' : on ? 'earnedOn' : 'earned';
  const words = (): string =>
    reward && state !== 'refused'
      ? survey.say(key, { ...survey._amount(reward), day: on && survey.day(on) }, amount)
      : '';
  form.answers = {};
  form.says = undefined;
  const renderEnd = survey._means?.renderEnd ?? ((shown, said) => renderThanks(shown, said));
  const isGranted = state === 'granted';
  form.thanks = {
    wave,
    render: (shown) => renderEnd(shown, words(), isGranted ? amount : undefined),
  };
  const wasHere = survey.shadowRoot?.activeElement;
  await shown(survey);
  if (survey._form !== form) return;
  if (wasHere) survey.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
  // Whatever stands there: not everybody is thanked in the same words.
  const title = survey.renderRoot.querySelector('.end .title')?.textContent ?? '';
  announce(reward ? `${title.replace(/[.。]$/, '')}. ${words()}` : title);
  const detail = { survey: view.definition.id, wave, id, reward };
  survey.dispatchEvent(new LaurelSurveyCompletedEvent(detail));
}
