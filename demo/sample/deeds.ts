// What made-up customers did, told in days before now.

/** One thing a customer did, so many days ago. */
export type Deed = { readonly daysAgo: number } & (
  | { readonly kind: 'order'; readonly total: string; readonly name?: string }
  | { readonly kind: 'refund'; readonly of: string; readonly amount?: string }
  | { readonly kind: 'join' }
  | { readonly kind: 'claim'; readonly advocate: string }
  | { readonly kind: 'redeem'; readonly reward: string; readonly amount?: string }
  | { readonly kind: 'act'; readonly rule: string; readonly reference?: string }
  | { readonly kind: 'answer'; readonly score: number; readonly reason?: string }
  | { readonly kind: 'offer'; readonly id: string }
  | { readonly kind: 'block' }
);

/** An order over so much money; `name` is needed when it goes back later. */
export const order = (daysAgo: number, total: string, name?: string): Deed => ({
  kind: 'order',
  daysAgo,
  total,
  name,
});

/** As many equal orders as days are given. */
export const orders = (total: string, ...daysAgo: readonly number[]): readonly Deed[] =>
  daysAgo.map((days) => order(days, total));

/** An order of this customer goes back, whole or in part. */
export const refund = (daysAgo: number, of: string, amount?: string): Deed => ({
  kind: 'refund',
  daysAgo,
  of,
  amount,
});

export const join = (daysAgo: number): Deed => ({ kind: 'join', daysAgo });

/** The customer says whose invitation brought them. */
export const claim = (daysAgo: number, advocate: string): Deed => ({
  kind: 'claim',
  daysAgo,
  advocate,
});

export const redeem = (daysAgo: number, reward: string, amount?: string): Deed => ({
  kind: 'redeem',
  daysAgo,
  reward,
  amount,
});

export const act = (daysAgo: number, rule: string, reference?: string): Deed => ({
  kind: 'act',
  daysAgo,
  rule,
  reference,
});

/** The customer says, from 0 to 10, how likely they are to recommend the shop, and perhaps why. */
export const answer = (daysAgo: number, score: number, reason?: string): Deed => ({
  kind: 'answer',
  daysAgo,
  score,
  reason,
});

export const offer = (daysAgo: number, id: string): Deed => ({ kind: 'offer', daysAgo, id });

/** The shop suspends the membership. */
export const block = (daysAgo: number): Deed => ({ kind: 'block', daysAgo });
