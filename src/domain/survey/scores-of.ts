import { ces, csat, nps } from './scoring.ts';
import type { Score } from './scoring.ts';

/** What of a response counts for a score: of the member export, the contract and the outbox alike. */
export interface ScoredResponse {
  /** Of several snapshots of one response the one with the highest `seq` counts. */
  readonly id: string;
  readonly seq: number;
  readonly answers: readonly {
    readonly question: string;
    readonly type: string;
    readonly value?: unknown;
  }[];
}

const scoring = { nps, csat, ces } as const;

const isScored = (type: string): type is keyof typeof scoring => Object.hasOwn(scoring, type);

/** The last snapshot of each response. */
export const latestOf = (responses: Iterable<ScoredResponse>): readonly ScoredResponse[] => {
  const latest = new Map<string, ScoredResponse>();
  for (const response of responses)
    if (response.seq > (latest.get(response.id)?.seq ?? -Infinity))
      latest.set(response.id, response);
  return [...latest.values()];
};

/**
 * The scores of all questions of kind `nps`, `csat` and `ces`, by the question's id. Unfinished
 * responses count with what was answered; answers of another kind do not.
 *
 * @throws RangeError for an answer that is not on its scale.
 */
export const scoresOf = (responses: Iterable<ScoredResponse>): ReadonlyMap<string, Score> => {
  const values = new Map<
    string,
    { readonly type: keyof typeof scoring; readonly given: number[] }
  >();
  for (const { answers } of latestOf(responses))
    for (const { question, type, value } of answers) {
      if (!isScored(type)) continue;
      const known = values.get(question) ?? { type, given: [] };
      if (known.type !== type)
        throw new RangeError(
          `The question "${question}" is ${known.type} in one response and ${type} in another: a question that has become another one needs an id of its own`,
        );
      known.given.push(Number(value));
      values.set(question, known);
    }
  return new Map(
    [...values].flatMap(([question, { type, given }]) => {
      const score = scoring[type](given);
      return score ? [[question, score] as const] : [];
    }),
  );
};
