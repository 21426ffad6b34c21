import type { LoyaltyStore } from './store.ts';

/** Who is there: a member's subject, empty for a guest; `undefined` while nobody knows. */
export const visitorOf = (store: LoyaltyStore): string | undefined => {
  const { phase, member } = store.snapshot();
  return phase === 'guest' ? '' : member?.subject;
};
