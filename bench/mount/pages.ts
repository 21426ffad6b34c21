// The pages that are compared: the kit's badge, and an element somebody wrote by hand for the same DOM.

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">`;

/** A page with `count` badges of the kit, fed by the API, as a shop embeds them. */
export function kitPage(count: number): string {
  return `${head}
<link rel="stylesheet" href="/laurel/laurel.css">
<link rel="modulepreload" href="/laurel/core.js">
<link rel="modulepreload" href="/laurel/points-badge.js">
<script type="module" src="/kit.js"></script></head>
<body>${'<laurel-points-badge></laurel-points-badge>'.repeat(count)}</body></html>`;
}

/** The module of {@link kitPage}. */
export const kitModule = `import { configure } from '/laurel/core.js';
import '/laurel/points-badge.js';
configure({ api: '/api/loyalty', tokenUrl: '/laurel/token' });
`;

/** A page with `count` hand-written badges, fed by the same API. */
export function barePage(count: number): string {
  return `${head}
<link rel="stylesheet" href="/laurel/laurel.css">
<link rel="modulepreload" href="/bare-badge.js">
<script type="module" src="/bare.js"></script></head>
<body>${'<bare-badge></bare-badge>'.repeat(count)}</body></html>`;
}

/** What the hand-written badge is made from: the DOM and the styles of a ready badge of the kit. */
export interface BadgeMould {
  /** The shadow tree without Lit's markers. */
  readonly html: string;
  readonly css: readonly string[];
  /** Value of the balance, as the API sends it. */
  readonly available: string;
}

/**
 * A hand-written element: one template, one style sheet for all, one number format, texts filled in where the
 * balance stands. Nothing is updated later, nothing is translated: the least such an element can do.
 */
export function bareBadgeModule({ html, css, available }: BadgeMould): string {
  return `
const template = document.createElement('template');
template.innerHTML = ${JSON.stringify(html)};
const sheets = ${JSON.stringify(css)}.map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
let available;
const waiting = new Set();

class BareBadge extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    if (available === undefined) waiting.add(this);
    else this.show();
  }
  show() {
    const tree = template.content.cloneNode(true);
    const texts = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.data.includes('{available}')) {
        text.data = text.data.replace('{available}', number.format(available));
      }
    }
    this.shadowRoot.append(tree);
  }
}
customElements.define('bare-badge', BareBadge);

/** Gives all badges their balance. */
export function show(value) {
  available = value;
  for (const badge of waiting) badge.show();
  waiting.clear();
}
export const sample = ${JSON.stringify(available)};
`;
}

/** The module of {@link barePage}: token, then the member, then every badge. */
export const bareModule = `import { show } from '/bare-badge.js';
const { token } = await (await fetch('/laurel/token')).json();
const headers = { authorization: 'Bearer ' + token };
const [, member] = await Promise.all([
  fetch('/api/loyalty/programme').then((answer) => answer.json()),
  fetch('/api/loyalty/member', { headers, cache: 'no-store' }).then((answer) => answer.json()),
]);
show(member.wallets[0].available);
`;
