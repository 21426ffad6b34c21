/** English of the points badge. */
export const pointsBadgeWords = {
  balance: 'Your balance',
  pending: '{amount} more on {day}',
  coming: '{amount} more on the way',
  expiring: { one: '{amount} expires on {day}', other: '{amount} expire on {day}' },
  worth: 'worth {amount}',
  owed: '{amount} owed after a refund',
  redemptions: { one: '{amount} redemption pending', other: '{amount} redemptions pending' },
} as const;
