/** A scale's ends; every whole number between them can be chosen. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/**
 * The scales of the kinds of question that have one. NPS is 0 to 10 in every language: any other
 * number of points is not NPS (Rocks 2016, https://arxiv.org/abs/1601.07235). CES 2.0 has seven.
 */
export const scales = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  stars: { min: 1, max: 5 },
  smileys: { min: 1, max: 5 },
  thumbs: { min: 0, max: 1 },
} as const satisfies Readonly<Record<string, Scale>>;

/** A kind of question that is answered on a scale. */
export type Metric = keyof typeof scales;
