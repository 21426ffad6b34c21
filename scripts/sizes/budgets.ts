// Bytes after brotli 11 that a shopper's page may cost. 1 KB = 1,000 bytes.

/** What one kind of page downloads from the kit, by the loader. */
export interface PageKind {
  readonly name: string;
  /** Files of `cdn/<version>/`. */
  readonly files: readonly string[];
  readonly budget: number;
}

/** Budgets of single files; every other element's file has `elementBudget`. */
export const fileBudgets: Readonly<Record<string, number>> = {
  'laurel.js': 1_000,
  'core.js': 11_400,
  'points-badge.js': 1_600,
  'referral-card.js': 2_600,
};

/**
 * What does not fit its budget yet. Named here it is reported, not refused, and must not grow unseen: its exact bytes
 * are committed like all others. What fits again is to be taken off.
 */
export const notYetWithin: ReadonlySet<string> = new Set([
  'NPS page after sending',
  'four widgets page after sending',
]);

export const elementBudget = 3_400;

/** What a page fetches once somebody has touched its survey, besides what showed it. */
const afterSending = ['feedback-survey.send.js', 'commands.js', 'announcer.js'];
const npsPage = ['laurel.js', 'core.js', 'feedback-survey.js', 'laurel.css'];
const fourWidgetsPage = [
  'laurel.js',
  ...['core.js', 'points-badge.js', 'tier-progress.js', 'feedback-survey.js', 'referral-card.js'],
  // Fetched right after the card is there.
  'referral-card.ways.js',
  'laurel.css',
];

export const pages: readonly PageKind[] = [
  {
    // 11,400 and, for the outbox with idb, 4,700: the writing half of the client is fetched with the latter, so
    // that pages that only show do without it.
    name: 'core with commands',
    files: ['core.js', 'commands.js'],
    budget: 16_100,
  },
  {
    name: 'badge page',
    files: ['laurel.js', 'core.js', 'points-badge.js', 'laurel.css'],
    budget: 13_900,
  },
  {
    name: 'badge and tier page',
    files: ['laurel.js', 'core.js', 'points-badge.js', 'tier-progress.js', 'laurel.css'],
    budget: 17_300,
  },
  { name: 'NPS page', files: npsPage, budget: 15_800 },
  { name: 'NPS page after sending', files: [...npsPage, ...afterSending], budget: 20_600 },
  {
    // Questions of any kind with conditions and endings, sent as well: less than half of the lightest of others'
    // pages with one question (94,100).
    name: 'page with several questions after sending',
    files: [...npsPage, 'feedback-survey.flow.js', 'feedback-survey.scales.js', ...afterSending],
    budget: 41_000,
  },
  { name: 'four widgets page', files: fourWidgetsPage, budget: 22_900 },
  {
    // What elements bring, without the stylesheet that pages link by themselves and the survey's own sending part.
    name: 'four widgets, outbox, announcer',
    files: [
      ...fourWidgetsPage.filter((file) => file !== 'laurel.css'),
      ...['commands.js', 'announcer.js'],
    ],
    budget: 27_700,
  },
  {
    name: 'four widgets page after sending',
    files: [...fourWidgetsPage, ...afterSending],
    budget: 27_700,
  },
];
