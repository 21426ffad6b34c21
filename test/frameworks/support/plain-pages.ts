// Pages without a framework: plain HTML that a server sends, and a library that swaps parts of it.

/** How often the server has been asked for something new, so that answers differ. */
let asked = 0;

const kit = `<link rel="stylesheet" href="/cdn/laurel.css" />
    <script type="module">
      import { configure } from '/cdn/core.js';
      import '/cdn/points-badge.js';
      import '/cdn/tier-progress.js';
      import '/cdn/feedback-survey.js';
      configure({ api: '/api/loyalty', tokenUrl: '/laurel/token' });
    </script>`;

const document = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
    ${kit}
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** What the buttons of the htmx page swap. */
const widgets = (): string => `<div id="place" data-answer="${++asked}">
      <laurel-points-badge variant="card" label="Answer ${asked}"><a href="/account">Your points</a></laurel-points-badge>
      <laurel-tier-progress></laurel-tier-progress>
      <laurel-feedback-survey id="survey"></laurel-feedback-survey>
    </div>`;

/** The same with a survey that stays whatever is swapped. */
const keeping = (): string => widgets().replace('id="survey"', 'id="survey" hx-preserve="true"');

const htmxButton = (swap: string, fragment: string, target: string): string =>
  `<button id="${swap}" hx-get="/pages/${fragment}" hx-target="${target}" hx-swap="${swap}">${swap}</button>`;

const htmxPage = (content: string, fragment: string): string =>
  document(
    'htmx',
    '<script src="/htmx/htmx.js"></script>',
    `${htmxButton('innerHTML', fragment, '#around')}
    ${htmxButton('outerHTML', fragment, '#place')}
    ${htmxButton('innerMorph', fragment, '#around')}
    ${htmxButton('outerMorph', fragment, '#place')}
    <div id="around">${content}</div>`,
  );

const turboPage = (name: string, other: string): string =>
  document(
    name,
    `<meta name="turbo-refresh-method" content="morph" />
    <script type="module" src="/turbo/turbo.es2017-esm.js"></script>`,
    `<h1>${name}</h1>
    <a id="link" href="/pages/${other}">${other}</a>
    <header id="header" data-turbo-permanent>
      <laurel-points-badge id="permanent"><a href="/account">Your points</a></laurel-points-badge>
    </header>
    <main>
      <laurel-points-badge id="badge" variant="card" label="Answer ${++asked}"><a href="/account">Your points</a></laurel-points-badge>
      <laurel-tier-progress></laurel-tier-progress>
      <laurel-feedback-survey id="survey"></laurel-feedback-survey>
      <turbo-frame id="frame"><a id="frame-link" href="/pages/turbo-frame">More</a></turbo-frame>
    </main>`,
  );

const turboFrame = (): string =>
  `<turbo-frame id="frame"><laurel-points-badge id="framed"></laurel-points-badge></turbo-frame>`;

/** The pages and fragments by name; each is written anew for every request. */
export const plainPages: Readonly<Record<string, () => string>> = {
  htmx: () => htmxPage(widgets(), 'htmx-widgets'),
  'htmx-widgets': widgets,
  'htmx-preserve': () => htmxPage(keeping(), 'htmx-keeping'),
  'htmx-keeping': keeping,
  'turbo-one': () => turboPage('turbo-one', 'turbo-two'),
  'turbo-two': () => turboPage('turbo-two', 'turbo-one'),
  'turbo-frame': turboFrame,
};
