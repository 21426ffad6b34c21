// What a page, a site or an app needs once, so that the snippets on it come to life.

import type { SnippetTab } from './snippet.ts';

/** A text to copy, and where it belongs. */
export interface OnceText {
  readonly title: string;
  readonly language: 'html' | 'jsx' | 'bash';
  readonly code: string;
}

export interface OncePart {
  /** "Once per page" */
  readonly title: string;
  /** What to do, or to know, in a sentence or two. */
  readonly note: string;
  /** None where there is nothing to copy. */
  readonly texts: readonly OnceText[];
}

/**
 * What a tab's snippet needs once.
 *
 * @param names - the elements in it: `points-badge`.
 * @param version - of the package.
 */
export function onceFor(tab: SnippetTab, names: readonly string[], version: string): OncePart {
  switch (tab) {
    case 'html':
      return page(names, ['laurel.css'], version);
    case 'data':
      return page([...names, 'upgrade'], ['laurel.css', 'laurel-data.css'], version);
    case 'wordpress':
      return {
        title: 'Once per site',
        note:
          'Plugins → Add New → Upload Plugin: laurel.zip. Then Settings → Laurel: the address of your ' +
          'loyalty API, or “demo” for a made-up programme.',
        texts: [],
      };
    case 'liquid':
      return {
        title: 'Once per shop',
        note:
          'In the theme editor, App embeds → Laurel: turn it on. The snippet goes into a section of ' +
          'type Custom Liquid, or into a file of the theme.',
        texts: [],
      };
    case 'react':
      return app([entry('main.jsx')]);
    case 'vue':
      return app([entry('main.js'), vueOptions]);
  }
}

/** Where the files of a version lie: jsDelivr serves npm packages. */
export const cdnPlace = (version: string): string =>
  `https://cdn.jsdelivr.net/npm/laurel-elements@${version}/cdn/${version}`;

function page(files: readonly string[], styleSheets: readonly string[], version: string): OncePart {
  const place = cdnPlace(version);
  const early = ['core', ...files].map(
    (name) => `<link rel="modulepreload" href="${place}/${name}.js" />`,
  );
  return {
    title: 'Once per page',
    note:
      '“demo” is a made-up programme that runs in the page. With your own API, write its address there, ' +
      'and data-token-url="…" after it for members.',
    texts: [
      {
        title: 'In the head',
        language: 'html',
        code: [
          ...styleSheets.map((file) => `<link rel="stylesheet" href="${place}/${file}" />`),
          ...early,
          `<script async src="${place}/laurel.js" data-api="demo"></script>`,
        ].join('\n'),
      },
    ],
  };
}

const app = (texts: readonly OnceText[]): OncePart => ({
  title: 'Once per app',
  note: 'Write the addresses of your own API. Until you have one, “preview” on an element shows sample data.',
  texts: [
    { title: 'In a terminal', language: 'bash', code: 'npm install laurel-elements' },
    ...texts,
  ],
});

const entry = (file: string): OnceText => ({
  title: `At the top of the entry, ${file}`,
  language: 'jsx',
  code: [
    "import 'laurel-elements/laurel.css';",
    "import { configure } from 'laurel-elements/store';",
    '',
    "configure({ api: '/api/loyalty', tokenUrl: '/laurel/token' });",
  ].join('\n'),
});

const vueOptions: OnceText = {
  title: 'In vite.config.js: the tags are no components of Vue’s',
  language: 'jsx',
  code: [
    "import vue from '@vitejs/plugin-vue';",
    "import { defineConfig } from 'vite';",
    '',
    "const isCustomElement = (tag) => tag.startsWith('laurel-');",
    '',
    'export default defineConfig({',
    '  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],',
    '});',
  ].join('\n'),
};
