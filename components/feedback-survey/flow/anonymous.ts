import type { SurveyResponse } from '../../../src/contract/commands.ts';
import { answerAnonymously } from '../../../src/element/answer-anonymously.ts';
import type { Delivery } from '../feedback-survey.delivery.ts';
import type { FeedbackSurvey, Form } from '../feedback-survey.ts';

/**
 * Whether nobody is to learn who answers. Either the page or the programme may say so; where only the page
 * does, the server refuses.
 */
export const isAnonymous = ({ _view: view, _survey: known }: FeedbackSurvey): boolean =>
  view?.definition.anonymous === true || known?.definition?.['anonymous'] === true;

const ids = new WeakMap<Form, string>();

/** 128 bits; that of the outbox stays with it, for what two files share every page has to fetch. */
const random = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Of the response in a form, made at random: who sends it again sends the same one. */
export function anonymousId(form: Form): string {
  const id = ids.get(form) ?? random();
  ids.set(form, id);
  return id;
}

/** Nothing of when it was given, or of what was sent before, goes along. */
export const withoutTraces = ({
  startedAt: _startedAt,
  at: _at,
  ...response
}: SurveyResponse): SurveyResponse => ({ ...response, seq: 1 });

/**
 * Sends a response that belongs to nobody, past the outbox: what would be kept there is kept for a member.
 * Where that fails the answers stay in the form.
 */
export const deliverAnonymously =
  (api: string, id: string, response: SurveyResponse): Delivery =>
  async (tell) => {
    tell('sending', true);
    try {
      const answer = await answerAnonymously(api, id, response);
      return answer.outcome === 'applied'
        ? { state: 'acked', result: answer.result }
        : { state: 'rejected', problem: answer.problem };
    } catch (error) {
      console.warn('Laurel:', error);
      return { state: 'expired' };
    }
  };
