// The few rules of Mustache that the pages use: {{text}}, {{#section}}, {{^otherwise}}, {{> part}}.

/** What a template may name. Text is escaped wherever it is put. */
export interface Values {
  readonly [name: string]: Value;
}
export type Value = string | number | boolean | undefined | Values | readonly Values[];

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'part'; readonly name: string }
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly inverted: boolean;
      readonly nodes: readonly Node[];
    };

export type Template = readonly Node[];

/** @throws SyntaxError when a section is not closed, or another one is. */
export function parseTemplate(source: string): Template {
  const root: Node[] = [];
  const open: { name: string; nodes: Node[] }[] = [{ name: '', nodes: root }];
  const tag = /\{\{\s*([#^/>]?)\s*([\w.-]+)\s*\}\}/g;
  let end = 0;
  for (const match of source.matchAll(tag)) {
    const [whole, sign, name = ''] = match;
    const { nodes } = open.at(-1) ?? { nodes: root };
    if (match.index > end) nodes.push({ kind: 'text', text: source.slice(end, match.index) });
    end = match.index + whole.length;
    if (sign === '#' || sign === '^') {
      const inner: Node[] = [];
      nodes.push({ kind: 'section', name, inverted: sign === '^', nodes: inner });
      open.push({ name, nodes: inner });
    } else if (sign === '/') {
      if (open.pop()?.name !== name) throw new SyntaxError(`{{/${name}}} closes another section`);
    } else {
      nodes.push({ kind: sign === '>' ? 'part' : 'value', name });
    }
  }
  if (open.length > 1) throw new SyntaxError(`{{#${open.at(-1)?.name}}} is not closed`);
  if (end < source.length) root.push({ kind: 'text', text: source.slice(end) });
  return root;
}

/** @param part finds the template of `{{> name}}`. */
export function renderTemplate(
  template: Template,
  values: Values,
  part: (name: string) => Template,
): string {
  return renderNodes(template, [values], part);
}

function renderNodes(
  nodes: readonly Node[],
  scopes: readonly Values[],
  part: (name: string) => Template,
): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'part':
          return renderNodes(part(node.name), scopes, part);
        case 'value':
          return escapeHtml(String(find(node.name, scopes) ?? ''));
        case 'section':
          return sectionScopes(find(node.name, scopes), node.inverted)
            .map((scope) => renderNodes(node.nodes, [scope, ...scopes], part))
            .join('');
      }
    })
    .join('');
}

function sectionScopes(value: Value, inverted: boolean): readonly Values[] {
  const empty = !value || (Array.isArray(value) && value.length === 0);
  if (inverted) return empty ? [{}] : [];
  if (empty) return [];
  return typeof value === 'object' ? (isList(value) ? value : [value]) : [{}];
}

const isList = (value: Values | readonly Values[]): value is readonly Values[] =>
  Array.isArray(value);

function find(path: string, scopes: readonly Values[]): Value {
  const [first = '', ...rest] = path.split('.');
  let value = scopes.find((scope) => Object.hasOwn(scope, first))?.[first];
  for (const step of rest) {
    if (typeof value !== 'object' || isList(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
