import type { Scale } from './scales.ts';

/** How long, in ms, a second digit still belongs to the first. */
const PAUSE = 400;

/** A digit somebody typed, with the time of the key press in ms. */
export interface TypedDigit {
  readonly digit: number;
  readonly at: number;
}

/**
 * The score that a digit stands for on a scale: "1" and a quick "0" are ten. Nothing when the scale
 * has no such score.
 */
export function typedScore(
  { min, max }: Scale,
  typed: TypedDigit,
  before?: TypedDigit,
): number | undefined {
  const isSecond = before && typed.at - before.at < PAUSE;
  const both = isSecond ? before.digit * 10 + typed.digit : typed.digit;
  return [both, typed.digit].find((score) => score >= min && score <= max);
}
