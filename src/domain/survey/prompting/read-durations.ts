const units: Readonly<Record<string, number>> = {
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * Milliseconds of `45s`, `10min`, `2h`, `30d`, `2w`, up to four digits; `Infinity` of `never`; undefined of
 * anything else.
 */
export function readDuration(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,4}) ?([a-z]+)$/.exec(text) ?? [];
  const time = text === 'never' ? Infinity : Number(count) * (units[unit] ?? NaN);
  return time >= 0 ? time : undefined;
}

/** The share, 0 to 1, that `20%` stands for; undefined of anything else. */
export function readShare(text: string): number | undefined {
  const [, percent] = /^([\d.]+) ?%$/.exec(text) ?? [];
  const share = Number(percent) / 100;
  return share <= 1 ? share : undefined;
}
