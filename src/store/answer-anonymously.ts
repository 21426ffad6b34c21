import type { CommandAnswer } from '../client/loyalty-client.ts';
import type { SurveyResponse } from '../contract/commands.ts';

/** Sends a response of whom nothing is known; what does so is fetched when it is needed. */
export const answerAnonymously = async (
  api: string,
  id: string,
  body: SurveyResponse,
): Promise<CommandAnswer> =>
  (await import('../client/anonymous.ts')).answerAnonymously(api, id, body);
