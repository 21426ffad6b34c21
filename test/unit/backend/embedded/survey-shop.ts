// Members who answer surveys, through the engine's own commands.
import type { SurveyResponse } from '../../../../src/contract/commands.ts';
import { wallets } from '../../../../src/contract/member.ts';
import type { Json, Outcome } from '../../../../src/backend/engine.ts';
import { openShop, type Shop, type ShopOptions } from './shop.ts';

/** What of a response a test cares about; the rest is a complete first one of anna's. */
export interface Sent extends Partial<SurveyResponse> {
  readonly id?: string;
  readonly member?: string;
  readonly score?: number;
}

export const send = (shop: Shop, sent: Sent = {}): Promise<Outcome> => {
  const { id = 'a', member = 'anna', score = 9, ...more } = sent;
  const answers = [{ question: 'score', type: 'nps', value: score }];
  const body = { survey: 'after-order', seq: 1, status: 'complete' as const, answers, ...more };
  return shop.engine.execute(member, { kind: 'answer-survey', id, body }, undefined);
};

/** A shop with a member who joined in the quarter before this one. */
export async function withMember(programme?: unknown, options: ShopOptions = {}): Promise<Shop> {
  const shop = openShop({ programme, ...options });
  shop.at('2025-12-01T12:00:00Z');
  await shop.join('anna');
  shop.at('2026-01-15T12:00:00Z');
  return shop;
}

/** What anna can spend. */
export const points = async (shop: Shop): Promise<string | undefined> =>
  (await shop.part('anna', wallets))[0]?.available;

/** Anna's entries of a kind as her export has them, oldest first. */
export async function exported(shop: Shop, wanted: string): Promise<readonly Json[]> {
  const { entries } = (await shop.engine.export('anna')) as { readonly entries: readonly Json[] };
  return entries.filter(({ kind }) => kind === wanted);
}

/** The snapshots of a response as the export has them, oldest first. */
export const kept = (shop: Shop): Promise<readonly Json[]> => exported(shop, 'answered');
