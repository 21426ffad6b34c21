/** Every element of the kit that shows something, for page tests that wait for all of them. */
export const kitTags = [
  'laurel-points-badge',
  'laurel-tier-progress',
  'laurel-feedback-survey',
  'laurel-referral-card',
  'laurel-reward-list',
] as const;

/** A selector of all of them. */
export const kit = kitTags.join(', ');
