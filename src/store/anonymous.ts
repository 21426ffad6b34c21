// Fetched when somebody answers an anonymous survey.
import { answerAnonymously } from '../client/anonymous.ts';
import type { SurveyResponse } from '../contract/commands.ts';
import type { Settled } from './store.ts';

/** 128 bits. That of the outbox stays with it: what two files share every page has to fetch. */
const random = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const ids = new WeakMap<object, string>();

/**
 * Sends a response that belongs to nobody.
 *
 * @param form - Where it was given: what is sent again from there is the same response.
 */
export async function sendAnonymously(
  api: string,
  form: object,
  response: SurveyResponse,
): Promise<Settled> {
  const id = ids.get(form) ?? random();
  ids.set(form, id);
  const answer = await answerAnonymously(api, id, response);
  return answer.outcome === 'applied'
    ? { state: 'acked', result: answer.result }
    : { state: 'rejected', problem: answer.problem };
}
