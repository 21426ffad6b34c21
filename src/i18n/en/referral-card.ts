/** English that most referral cards show. */
export const referralCardWords = {
  invite: 'Invite friends',
  give: 'Give {friend}, get {advocate}',
  off: '{amount} off',
  percent: '{amount}% off',
  forFriend: 'for your friend',
  forAdvocate: 'for you when they order',
  copy: 'Copy',
  copyInvitation: 'Copy your invitation',
  code: 'Your code',
  copied: 'Copied',
  message: '{reward} at {shop} with my invitation',
  nobody: 'Friends who join appear here.',
  minimum: 'Minimum order {amount}',
  terms: 'Terms',
} as const;
