import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import alone, { allowLaurel } from '../../integrations/sanitizers/dompurify.js';
import { allowLaurel as allowInSanitizer } from '../../integrations/sanitizers/set-html.js';

const link = '<a href="/account">Your points</a>';
const tag = `<laurel-points-badge variant="card" heading-level="2" class="wide">${link}</laurel-points-badge>`;
const data = `<div data-laurel="points-badge" data-laurel-variant="card" data-laurel-heading-level="2">${link}</div>`;
const onlyForDevelopers = `<laurel-points-badge onclick="alert(1)" store="x" preview>${link}</laurel-points-badge>`;

/** HTML by what it means, whatever the order of its attributes. */
function same(html: string, expected: string): void {
  const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html').body;
  expect(parse(html)).dom.to.equal(parse(expected).outerHTML);
}

describe('DOMPurify', () => {
  it('by itself leaves the link of the tag, and the div whole', () => {
    same(DOMPurify.sanitize(tag), link);
    same(DOMPurify.sanitize(data), data);
  });

  it('with our list leaves both spellings whole', () => {
    same(DOMPurify.sanitize(tag, alone), tag);
    same(DOMPurify.sanitize(data, alone), data);
  });

  it('with our list still takes away what is not for authors', () => {
    same(
      DOMPurify.sanitize(onlyForDevelopers, alone),
      `<laurel-points-badge>${link}</laurel-points-badge>`,
    );
    same(DOMPurify.sanitize(`<laurel-provider api="/x">${link}</laurel-provider>`, alone), link);
    same(DOMPurify.sanitize('<x-other>words</x-other>', alone), 'words');
  });

  it('keeps to what a page had allowed before', () => {
    const config = allowLaurel({
      CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^x-/, attributeNameCheck: /^size$/ },
    });
    same(
      DOMPurify.sanitize('<x-other size="1" colour="red">words</x-other>', config),
      '<x-other size="1">words</x-other>',
    );
    same(DOMPurify.sanitize(tag, config), tag);
  });
});

/** Not in TypeScript's own declarations yet. */
interface SanitizerPage {
  readonly Sanitizer?: new () => object;
}

type Sanitizing = HTMLElement & { setHTML(html: string, options?: object): void };

describe('the browser’s own sanitizer', () => {
  const { Sanitizer } = window as SanitizerPage;

  function sanitized(html: string, sanitizer?: object): string {
    const box = document.createElement('div') as unknown as Sanitizing;
    box.setHTML(html, sanitizer && { sanitizer });
    return box.innerHTML;
  }

  before(function () {
    if (!Sanitizer) this.skip();
  });

  it('by itself leaves nothing of the tag, and nothing to upgrade of the div', () => {
    expect(sanitized(tag)).to.equal('');
    same(sanitized(data), `<div>${link}</div>`);
  });

  it('with our list leaves both spellings whole', () => {
    if (!Sanitizer) return;
    same(sanitized(tag, allowInSanitizer(new Sanitizer())), tag);
    same(sanitized(data, allowInSanitizer(new Sanitizer())), data);
  });

  it('with our list still takes away what is not for authors', () => {
    if (!Sanitizer) return;
    same(
      sanitized(onlyForDevelopers, allowInSanitizer(new Sanitizer())),
      `<laurel-points-badge>${link}</laurel-points-badge>`,
    );
    expect(
      sanitized('<laurel-provider api="/x"></laurel-provider>', allowInSanitizer(new Sanitizer())),
    ).to.equal('');
  });
});
