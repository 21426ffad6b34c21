import type { SurveyResponse } from '../../../src/contract/commands.ts';
import { fetchAnonymous } from '../../../src/element/fetch-anonymous.ts';
import type { Delivery } from '../feedback-survey.delivery.ts';
import type { FeedbackSurvey, Form } from '../feedback-survey.ts';

/**
 * Whether nobody is to learn who answers. Either the page or the programme may say so; where only the page
 * does, the server refuses.
 */
export const isAnonymous = ({ _view: view, _survey: known }: FeedbackSurvey): boolean =>
  view?.definition.anonymous === true || known?.definition?.['anonymous'] === true;

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
  (api: string, form: Form, response: SurveyResponse): Delivery =>
  async (tell) => {
    tell('sending', true);
    try {
      return await (await fetchAnonymous()).sendAnonymously(api, form, response);
    } catch (error) {
      console.warn('Laurel:', error);
      return { state: 'expired' };
    }
  };
