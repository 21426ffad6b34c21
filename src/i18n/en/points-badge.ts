/** English of the points badge. */
export const pointsBadgeWords = {
  balance: 'Your balance',
} as const;
