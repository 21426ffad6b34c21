import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { allowLaurel as allowInSchema } from '../../../integrations/sanitizers/rehype-sanitize.js';
import { allowLaurel as allowInOptions } from '../../../integrations/sanitizers/sanitize-html.js';

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

const sanitizers = [
  {
    name: 'sanitize-html',
    alone: (html: string) => sanitizeHtml(html),
    ours: (html: string) => sanitizeHtml(html, allowInOptions(sanitizeHtml.defaults)),
  },
  {
    name: 'rehype-sanitize',
    alone: (html: string) => rehype(html, defaultSchema),
    ours: (html: string) => rehype(html, allowInSchema(defaultSchema)),
  },
] as const;

function rehype(html: string, schema: typeof defaultSchema): string {
  return String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeSanitize, schema)
      .use(rehypeStringify)
      .processSync(html),
  );
}

const link = '<a href="/account">Your points</a>';
const tag = `<laurel-points-badge variant="card" heading-level="2" class="wide">${link}</laurel-points-badge>`;
const data = `<div data-laurel="points-badge" data-laurel-variant="card" data-laurel-heading-level="2">${link}</div>`;

for (const { name, alone, ours } of sanitizers)
  describe(name, () => {
    it('by itself leaves the link of either spelling, and nothing to upgrade', () => {
      assert.equal(alone(tag), link);
      assert.equal(alone(data), `<div>${link}</div>`);
    });

    it('with our list leaves both spellings whole', () => {
      assert.equal(ours(tag), tag);
      assert.equal(ours(data), data);
    });

    it('with our list still takes away what is not for authors', () => {
      assert.equal(
        ours(
          `<laurel-points-badge onclick="alert(1)" store="x" preview>${link}</laurel-points-badge>`,
        ),
        `<laurel-points-badge>${link}</laurel-points-badge>`,
      );
      assert.equal(
        ours(`<laurel-provider api="https://elsewhere.example">${link}</laurel-provider>`),
        link,
      );
      assert.equal(
        ours(
          `<div data-laurel="provider" data-laurel-api="https://elsewhere.example">${link}</div>`,
        ),
        `<div data-laurel="provider">${link}</div>`,
      );
      assert.equal(ours('<x-other>words</x-other><script>alert(1)</script>'), 'words');
    });

    it('with our list leaves alone what was allowed before', () => {
      const article =
        '<p>Some <strong>words</strong> and <a href="https://shop.example">a link</a></p>';
      assert.equal(ours(article), alone(article));
    });
  });

describe('our list for sanitize-html', () => {
  it('changes nothing where everything is allowed', () => {
    const everything = { allowedTags: false, allowedAttributes: false } as const;
    assert.deepEqual(allowInOptions(everything), everything);
  });
});
