// Custom data for VS Code: https://code.visualstudio.com/docs/languages/html#_custom-data

import type { AttributeDescription, ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';

const VERSION = 1.1;

/** What `html.customData` and `css.customData` of VS Code's settings can point to. */
export const vscodeFiles = (elements: readonly ElementDescription[]): readonly GeneratedFile[] => [
  { path: 'vscode.html-custom-data.json', text: asText(htmlData(elements)) },
  { path: 'vscode.css-custom-data.json', text: asText(cssData(elements)) },
];

const asText = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;

const htmlData = (elements: readonly ElementDescription[]) => ({
  version: VERSION,
  tags: elements.map((element) => ({
    name: element.tag,
    description: markdown(`${element.summary}\n\n${element.description}`),
    attributes: element.attributes.map(htmlAttribute),
  })),
});

const htmlAttribute = ({
  name,
  help,
  kind,
  choices = [],
  default: usual,
}: AttributeDescription) => ({
  name,
  description: markdown(usual === undefined ? help : `${help}\n\nDefault: \`${usual}\``),
  ...(kind === 'flag' && { valueSet: 'v' }),
  ...(choices[0] && {
    values: choices.map(({ value, label }) => ({ name: value, description: label })),
  }),
});

const cssData = (elements: readonly ElementDescription[]) => ({
  version: VERSION,
  properties: elements.flatMap(({ properties }) =>
    properties.map(({ name, description, default: usual }) => ({
      name,
      description: markdown(`${description}\n\nDefault: \`${usual}\``),
    })),
  ),
  pseudoElements: [{ name: '::part', description: markdown(partsOf(elements)) }],
});

const partsOf = (elements: readonly ElementDescription[]): string =>
  elements
    .filter(({ parts }) => parts[0])
    .map(({ tag, parts }) => `\`${tag}\`: ${parts.map(({ name }) => name).join(', ')}`)
    .join('\n\n');

const markdown = (value: string) => ({ kind: 'markdown', value });
