// Made from the elements’ own sources; do not edit.

/** The tags with their own attributes. */
export const tags = {
  'laurel-feedback-survey': [
    'survey-id',
    'metric',
    'subject',
    'question',
    'reason',
    'src',
    'present',
    'resume',
    'resume-token',
    'trigger',
    'delay',
    'sample',
    'pages',
    'cooldown',
    'repeat-after',
    'after',
    'max-shows',
    'max-per-session',
    'until',
    'group',
    'definition',
    'label',
    'heading-level',
    'locale',
  ],
  'laurel-points-badge': ['wallet', 'show', 'variant', 'label', 'heading-level', 'locale'],
  'laurel-referral-card': ['channels', 'show', 'rows', 'label', 'heading-level', 'locale'],
  'laurel-reward-list': ['filter', 'sort', 'show', 'rows', 'label', 'heading-level', 'locale'],
  'laurel-tier-progress': ['criteria', 'show', 'variant', 'label', 'heading-level', 'locale'],
};

/** What a `div` has in place of a tag. */
export const data = [
  'data-laurel',
  'data-laurel-after',
  'data-laurel-channels',
  'data-laurel-cooldown',
  'data-laurel-criteria',
  'data-laurel-definition',
  'data-laurel-delay',
  'data-laurel-filter',
  'data-laurel-group',
  'data-laurel-heading-level',
  'data-laurel-label',
  'data-laurel-locale',
  'data-laurel-max-per-session',
  'data-laurel-max-shows',
  'data-laurel-metric',
  'data-laurel-pages',
  'data-laurel-present',
  'data-laurel-question',
  'data-laurel-reason',
  'data-laurel-repeat-after',
  'data-laurel-resume',
  'data-laurel-resume-token',
  'data-laurel-rows',
  'data-laurel-sample',
  'data-laurel-show',
  'data-laurel-sort',
  'data-laurel-src',
  'data-laurel-subject',
  'data-laurel-survey-id',
  'data-laurel-trigger',
  'data-laurel-until',
  'data-laurel-variant',
  'data-laurel-wallet',
];

const harmless = ['class', 'slot', 'lang', 'dir', 'hidden', 'aria-label'];

/** Options for sanitize-html: yours, or its own `sanitizeHtml.defaults`, with the elements. */
export function allowLaurel(options) {
  const ownTags = options.allowedTags;
  const own = options.allowedAttributes;
  const attributes = { div: data };
  for (const tag of Object.keys(tags)) attributes[tag] = [...tags[tag], ...harmless];
  const added = Object.entries(attributes).map(([tag, names]) => [
    tag,
    [...(own?.[tag] ?? []), ...names],
  ]);
  return {
    ...options,
    // Where everything is allowed, it stays so.
    ...(Array.isArray(ownTags) && {
      allowedTags: [...new Set([...ownTags, 'div', ...Object.keys(tags)])],
    }),
    ...(own && { allowedAttributes: { ...own, ...Object.fromEntries(added) } }),
  };
}
