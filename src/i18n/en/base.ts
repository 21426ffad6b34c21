/** English of what every element can say. In a line there is room for the first words only. */
export const baseWords = {
  join: 'Join',
  signIn: 'Sign in',
  guest: 'Collect points with every order',
  candidate: 'Not a member yet',
  inactive: 'Inactive member',
  blocked: 'On hold: please contact the shop',
  error: 'Not available now',
  empty: 'Nothing here yet',
  retry: 'Try again',
  asOf: 'as of {time}',
  points: { one: 'point', other: 'points' },
} as const;
