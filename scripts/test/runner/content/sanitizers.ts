// The sanitizers that run on a server, alone and with the allow lists the package ships.

import { createRequire } from 'node:module';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { allowLaurel as allowInSchema } from '../../../../integrations/sanitizers/rehype-sanitize.js';
import { allowLaurel as allowInOptions } from '../../../../integrations/sanitizers/sanitize-html.js';
import { kses } from './kses.ts';

interface SanitizeOptions {
  readonly allowedTags: readonly string[] | false;
  readonly allowedAttributes: Readonly<Record<string, readonly string[]>> | false;
}

interface SanitizeHtml {
  (html: string, options?: SanitizeOptions): string;
  readonly defaults: SanitizeOptions;
}

// It brings no types.
const sanitizeHtml = createRequire(import.meta.url)('sanitize-html') as SanitizeHtml;

/** Cleans HTML; `withList` says whether the package's list is used. */
type Clean = (html: string, withList: boolean) => string;

export const serverSanitizers: Readonly<Record<string, Clean>> = {
  kses,
  'sanitize-html': (html, withList) =>
    withList ? sanitizeHtml(html, allowInOptions(sanitizeHtml.defaults)) : sanitizeHtml(html),
  'rehype-sanitize': (html, withList) =>
    String(
      unified()
        .use(rehypeParse, { fragment: true })
        .use(rehypeSanitize, withList ? allowInSchema(defaultSchema) : defaultSchema)
        .use(rehypeStringify)
        .processSync(html),
    ),
};
