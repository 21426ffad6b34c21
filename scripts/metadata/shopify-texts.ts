// The texts of the theme editor: a block's schema names them, the locales' files hold them.

import type { EditorText } from './shopify-settings.ts';

/** Wordings of another language by the English ones. */
export type Wordings = Readonly<Record<string, string>>;

/** A block's `schema` tag, in which each text stands as its key. */
export function schemaTag(schema: unknown): string {
  const json = JSON.stringify(
    schema,
    (_, value: unknown) => (isText(value) ? `t:${value.key}` : value),
    2,
  );
  return `{% schema %}\n${json}\n{% endschema %}\n`;
}

/** Every text that a schema names. */
export function textsIn(schema: unknown): readonly EditorText[] {
  if (isText(schema)) return [schema];
  return typeof schema === 'object' && schema !== null
    ? Object.values(schema).flatMap(textsIn)
    : [];
}

function isText(value: unknown): value is EditorText {
  return typeof value === 'object' && value !== null && 'key' in value && 'text' in value;
}

interface Branch {
  [key: string]: string | Branch;
}

/** A locale's file: texts by the parts of their keys, as JSON. */
export function translations(texts: readonly EditorText[], wordings: Wordings): string {
  const root: Branch = {};
  for (const { key, text } of texts) {
    const path = key.split('.');
    const last = path.pop() ?? '';
    let branch = root;
    for (const part of path) {
      const next = (branch[part] ??= {});
      if (typeof next === 'string') throw new RangeError(`${key}: ${part} is a text already`);
      branch = next;
    }
    branch[last] = wordings[text] ?? text;
  }
  return `${JSON.stringify(root, null, 2)}\n`;
}
