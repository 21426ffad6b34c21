import { readFileSync } from 'node:fs';
import { readProgramme } from '../../../../src/domain/programme/read-programme.ts';
import type { ProgrammeRules } from '../../../../src/domain/programme/rules.ts';

/** Parsed JSON that a test may change. */
export type Draft = { [key: string]: unknown };

/** The demo's programme as parsed JSON, a fresh copy every time. */
export const demoProgramme = (): Draft =>
  JSON.parse(readFileSync(new URL('../../../../demo/programme.json', import.meta.url), 'utf8'));

/** The smallest programme there can be, with these parts added. */
export const programmeWith = (parts: Draft = {}): Draft => ({
  id: 'test',
  name: { en: 'Test' },
  zone: 'Europe/Berlin',
  currencies: [{ code: 'EUR' }],
  units: [{ id: 'points', name: { en: 'points' }, scale: 0 }],
  ...parts,
});

/** Orders that bring one point for each euro, at once unless days are given. */
export const ordersEarning = (more: Draft = {}): Draft => ({
  name: { en: 'Shop' },
  unit: 'points',
  points: '1',
  per: { value: '1', currency: 'EUR' },
  rounding: 'down',
  matureDays: 0,
  ...more,
});

/** The rules of a programme that must be sound. */
export function rulesOf(programme: unknown): ProgrammeRules {
  const reading = readProgramme(programme);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues, null, 2));
  return reading.rules;
}
