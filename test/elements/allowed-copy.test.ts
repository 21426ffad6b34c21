// Typed markup on the page where tags are tried: what is copied onto the page, and what never is.

import { expect } from '@open-wc/testing';
import { allowedCopy } from '../../demo/public/try/allowed-copy.js';

const elements: Readonly<Record<string, readonly string[]>> = {
  'laurel-points-badge': ['variant', 'show', 'preview', 'locale', 'heading-level'],
  'laurel-provider': ['api', 'token-url', 'locale', 'sign-in-url', 'join-url'],
};

/** The copy as markup, and what was left out. */
function copyOf(markup: string) {
  const typed = new DOMParser().parseFromString(markup, 'text/html');
  const { content, leftOut, tooMuch } = allowedCopy(typed, document, (tag) => elements[tag]);
  const box = document.createElement('div');
  box.append(content);
  return { box, html: box.innerHTML, leftOut, tooMuch };
}

describe('markup that somebody types', () => {
  it('is shown as it stands when it is harmless', () => {
    const markup =
      '<h2 lang="de">Punkte</h2>\n<p><strong>a</strong> <em>b</em> <a href="/account.html">c</a></p>' +
      '<ul><li dir="rtl">d</li></ul><laurel-points-badge variant="card" preview=""><span slot="x">e</span></laurel-points-badge>';
    expect(copyOf(markup)).to.include({ html: markup, tooMuch: false });
    expect(copyOf(markup).leftOut).to.deep.equal([]);
  });

  it('is text where it is written as text', () => {
    expect(copyOf('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;').box.textContent).to.equal(
      '<script>alert(1)</script> &amp;',
    );
  });

  it('keeps only an element’s own attributes', () => {
    const { html, leftOut } = copyOf(
      '<laurel-points-badge variant="card" api="//elsewhere.example" token-url="/x" style="color:red" id="typed" class="notice" onclick="alert(1)" onlaurel-ready="alert(1)"></laurel-points-badge>',
    );
    expect(html).to.equal('<laurel-points-badge variant="card"></laurel-points-badge>');
    expect(leftOut).to.deep.equal(
      ['api', 'token-url', 'style', 'id', 'class', 'onclick', 'onlaurel-ready'].map(
        (name) => `<laurel-points-badge ${name}>`,
      ),
    );
  });

  it('cannot name another source of data, on a provider either', () => {
    const { html, leftOut } = copyOf(
      '<laurel-provider api="https://elsewhere.example" token-url="https://elsewhere.example" locale="de" join-url="javascript:alert(1)" sign-in-url="/in"></laurel-provider>',
    );
    expect(html).to.equal('<laurel-provider locale="de" sign-in-url="/in"></laurel-provider>');
    expect(leftOut).to.deep.equal([
      '<laurel-provider api>',
      '<laurel-provider token-url>',
      '<laurel-provider join-url>',
    ]);
  });

  for (const address of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://shop.example/1',
    'file:///etc/passwd',
    'https://[',
  ]) {
    it(`has no link to ${JSON.stringify(address)}`, () => {
      const written = address.replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
      const { html, leftOut } = copyOf(`<a href="${written}">a</a>`);
      expect(html).to.equal('<a>a</a>');
      expect(leftOut).to.deep.equal(['<a href>']);
    });
  }

  const attacks: Readonly<Record<string, readonly [markup: string, leftOut: string]>> = {
    script: ['<script>alert(1)</script>', '<script>'],
    'a picture that fails': ['<img src=x onerror=alert(1)>', '<img>'],
    'an SVG that loads': [
      '<svg onload=alert(1)><a href="javascript:alert(1)">a</a></svg>',
      '<svg>',
    ],
    'HTML inside of SVG': ['<svg><foreignObject><p onclick=x>a</p></foreignObject></svg>', '<svg>'],
    MathML: ['<math><mtext><p>a</p></mtext></math>', '<math>'],
    'mutated markup': [
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
      '<math>',
    ],
    'a frame with a document': ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<iframe>'],
    template: ['<template><script>alert(1)</script></template>', '<template>'],
    'a declared shadow root': [
      '<template shadowrootmode="open"><script>alert(1)</script></template>',
      '<template>',
    ],
    'a refresh': ['<meta http-equiv="refresh" content="0;url=//elsewhere.example">', '<meta>'],
    base: ['<base href="//elsewhere.example/">', '<base>'],
    form: ['<form action="//elsewhere.example"><button>a</button></form>', '<form>'],
    object: ['<object data="javascript:alert(1)"></object>', '<object>'],
    embed: ['<embed src="javascript:alert(1)">', '<embed>'],
    style: ['<style>* { display: none }</style>', '<style>'],
    'a style sheet': ['<link rel="stylesheet" href="//elsewhere.example">', '<link>'],
    noscript: [
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      '<noscript>',
    ],
    'an element of nobody': [
      '<laurel-nothing variant="card"></laurel-nothing>',
      '<laurel-nothing>',
    ],
    'another’s element': ['<other-widget></other-widget>', '<other-widget>'],
  };
  for (const [what, [markup, leftOut]] of Object.entries(attacks)) {
    it(`shows nothing of ${what}, and says so`, () => {
      const copy = copyOf(`<p>before</p>${markup}`);
      const names = [...copy.box.querySelectorAll('*')].map(({ localName }) => localName);
      expect(names.filter((name) => name !== 'p')).to.deep.equal([]);
      const attributes = [...copy.box.querySelectorAll('*')].flatMap((e) => [...e.attributes]);
      expect(attributes).to.deep.equal([]);
      expect(copy.leftOut).to.include(leftOut);
    });
  }

  it('does not slip through an allowed element or a slot', () => {
    const { html, leftOut } = copyOf(
      '<laurel-points-badge><img slot="x" src=x onerror=alert(1)><p slot="x" onfocus=alert(1) tabindex=0>a</p><script type="application/json">{}</script></laurel-points-badge>',
    );
    expect(html).to.equal('<laurel-points-badge><p slot="x">a</p></laurel-points-badge>');
    expect(leftOut).to.deep.equal(['<img>', '<p onfocus>', '<p tabindex>', '<script>']);
  });

  it('says everything that was left out once', () => {
    expect(copyOf('<b>a</b><b>b</b><p onclick=x></p><p onclick=y></p>').leftOut).to.deep.equal([
      '<b>',
      '<p onclick>',
    ]);
  });

  it('is cut where it is too deep or too much', () => {
    const deep = copyOf('<div>'.repeat(400) + 'a');
    expect(deep.tooMuch).to.equal(true);
    expect(deep.box.querySelectorAll('*').length).to.be.below(50);
    const many = copyOf('<p>a</p>'.repeat(5000));
    expect(many.tooMuch).to.equal(true);
    expect(many.box.querySelectorAll('*').length).to.equal(300);
  });
});
