/** English of the points badge. */
export const pointsBadgeWords = {
  balance: 'Your balance',
  pending: '{amount} more on {day}',
  onTheWay: '{amount} more on the way',
  expiring: { one: '{amount} expires on {day}', other: '{amount} expire on {day}' },
  worth: 'worth {amount}',
  owed: 'Next points settle a refund: {amount}',
  redemptions: { one: '{amount} redemption pending', other: '{amount} redemptions pending' },
} as const;
