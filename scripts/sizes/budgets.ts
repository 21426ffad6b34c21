// Bytes after brotli 11 that a shopper's page may cost. 1 KB = 1,000 bytes.

/** What one kind of page downloads from the kit. */
export interface PageKind {
  readonly name: string;
  /** Files of `cdn/<version>/`. */
  readonly files: readonly string[];
  readonly budget: number;
}

/** Budgets of single files; every other element's file has `elementBudget`. */
export const fileBudgets: Readonly<Record<string, number>> = {
  'core.js': 11_400,
  'points-badge.js': 1_600,
};

export const elementBudget = 3_400;

export const pages: readonly PageKind[] = [
  {
    name: 'badge page',
    files: ['core.js', 'points-badge.js', 'laurel.css'],
    budget: 13_900,
  },
  {
    name: 'badge and tier page',
    files: ['core.js', 'points-badge.js', 'tier-progress.js', 'laurel.css'],
    budget: 17_300,
  },
];
