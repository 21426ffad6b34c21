import { currentActor, deliver } from './actor.ts';
import type { Clock } from './clock.ts';
import { statusError } from './server.ts';

/** What happens to a request on its way. */
export interface Fate {
  /** How long it is on its way, and how long its answer, in ms. */
  readonly up?: number;
  readonly down?: number;
  /** It never arrives; its answer never arrives; nobody notices either. */
  readonly lost?: 'up' | 'down' | 'silently';
  /** It arrives a second time, this many ms later. */
  readonly again?: number;
  /** The server answers with a failure instead of doing anything. */
  readonly status?: number;
  /** It does it all the same. */
  readonly does?: boolean;
  readonly more?: object;
}

/** The way between the tabs of a device and the server. */
export interface Network {
  isOffline: boolean;
  /** What happens to the next requests that can write. */
  readonly fates: Fate[];
  /** Requests that have not arrived yet. */
  readonly onTheirWay: () => number;
  exchange<Answer>(
    signal: AbortSignal | undefined,
    arrive: () => Answer,
    fate?: Fate,
  ): Promise<Answer>;
}

export const createNetwork = (clock: Clock): Network => {
  let onTheirWay = 0;
  const network: Network = {
    isOffline: false,
    fates: [],
    onTheirWay: () => onTheirWay,
    exchange: <Answer>(
      signal: AbortSignal | undefined,
      arrive: () => Answer,
      { up = 10, down = 10, lost, again, status, does, more }: Fate = {},
    ) =>
      new Promise<Answer>((resolve, reject) => {
        const actor = currentActor();
        const answer = (after: number, act: () => void) =>
          clock.after(after, undefined, () => deliver(actor, act));
        const cut = () => reject(new TypeError('fetch failed'));
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        if (signal?.aborted) return reject(signal.reason as Error);
        if (network.isOffline || lost === 'up') return void answer(up, cut);
        const travel = (ms: number, then: () => void) => {
          onTheirWay++;
          clock.after(ms, undefined, () => {
            onTheirWay--;
            then();
          });
        };
        if (again !== undefined)
          travel(up + again, () => {
            try {
              arrive();
            } catch {
              // Nobody waits for this answer.
            }
          });
        travel(up, () => {
          let give: () => void;
          try {
            if (status !== undefined && !does) throw statusError(status, more);
            const result = arrive();
            if (status !== undefined) throw statusError(status, more);
            give = () => resolve(result);
          } catch (error) {
            give = () => reject(error);
          }
          if (lost === 'down') answer(down, cut);
          else if (lost === undefined) answer(down, give);
        });
      }),
  };
  return network;
};
