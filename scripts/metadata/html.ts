// Markup put together from texts: what is not markup already is escaped.

/** Markup, as opposed to text. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | readonly (Markup | string)[];

/** Makes markup; parts that are texts are escaped, lists are set one after another. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.map((string, index) => string + markupOf(parts[index] ?? ''));
  return new Markup(text.join(''));
}

function markupOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  return typeof part === 'string' ? escapeHtml(part) : part.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => entities[found] ?? found);

/** Markdown's code marks as elements; everything else is text. */
export function inlineMarkdown(text: string): Markup {
  const parts = text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part));
  return markup`${parts}`;
}
