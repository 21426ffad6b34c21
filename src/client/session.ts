import { tokenAnswer } from '../contract/token.ts';
import { limited } from './limited.ts';
import type { ClientFailure } from './loyalty-client.ts';
import type { TokenSource } from './token.ts';

/** What a call may say about who is asking. */
export interface Grant {
  readonly token?: string;
  /** The member's opaque name; absent where only the API's own answer tells. */
  readonly subject?: string;
}

/** Who is signed in, until that may have changed: then another session is made. */
export interface Session {
  /**
   * Runs a call with a token, and once more with another token after a 401. Gives `undefined`
   * without running it when nobody is signed in.
   *
   * @throws whatever the token request or the call threw.
   */
  authorise<T>(call: (grant: Grant) => Promise<T>): Promise<T | undefined>;
}

/** The API knows the visitor by itself, from a cookie or within a shop's own client. */
export const cookieSession: Session = { authorise: (call) => call({}) };

/** Nobody is ever signed in. */
export const guestSession: Session = { authorise: async () => undefined };

/** A token this close to its end is not used for another call, in milliseconds. */
const MARGIN = 30_000;
/** Least time between two renewals after a refusal, so that a wrong set-up causes no storm. */
const LEAST_BETWEEN = 5_000;

/** Keeps a token in this closure only, and has it fetched at most once at a time. */
export const createTokenSession = (source: TokenSource): Session => {
  let held: Grant | undefined;
  let goodUntil = 0;
  let flight: Promise<Grant | undefined> | undefined;
  let renewedAt = -Infinity;

  const ask = async (refused: unknown): Promise<Grant | undefined> => {
    held = undefined;
    const answer = await limited((signal) =>
      source({ reason: refused ? 'refused' : 'needed', signal }),
    );
    if (!answer) return undefined;
    const grant = tokenAnswer(answer);
    // By this device's clock, however wrong that is: how long the token lives by the server's.
    goodUntil = Date.now() + Date.parse(grant.expiresAt) - (answer.date || Date.now());
    return (held = grant);
  };

  const take = async (refused?: Grant, refusal?: unknown): Promise<Grant | undefined> => {
    if (held && held !== refused && goodUntil - Date.now() > MARGIN) return held;
    if (refused && !flight) {
      if (Math.abs(Date.now() - renewedAt) < LEAST_BETWEEN) throw refusal;
      renewedAt = Date.now();
    }
    return (flight ??= ask(refused).finally(() => {
      flight = undefined;
    }));
  };

  return {
    async authorise(call) {
      let grant = await take();
      if (!grant) return undefined;
      try {
        return await call(grant);
      } catch (error) {
        if ((error as ClientFailure | undefined)?.status !== 401) throw error;
        grant = await take(grant, error);
        return grant && call(grant);
      }
    },
  };
};
