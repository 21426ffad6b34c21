// Where the true value of a share or of an NPS lies, in 95 of 100 samples of this size.

/** Lower and upper end. */
export type Interval = readonly [low: number, high: number];

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959_963_984_540_054;

/** How many said what, of `n` in all. */
export interface NpsCounts {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
}

const npsInterval = (n: number, promoters: number, detractors: number): Interval => {
  const [p, d] = [promoters / n, detractors / n];
  const value = p - d;
  // Each response counts +1, 0 or -1, so its variance is p + d - (p - d)².
  const error = Z * Math.sqrt((p + d - value * value) / n);
  return [Math.max(-100, 100 * (value - error)), Math.min(100, 100 * (value + error))];
};

/**
 * The Wald interval of an NPS, -100 to 100; for large samples.
 * Rocks 2016, "Interval Estimation for the Net Promoter Score", https://arxiv.org/abs/1601.07235
 */
export const waldNps = ({ n, promoters, detractors }: NpsCounts): Interval =>
  npsInterval(n, promoters, detractors);

/**
 * The adjusted Wald interval of an NPS, -100 to 100: three more responses, ¾ of them promoters and ¾
 * detractors. Among the best for small samples, where the plain one is too sure (ibid.).
 */
export const adjustedWaldNps = ({ n, promoters, detractors }: NpsCounts): Interval =>
  npsInterval(n + 3, promoters + 0.75, detractors + 0.75);

/**
 * The Wilson score interval of a share, 0 to 1.
 * Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference"
 *
 * @param hits of `n`.
 */
export const wilson = (hits: number, n: number): Interval => {
  const share = hits / n;
  const middle = share + (Z * Z) / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * n)) / n);
  const scale = 1 + (Z * Z) / n;
  // Of none and of all one end is the share itself; rounding would miss it by a hair.
  return [hits === 0 ? 0 : (middle - reach) / scale, hits === n ? 1 : (middle + reach) / scale];
};
