/** What a question is about: what the shop does, how it feels, how it looks to others. */
export const dimensions = ['functional', 'emotional', 'social'] as const;
export type Dimension = (typeof dimensions)[number];
