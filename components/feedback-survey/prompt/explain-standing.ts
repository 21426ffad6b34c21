import type { FeedbackSurvey } from '../feedback-survey.ts';

/** Why a survey that waits for nothing does not ask, or that it does: a sentence for editors and developers. */
export function explainStanding(survey: FeedbackSurvey): string {
  const { _store: store, _view: view, _means: means, surveyId, internals } = survey;
  const { status, problem } = store?.snapshot() ?? {};
  if (!survey.isConnected) return 'Not shown: it is not on the page.';
  if (!store) return 'Not shown: it has no store. Call configure(), or put it into a provider.';
  if (status === 'guest') return 'Not shown: nobody is signed in.';
  if (status !== undefined && status !== 'active' && !view)
    return `Not shown: the member is ${status}.`;
  if (internals.states.has('error'))
    return `Not shown: nothing could be read (${problem?.code ?? 'unknown'}).`;
  if (internals.states.has('loading')) return 'Not shown yet: what it needs is on its way.';
  if (!view)
    return `Not shown: the server names no survey ${surveyId ? `"${surveyId}" ` : ''}for this member.`;
  if (!means) return 'Not shown: its questions could not be read. The console says why.';
  if (view.state.state === 'answered') return 'Not shown: this member has answered.';
  if (view.state.state === 'not-eligible') return 'Not shown: it is not open for this member.';
  return survey.getAttribute('trigger')
    ? 'Not shown any more: answered, closed, or taken off the page.'
    : 'Shown: without a trigger it asks where it stands, from the start.';
}
