// Copies markup that somebody typed, element by element, and takes only what is known to be harmless.
// The typed text never becomes nodes of the page: it is parsed into a document that runs nothing and
// loads nothing, and the page's own nodes are made anew from its allowed names, attributes and texts.

/** Plain elements, each with the attributes it may have. */
const plain = new Map(
  Object.entries({
    p: [],
    a: ['href'],
    strong: [],
    em: [],
    div: [],
    span: [],
    h2: [],
    h3: [],
    h4: [],
    ul: [],
    li: [],
  }),
);

/** What any element may say of itself. */
const common = ['lang', 'dir', 'slot'];

/** Where an element's data come from is this page's to say, not the typed text's. */
const withheld = new Set(['api', 'token-url']);

const HTML = 'http://www.w3.org/1999/xhtml';

/** More elements than this, or deeper ones, are nobody's tag to try. */
const MOST_ELEMENTS = 300;
const DEEPEST = 32;

/**
 * What of a parsed document may stand on the page.
 *
 * @param {Document} typed A document that runs nothing, as `DOMParser` makes it.
 * @param {Document} page Makes the copies.
 * @param {(tag: string) => readonly string[] | undefined} attributesOf The attributes of one of the
 *   kit's elements; undefined for a tag that is none.
 * @returns {{ content: DocumentFragment, leftOut: string[], tooMuch: boolean }} The copy; what was
 *   left out of it, as `<script>` or `<p onclick>`, each once; whether something was cut for its size.
 */
export function allowedCopy(typed, page, attributesOf) {
  const leftOut = new Set();
  let count = 0;
  let tooMuch = false;

  const copyNodes = (from, to, depth) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) to.append(page.createTextNode(node.data));
      else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node, to, depth);
    }
  };

  const copyElement = (element, to, depth) => {
    const { localName } = element;
    const allowed =
      element.namespaceURI === HTML ? (plain.get(localName) ?? attributesOf(localName)) : undefined;
    if (!allowed) {
      leftOut.add(`<${localName}>`);
      return;
    }
    if (depth > DEEPEST || count >= MOST_ELEMENTS) {
      tooMuch = true;
      return;
    }
    count += 1;
    const copy = page.createElement(localName);
    for (const { name, value } of element.attributes) {
      if (isAllowed(name, value, allowed, page.baseURI)) copy.setAttribute(name, value);
      else leftOut.add(`<${localName} ${name}>`);
    }
    // Filled before it stands on the page, so that an element finds its content in place.
    copyNodes(element, copy, depth + 1);
    to.append(copy);
  };

  const content = page.createDocumentFragment();
  copyNodes(typed.head, content, 0);
  copyNodes(typed.body, content, 0);
  return { content, leftOut: [...leftOut], tooMuch };
}

function isAllowed(name, value, allowed, base) {
  if (withheld.has(name) || !(allowed.includes(name) || common.includes(name))) return false;
  return !/(^href|-url)$/.test(name) || isWebAddress(value, base);
}

/** Whether a link leads to a page: `javascript:`, `data:` and the like lead elsewhere. */
function isWebAddress(address, base) {
  if (!URL.canParse(address, base)) return false;
  return ['https:', 'http:'].includes(new URL(address, base).protocol);
}
