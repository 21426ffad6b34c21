// What a shop needs to read answers on its own server or dashboard; no browser, no network.
export { adjustedWaldNps, waldNps, wilson } from './intervals.ts';
export type { Interval, NpsCounts } from './intervals.ts';
export { bucketOf, meaningOf } from './scale-meanings.ts';
export type { ScaleMeaning } from './scale-meanings.ts';
export { scales } from './scales.ts';
export type { Metric, Scale } from './scales.ts';
export { scoresOf } from './scores-of.ts';
export type { ScoredResponse } from './scores-of.ts';
export { ces, csat, nps } from './scoring.ts';
export type { CesScore, CsatScore, NpsScore, Score } from './scoring.ts';
