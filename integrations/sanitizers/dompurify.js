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

/** Configuration for DOMPurify, with what you configure besides. */
export function allowLaurel(config = {}) {
  const own = config.CUSTOM_ELEMENT_HANDLING ?? {};
  const matches = (check, ...names) =>
    check instanceof RegExp ? check.test(names[0]) : Boolean(check?.(...names));
  return {
    ...config,
    CUSTOM_ELEMENT_HANDLING: {
      ...own,
      tagNameCheck: (tag) => Object.hasOwn(tags, tag) || matches(own.tagNameCheck, tag),
      attributeNameCheck: (name, tag) =>
        tag !== undefined && Object.hasOwn(tags, tag)
          ? tags[tag].includes(name)
          : matches(own.attributeNameCheck, name, tag),
    },
  };
}

export default allowLaurel();
