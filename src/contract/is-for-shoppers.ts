import type { ProblemDocument } from './problem-document.ts';

/**
 * Whether the `detail` of a refusal is written for shoppers: those of the shop's business are, as
 * are ones that a newer server may know. The same as `business` in the table of problems.
 */
export const isForShoppers = ({ status, code }: ProblemDocument): boolean =>
  code === 'member-blocked' ||
  (status === 409 && code !== 'order-conflict' && code !== 'operation-in-progress');
