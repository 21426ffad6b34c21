// Configuration that lets sanitizers keep the elements, a module of its own for each sanitizer.

import { allowedData, allowedTags, harmless } from './allowed.ts';
import type { ElementDescription } from './element-description.ts';
import { generatedNote } from './generated-file.ts';
import type { GeneratedFile } from './generated-file.ts';

/** A sanitizer's module: code that uses `tags`, `data` and `harmless`, and its declarations. */
interface AllowList {
  readonly name: string;
  readonly code: string;
  readonly types: string;
}

const dompurify: AllowList = {
  name: 'dompurify',
  code: `/** Configuration for DOMPurify, with what you configure besides. */
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
`,
  types: `/** Configuration for DOMPurify, with what you configure besides. */
export function allowLaurel<Config extends object>(config?: Config): Config & LaurelConfig;

/** What it sets. */
export interface LaurelConfig {
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: (tag: string) => boolean;
    attributeNameCheck: (name: string, tag?: string) => boolean;
  };
}

declare const alone: LaurelConfig;
export default alone;
`,
};

const sanitizeHtml: AllowList = {
  name: 'sanitize-html',
  code: `/** Options for sanitize-html: yours, or its own \`sanitizeHtml.defaults\`, with the elements. */
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
`,
  types: `/** Options for sanitize-html: yours, or its own \`sanitizeHtml.defaults\`, with the elements. */
export function allowLaurel<Options extends object>(options: Options): Options;
`,
};

const rehypeSanitize: AllowList = {
  name: 'rehype-sanitize',
  code: `/** \`data-laurel-variant\` is \`dataLaurelVariant\` in a tree. */
const inTree = (name) =>
  name === 'class'
    ? 'className'
    : /^(data|aria)-/.test(name)
      ? name.replace(/-(\\w)/g, (_, letter) => letter.toUpperCase())
      : name;

/** A schema for rehype-sanitize: yours, or its own \`defaultSchema\`, with the elements. */
export function allowLaurel(schema) {
  const attributes = { ...schema.attributes };
  const add = (tag, names) => (attributes[tag] = [...(attributes[tag] ?? []), ...names.map(inTree)]);
  for (const tag of Object.keys(tags)) add(tag, [...tags[tag], ...harmless]);
  add('div', data);
  return {
    ...schema,
    ...(schema.tagNames && {
      tagNames: [...new Set([...schema.tagNames, 'div', ...Object.keys(tags)])],
    }),
    attributes,
  };
}
`,
  types: `/** A schema for rehype-sanitize: yours, or its own \`defaultSchema\`, with the elements. */
export function allowLaurel<Schema extends object>(schema: Schema): Schema;
`,
};

const setHtml: AllowList = {
  name: 'set-html',
  code: `/**
 * Adds the elements to a browser's \`Sanitizer\`, for \`element.setHTML(html, { sanitizer })\`. What a
 * plain \`new Sanitizer()\` allows stays allowed.
 */
export function allowLaurel(sanitizer) {
  for (const name of Object.keys(tags))
    sanitizer.allowElement({ name, attributes: [...tags[name], ...harmless] });
  for (const name of data) sanitizer.allowAttribute(name);
  return sanitizer;
}
`,
  types: `/**
 * Adds the elements to a browser's \`Sanitizer\`, for \`element.setHTML(html, { sanitizer })\`. What a
 * plain \`new Sanitizer()\` allows stays allowed.
 */
export function allowLaurel<Sanitizer extends object>(sanitizer: Sanitizer): Sanitizer;
`,
};

const common = `/** The tags with their own attributes. */
export const tags: Readonly<Record<string, readonly string[]>>;
/** What a \`div\` has in place of a tag. */
export const data: readonly string[];
`;

/** The modules, with the declarations of each, in a folder. */
export function allowListFiles(
  elements: readonly ElementDescription[],
  folder: string,
): readonly GeneratedFile[] {
  const constants = [
    `// ${generatedNote}`,
    '',
    '/** The tags with their own attributes. */',
    `export const tags = ${JSON.stringify(allowedTags(elements), null, 2)};`,
    '',
    '/** What a `div` has in place of a tag. */',
    `export const data = ${JSON.stringify(allowedData(elements), null, 2)};`,
    '',
    `const harmless = ${JSON.stringify(harmless)};`,
    '',
  ].join('\n');
  return [dompurify, sanitizeHtml, rehypeSanitize, setHtml].flatMap(({ name, code, types }) => [
    {
      path: `${folder}/${name}.js`,
      text: `${code.includes('harmless') ? constants : constants.replace(/const harmless.*\n/, '')}\n${code}`,
    },
    { path: `${folder}/${name}.d.ts`, text: `${common}\n${types}` },
  ]);
}
