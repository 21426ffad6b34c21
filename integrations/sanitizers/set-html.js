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

/**
 * Adds the elements to a browser's `Sanitizer`, for `element.setHTML(html, { sanitizer })`. What a
 * plain `new Sanitizer()` allows stays allowed.
 */
export function allowLaurel(sanitizer) {
  for (const name of Object.keys(tags))
    sanitizer.allowElement({ name, attributes: [...tags[name], ...harmless] });
  for (const name of data) sanitizer.allowAttribute(name);
  return sanitizer;
}
