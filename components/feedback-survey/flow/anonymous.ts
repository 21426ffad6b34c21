import type { SurveyResponse } from '../../../src/contract/commands.ts';
import { fetchAnonymous } from '../../../src/element/fetch-anonymous.ts';
import type { Delivery } from '../feedback-survey.delivery.ts';
import type { FeedbackSurvey, Form } from '../feedback-survey.ts';

/** Forms that have said so: what was written in one stays without a name, whatever the survey says later. */
const promised = new WeakSet<Form>();

/**
 * Whether nobody is to learn who answers. Either the page or the programme may say so; where only the page
 * does, the server refuses. The sample of a preview goes nowhere anyhow.
 */
export function isAnonymous(survey: FeedbackSurvey): boolean {
  const { _form: form, _view: view, _survey: known, preview } = survey;
  if (preview) return false;
  if (view?.definition.anonymous || known?.definition?.['anonymous']) promised.add(form);
  return promised.has(form);
}

/** Nothing of when it was given goes along. */
export const withoutTimes = (response: SurveyResponse): SurveyResponse => ({
  ...response,
  startedAt: undefined,
  at: undefined,
});

/**
 * Sends a response that belongs to nobody, past the outbox: what would be kept there is kept for a member.
 * Where that fails the answers stay in the form.
 */
export const deliverAnonymously =
  (api: string, form: Form, response: SurveyResponse): Delivery =>
  (tell) => {
    tell('sending', true);
    return fetchAnonymous().then(
      ({ sendAnonymously }) => sendAnonymously(api, form, response),
      () => ({ state: 'expired' }),
    );
  };
