export { TierProgress } from './tier-progress.ts';
export type { TierProgressView } from './tier-progress.sentences.ts';
