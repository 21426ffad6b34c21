// The demonstration's programme, with points of their own, so that every command can be told from every other in the
// ledger, and none is stopped by a limit.

import { readFileSync, writeFileSync } from 'node:fs';
import type { StoreCommand } from '../../../src/store/index.ts';
import { inRoot } from '../../../scripts/root.ts';

export const UNIT = 'grains';
export const ACTION = 'grind';
export const REWARD = 'grain';
/** The smallest part of a point; also how far two commands' amounts lie apart. */
const DIGITS = 4;
const MOST = 100;

/** Writes a programme to a file. */
export function writeProgramme(file: string): void {
  const programme = JSON.parse(readFileSync(inRoot('demo/programme.json'), 'utf8')) as {
    $schema?: string;
    readonly units: unknown[];
    readonly rewards: unknown[];
    readonly actions: unknown[];
  };
  delete programme.$schema;
  const name = { en: 'Grains' };
  programme.units.push({ id: UNIT, name, scale: DIGITS });
  programme.actions.push({ id: ACTION, name, unit: UNIT, points: '10' });
  const least = (1 / 10 ** DIGITS).toFixed(DIGITS);
  const worthPerStep = { value: '0.01', currency: 'EUR' };
  const variable = { least, most: String(MOST), step: least, worthPerStep };
  programme.rewards.push({ id: REWARD, kind: 'discount', name, unit: UNIT, variable });
  writeFileSync(file, JSON.stringify(programme));
}

/**
 * The nth command of a run: one earns, the next spends, and each ninth asks for what the programme refuses. No two
 * are alike; the store takes two alike that are on their way for one.
 */
export function commandOf(n: number): StoreCommand {
  if (n % 9 === 0) return redeem(MOST * 10 ** DIGITS + n);
  if (n % 2 === 0) return redeem(n);
  return { kind: 'act', body: { rule: ACTION, reference: String(n) } };
}

const redeem = (parts: number): StoreCommand => ({
  kind: 'redeem',
  body: { reward: REWARD, amount: (parts / 10 ** DIGITS).toFixed(DIGITS) },
});
