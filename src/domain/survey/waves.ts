import {
  addDays,
  addMonths,
  dayOf,
  startOfDay,
  startOfMonth,
  type Day,
} from '../../values/programme-days.ts';
import type { SurveyRules } from '../programme/rules.ts';

/** The wave a survey is in: its name, or the month, quarter or year (`2026-11`, `2026-q4`, `2026`). */
export const currentWave = (survey: SurveyRules, now: number, zone: string): string =>
  waveOn(survey, dayOf(now, zone));

/**
 * Waves an answer may be for: the current one and, for answers sent late, the one before. Who joined
 * in the current one could not answer the one before.
 */
export function openWaves(
  survey: SurveyRules,
  joined: number,
  now: number,
  zone: string,
): readonly string[] {
  const today = dayOf(now, zone);
  const current = waveOn(survey, today);
  if (survey.wave.kind === 'named' || waveOn(survey, dayOf(joined, zone)) === current) {
    return [current];
  }
  let before = startOfMonth(today);
  while (waveOn(survey, before) === current) before = startOfMonth(addDays(before, -1));
  return [current, waveOn(survey, before)];
}

/** The first instant of the wave after the current one; undefined for a wave by name. */
export function waveEnd(survey: SurveyRules, now: number, zone: string): number | undefined {
  if (survey.wave.kind === 'named') return undefined;
  const today = dayOf(now, zone);
  let next = startOfMonth(today);
  while (waveOn(survey, next) === waveOn(survey, today)) next = addMonths(next, 1);
  return startOfDay(next, zone);
}

function waveOn({ wave }: SurveyRules, day: Day): string {
  if (wave.kind === 'named') return wave.name;
  const year = day.slice(0, 4);
  switch (wave.period) {
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${year}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case 'year':
      return year;
  }
}
