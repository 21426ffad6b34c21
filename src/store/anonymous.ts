// Fetched when somebody answers an anonymous survey.
import { answerAnonymously } from '../client/anonymous.ts';
import type { SurveyResponse } from '../contract/commands.ts';
import type { Settled } from './store.ts';

/** 128 bits. That of the outbox stays with it: what two files share every page has to fetch. */
const random = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

interface Sent {
  readonly id: string;
  readonly wave: string | undefined;
  seq: number;
}
const last = new WeakMap<object, Sent>();

/**
 * Sends a response that belongs to nobody.
 *
 * @param api - Address of the API, by which its store is known.
 * @param form - Where it was given: what is sent again from there, to the same wave, is the same response,
 *   and counts more.
 * @returns `expired` where it is not known whether it arrived, or it did not.
 */
export async function sendAnonymously(
  api: string,
  form: object,
  response: SurveyResponse,
): Promise<Settled> {
  const { wave } = response;
  const before = last.get(form);
  const sent = before?.wave === wave && before ? before : { id: random(), wave, seq: 0 };
  last.set(form, sent);
  sent.seq += 1;
  try {
    if (!/^https?:/.test(api)) throw new Error(`"${api}" takes no anonymous responses`);
    const answer = await answerAnonymously(api, sent.id, { ...response, seq: sent.seq });
    return answer.outcome === 'applied'
      ? { state: 'acked', result: answer.result }
      : { state: 'rejected', problem: answer.problem };
  } catch (error) {
    console.warn('Laurel:', error);
    return { state: 'expired' };
  }
}
