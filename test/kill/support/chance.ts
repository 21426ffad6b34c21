/** Numbers that only look random: the same seed gives the same ones. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  from(least: number, most: number): number;
}

/** Mulberry32, public domain: a small generator whose numbers are spread well enough for tests. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { from: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}
