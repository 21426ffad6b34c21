/** English of what a points badge tells besides the balance. */
export const pointsBadgeMoreWords = {
  pending: '{amount} more on {day}',
  coming: '{amount} more on the way',
  expiring: { one: '{amount} expires on {day}', other: '{amount} expire on {day}' },
  worth: 'worth {amount}',
  owed: '{amount} owed after a refund',
  pendingShort: '{amount} pending',
  redemptions: { one: '{amount} redemption pending', other: '{amount} redemptions pending' },
} as const;
