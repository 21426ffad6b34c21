import type { ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';

/** A page written by hand. */
export interface Guide {
  /** From the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

/** `llms.txt` (https://llmstxt.org): what there is to read, one line each. */
export function llmsFile(
  elements: readonly ElementDescription[],
  guides: readonly Guide[],
  about: string,
): GeneratedFile {
  const pages = elements.map(
    ({ name, tag, summary }) => `- [${tag}](docs/elements/${name}.md): ${summary}`,
  );
  return {
    path: 'llms.txt',
    text: [
      '# Laurel',
      `> ${about}`,
      '## Start',
      '- [README](README.md): what it is, how to try it, how to put it on a page.',
      '## Elements',
      pages.join('\n'),
      '## Guides',
      guides.map(guideLine).join('\n'),
      '## Data',
      [
        '- `src/contract/openapi.yaml`, in the package `dist/src/contract/openapi.yaml`: the HTTP contract between the elements and a back end.',
        '- `dist/custom-elements.json`, in the package: all of the elements’ API for tools.',
        '- `dist/schemas/*.json`, in the package: the attributes of each element as JSON Schema.',
      ].join('\n'),
      '',
    ]
      .join('\n\n')
      .replace(/\n+$/, '\n'),
  };
}

/** On one line and without links, which lead elsewhere from here. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Its title, and what its first paragraph begins with. */
function guideLine({ path, text }: Guide): string {
  const [, title = path] = /^# (.+)$/m.exec(text) ?? [];
  const [, paragraph = ''] = /^# .+\n+((?:[^\n#|<].*\n)+)/m.exec(text) ?? [];
  const [sentence = ''] = /^.+?[.:](?=\s|$)/.exec(plain(paragraph)) ?? [];
  if (!sentence) throw new Error(`${path} begins with no sentence that says what it is about.`);
  return `- [${title}](${path}): ${sentence.replace(/:$/, '.')}`;
}
