/** How a response came about, as it is sent with it. A server decides what it means. */
export interface ResponseQuality {
  /** From the first touch of the form to this snapshot, ms. */
  readonly ms: number;
  /** Whether every scale was answered at its same place, five or more of them. */
  readonly straightline: boolean;
  /** Whether a field was filled in that people cannot see. */
  readonly honeypot: boolean;
}

/** The least time, in ms, that reading a question and answering it takes anybody. */
const LEAST_PER_ANSWER = 400;

/** The least time, in ms, from the first answer, whose question was read before the form was touched, to sending. */
const LEAST_TO_SEND = 100;

/** How many scales have to be answered alike before that says anything. */
const LEAST_ALIKE = 5;

/**
 * Whether somebody chose the same place on each scale, at least five of them: `places` are 0 for the
 * first value of a scale to 100 for its last, whichever of them is the better. The middle counts too.
 */
export const isStraightline = (places: readonly number[]): boolean =>
  places.length >= LEAST_ALIKE && places.every((place) => place === places[0]);

/** What makes a response doubtful: an invisible field, a pace nobody has, the same everywhere. */
export type Doubt = 'honeypot' | 'speed' | 'straightline';

/** Why a response should not be rewarded before somebody has looked at it; nothing where it may be. */
export const doubtAbout = (
  { ms, straightline, honeypot }: ResponseQuality,
  answers: number,
): Doubt | undefined => {
  if (honeypot) return 'honeypot';
  if (answers > 0 && ms < (answers - 1) * LEAST_PER_ANSWER + LEAST_TO_SEND) return 'speed';
  return straightline ? 'straightline' : undefined;
};
