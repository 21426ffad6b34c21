// Fetched when the server has taken answers.
import type { SurveyResponse } from '../../src/contract/commands.ts';
import { signalsOf } from '../../src/domain/survey/signals.ts';
import { LaurelSignalEvent } from '../../src/element/events/signal-event.ts';
import type { FeedbackSurvey } from './feedback-survey.ts';

/** Tells the page of somebody who is unhappy, so that it can answer without waiting for the shop. */
export function tellSignals(
  survey: FeedbackSurvey,
  id: string,
  { survey: name, answers, contact = false }: SurveyResponse,
): void {
  for (const { kind, question, severity, suggested } of signalsOf(answers, contact))
    survey.dispatchEvent(
      new LaurelSignalEvent({
        ...{ kind, question, severity, suggested, contact },
        survey: name,
        response: id,
      }),
    );
}
