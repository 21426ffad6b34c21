// What is left to see of an element after a sanitizer, on a page with the loader. The page tests hold each cell to
// what happens in a browser; the reference is made from it.

/** What a visitor sees: the element, the link that stands in it, or nothing at all. */
export type Visible = 'element' | 'link' | 'nothing';

export interface SanitizerResult {
  /** As the tests call it. */
  readonly id: 'kses' | 'dompurify' | 'sanitize-html' | 'rehype-sanitize' | 'set-html';
  /** As people call it. */
  readonly name: string;
  /** What makes it let the elements through. */
  readonly list: string;
  readonly alone: { readonly tag: Visible; readonly div: Visible };
  readonly withList: { readonly tag: Visible; readonly div: Visible };
}

const whole = { tag: 'element', div: 'element' } as const;

export const sanitizerResults: readonly SanitizerResult[] = [
  {
    id: 'kses',
    name: 'WordPress, `wp_kses_post()`',
    list: 'the [plugin](../wordpress.md)',
    alone: { tag: 'link', div: 'element' },
    withList: whole,
  },
  {
    id: 'dompurify',
    name: 'DOMPurify',
    list: '`laurel-elements/allow-lists/dompurify`',
    alone: { tag: 'link', div: 'element' },
    withList: whole,
  },
  {
    id: 'sanitize-html',
    name: 'sanitize-html',
    list: '`laurel-elements/allow-lists/sanitize-html`',
    alone: { tag: 'link', div: 'link' },
    withList: whole,
  },
  {
    id: 'rehype-sanitize',
    name: 'rehype-sanitize',
    list: '`laurel-elements/allow-lists/rehype-sanitize`',
    alone: { tag: 'link', div: 'link' },
    withList: whole,
  },
  {
    id: 'set-html',
    name: '`Element.setHTML()`',
    list: '`laurel-elements/allow-lists/set-html`',
    // It takes an unknown element away with all that is in it.
    alone: { tag: 'nothing', div: 'link' },
    withList: whole,
  },
];
