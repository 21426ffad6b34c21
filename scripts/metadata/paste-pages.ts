// Writes the pages that people copy from who have no place for anything but pasted text. They
// run no script of their own in the markup, so they can be put behind a strict policy.

import type { AttributeDescription, ElementDescription } from './element-description.ts';
import type { GeneratedFile } from './generated-file.ts';
import { generatedNote } from './generated-file.ts';
import { inlineMarkdown, markup, type Markup } from './html.ts';
import { platforms, type Platform } from './paste-platforms.ts';
import { snippet } from './snippet.ts';
import { WIX_FOLDER } from './wix-file.ts';

const FOLDER = 'integrations/pages';

/**
 * Where the scripts lie and who answers, until the reader says so. Both are valid: what is pasted
 * before shows sample data.
 */
const PLACE = 'https://www.example.com/laurel';
const API = 'demo';

/** The pages, by their path from the project's folder. Elements that editors do not place are left out. */
export function pastePages(elements: readonly ElementDescription[]): readonly GeneratedFile[] {
  const placed = elements.filter((element) =>
    element.attributes.some(({ isEditorial }) => isEditorial),
  );
  return platforms.map((platform) => ({
    path: `${FOLDER}/${platform.name}.html`,
    text: page(platform, placed).text,
  }));
}

function page(platform: Platform, elements: readonly ElementDescription[]): Markup {
  const heading = platform.name === 'html' ? 'Laurel on any page' : `Laurel on ${platform.title}`;
  return markup`<!doctype html>
    <!-- ${generatedNote} -->
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${heading}</title>
        <link rel="stylesheet" href="paste.css" />
        <script defer src="paste.js"></script>
      </head>
      <body>
        <header>
          <p class="brand">Laurel</p>
          ${navigation(platform)}
        </header>
        <main>
          <h1>${heading}</h1>
          ${settings(platform)} ${setUp(platform)}
          <section aria-labelledby="place">
            <h2 id="place">Place an element</h2>
            ${list('ol', platform.placing)}
            ${elements.map((element) => elementSection(platform, element))}
          </section>
          <section aria-labelledby="notes">
            <h2 id="notes">Good to know</h2>
            ${list('ul', platform.notes)}
          </section>
        </main>
        <p role="status" class="status"></p>
      </body>
    </html> `;
}

function navigation(current: Platform): Markup {
  const links = platforms.map(({ name, title }) =>
    name === current.name
      ? markup`<a href="${name}.html" aria-current="page">${title}</a>`
      : markup`<a href="${name}.html">${title}</a>`,
  );
  return markup`<nav aria-label="Where to paste">${links}</nav>`;
}

/** Items of a list; a single one is a paragraph. */
function list(tag: 'ol' | 'ul', items: readonly Markup[]): Markup {
  const [first, ...others] = items;
  if (first && others.length === 0) return markup`<p>${first}</p>`;
  const written = items.map((item) => markup`<li>${item}</li>`);
  return tag === 'ol' ? markup`<ol>${written}</ol>` : markup`<ul>${written}</ul>`;
}

/** What a reader fills in is put into everything below. */
function settings({ form }: Platform): Markup {
  const token = markup`<label for="token-url"
      >Token address <small>if your site has a sign-in</small></label
    >
    <input
      id="token-url"
      data-fills="token-url"
      spellcheck="false"
      autocomplete="off"
      placeholder="/laurel/token"
    />`;
  return markup`<section aria-labelledby="settings">
    <h2 id="settings">Your addresses</h2>
    <p>
      Copy the folder <code>cdn/<var>version</var>/</code> of the npm package to a place on the web.
      What you fill in stands in everything below.
    </p>
    <form class="fields">
      <label for="place-of-scripts">Where the files lie</label>
      <input
        id="place-of-scripts"
        data-fills="place"
        type="url"
        spellcheck="false"
        autocomplete="off"
        value="${PLACE}"
      />
      <label for="api"
        >Loyalty API <small><code>demo</code> shows sample data</small></label
      >
      <input id="api" data-fills="api" spellcheck="false" autocomplete="off" value="${API}" />
      ${form === 'markup' ? token : ''}
    </form>
  </section>`;
}

const filled = (name: 'place' | 'api', value: string): Markup =>
  markup`<span data-fill="${name}">${value}</span>`;

function setUp({ form, setUp }: Platform): Markup {
  if (form === 'address') return markup``;
  const token = markup`<span data-fill-with="token-url" hidden>${[
    ' data-token-url="',
    markup`<span data-fill="token-url"></span>`,
    '"',
  ]}</span>`;
  const tag = [
    ...['<link rel="stylesheet" href="', filled('place', PLACE), '/laurel.css" />\n'],
    ...['<script async src="', filled('place', PLACE), '/laurel.js"'],
    ...[' data-api="', filled('api', API), '"', token, '></script>'],
  ];
  return markup`<section aria-labelledby="once">
    <h2 id="once">Once for the site</h2>
    ${list('ol', setUp)} ${copyable('loader', 'the loader', markup`${tag}`)}
  </section>`;
}

function elementSection(platform: Platform, element: ElementDescription): Markup {
  const { name, title, summary } = element;
  return markup`<article aria-labelledby="${name}">
    <h3 id="${name}">${title}</h3>
    <p>${inlineMarkdown(summary)}</p>
    ${platform.form === 'address' ? byAddress(element) : asMarkup(element)} ${attributes(element)}
  </article>`;
}

function asMarkup(element: ElementDescription): Markup {
  const { name, title } = element;
  return markup`${copyable(`${name}-tag`, title, snippet(element, {}, 'html'))}
    <details>
      <summary>Second form, where tags are taken away</summary>
      ${copyable(`${name}-data`, `${title}, second form`, snippet(element, {}, 'data'))}
    </details>`;
}

function byAddress({ name, tag, title }: ElementDescription): Markup {
  const address = markup`${filled('place', PLACE)}/${WIX_FOLDER}/${name}.js?api=${filled('api', API)}`;
  return markup`<p class="caption">Server URL</p>
    ${copyable(`${name}-address`, `address of ${title}`, address)}
    <p class="caption">Tag name</p>
    ${copyable(`${name}-tag`, `tag name of ${title}`, tag)}`;
}

/** A text with a button that copies it. */
function copyable(id: string, what: string, text: Markup | string): Markup {
  return markup`<div class="copyable">
    <pre tabindex="0" aria-label="${what}"><code id="${id}">${text}</code></pre>
    <button type="button" data-copies="${id}" hidden>
      Copy<span class="unseen"> ${what}</span>
    </button>
  </div>`;
}

function attributes(element: ElementDescription): Markup {
  const rows = element.attributes.filter(({ isEditorial }) => isEditorial).map(attributeRow);
  return markup`<details>
    <summary>Attributes</summary>
    <dl>${rows}</dl>
  </details>`;
}

function attributeRow({ name, help, choices, kind }: AttributeDescription): Markup {
  const example = kind === 'choice' || kind === 'choices' ? choices?.[0]?.value : undefined;
  const values = (choices ?? []).map(
    ({ value, label }) => markup`<li><code>${value}</code> ${label}</li>`,
  );
  return markup`<dt><code>${name}${example === undefined ? '' : `="${example}"`}</code></dt>
    <dd>
      ${inlineMarkdown(help)}${
        values.length === 0
          ? ''
          : markup`<ul>
              ${values}
            </ul>`
      }
    </dd>`;
}
