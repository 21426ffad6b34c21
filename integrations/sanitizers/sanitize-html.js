// Made from the elements’ own sources; do not edit.

/** The tags with their own attributes. */
export const tags = {
  'laurel-feedback-survey': [
    'survey-id',
    'metric',
    'subject',
    'question',
    'reason',
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
  'data-laurel-channels',
  'data-laurel-criteria',
  'data-laurel-filter',
  'data-laurel-heading-level',
  'data-laurel-label',
  'data-laurel-locale',
  'data-laurel-metric',
  'data-laurel-question',
  'data-laurel-reason',
  'data-laurel-rows',
  'data-laurel-show',
  'data-laurel-sort',
  'data-laurel-subject',
  'data-laurel-survey-id',
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
