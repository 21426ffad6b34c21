// A row of the table: what an app draws, and what must be seen of it.

import type { Stage } from '../support/stage.ts';

/** What an app can draw (apps/<framework>/App.*). */
export type SceneName =
  | 'bare'
  | 'flag'
  | 'content'
  | 'toggle'
  | 'properties'
  | 'attributes'
  | 'provider'
  | 'object'
  | 'byHand'
  | 'events'
  | 'list'
  | 'session';

/** One row of the table. */
export interface Case {
  readonly name: string;
  readonly scene: SceneName;
  readonly member?: string;
  readonly isLate?: boolean;
  run(stage: Stage): Promise<void>;
}

/** Not those in a provider. */
export const badge = 'main > laurel-points-badge';
export const tier = 'main > laurel-tier-progress';
export const card = 'laurel-referral-card';
export const survey = 'laurel-feedback-survey';
export const memberRequest = 'GET /api/loyalty/member';
