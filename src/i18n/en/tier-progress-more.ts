/** English of what few tier progress bars show. */
export const tierProgressMoreWords = {
  benefits: 'Your benefits',
  showAll: 'Show all',
} as const;
