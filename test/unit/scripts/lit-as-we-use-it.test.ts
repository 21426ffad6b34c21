import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templateFault } from '../../../scripts/cdn/lit-as-we-use-it.ts';

const strings = (template: TemplateStringsArray, ..._values: unknown[]): readonly string[] =>
  template;
const value = 'value';

test('the reduced Lit reads tags with plain, quoted, joined and bound attributes', () => {
  const readable = [
    strings`<p part="a" class=${value} title="x ${value} y">${value} · <b>text</b></p>`,
    strings`<input type="text" .value=${value} @input=${value} /><slot @slotchange=${value}></slot>`,
    strings`${value}<svg class="icon" viewBox="0 0 24 24"><path d="M0 0"/></svg>`,
    strings`<a href=${value}
      ><b>${value}</b></a
    >`,
    strings`<textarea .value=${value} required></textarea>`,
  ];
  for (const each of readable) assert.equal(templateFault(each), undefined, each.join('…'));
});

test('it names what the reduced Lit would read wrongly', () => {
  const unreadable = [
    strings`<p ?hidden=${value}></p>`,
    strings`<p ${value}></p>`,
    strings`<${value}></p>`,
    strings`<!-- ${value} --><p></p>`,
    strings`<p title="a > ${value}"></p>`,
    strings`<p>x="y <b class=${value}></b></p>`,
    strings`<p class='${value}'></p>`,
    strings`<path d=${value}/>`,
    strings`<p class=a${value}></p>`,
  ];
  for (const each of unreadable)
    assert.match(String(templateFault(each)), /no comments/, each.join('…'));
  assert.match(String(templateFault(strings`<textarea>${value}</textarea>`)), /raw text/);
});
