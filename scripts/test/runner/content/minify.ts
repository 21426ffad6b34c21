// html-minifier-terser as shops have it in their builds, up to all it can do.

import { minify as minifyHtml, type Options } from 'html-minifier-terser';

const careful: Options = { collapseWhitespace: true, removeComments: true };

const usual: Options = {
  ...careful,
  collapseBooleanAttributes: true,
  removeAttributeQuotes: true,
  removeRedundantAttributes: true,
  removeScriptTypeAttributes: true,
  removeStyleLinkTypeAttributes: true,
  useShortDoctype: true,
};

export const minifierPresets = {
  careful,
  usual,
  aggressive: {
    ...usual,
    caseSensitive: false,
    collapseInlineTagWhitespace: true,
    decodeEntities: true,
    minifyCSS: true,
    minifyJS: true,
    preserveLineBreaks: false,
    removeEmptyAttributes: true,
    removeEmptyElements: true,
    removeOptionalTags: true,
    removeTagWhitespace: true,
    sortAttributes: true,
    sortClassName: true,
  },
} as const satisfies Readonly<Record<string, Options>>;

export type MinifierPreset = keyof typeof minifierPresets;

export const minify = (html: string, preset: MinifierPreset): Promise<string> =>
  minifyHtml(html, minifierPresets[preset]);
