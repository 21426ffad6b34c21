import { expect } from '@open-wc/testing';
import { recordConsole } from '../support/console-record.ts';
import { seenText, statesOf } from '../support/seen.ts';
import { stage, warmUp, type KitElement, type Stage } from '../support/stage.ts';
import { drawn, until } from '../../support/until.ts';
import { definitionOf, elements, type ElementUnderTest } from './elements.ts';

for (const under of elements) {
  describe(`<${under.tag}> definition`, () => {
    before(() => warmUp(under));

    it('registers the class its index exports', async () => {
      const index = (await import(`/components/${under.folder}/index.ts`)) as Readonly<
        Record<string, unknown>
      >;
      expect(customElements.get(under.tag)).to.equal(index[under.className]);
    });

    it('survives a second copy of itself on the page', async () => {
      const before = customElements.get(under.tag);
      await import(`${definitionOf(under)}?second-copy`);
      expect(customElements.get(under.tag)).to.equal(before);
    });

    it('is made without attributes and without children, as the standard asks', () => {
      const element = document.createElement(under.tag);
      expect(element.getAttributeNames()).to.deep.equal([]);
      expect(element.childNodes.length).to.equal(0);
    });

    it('makes the same of attributes and properties, whether set before or after it is attached', async () => {
      const fromAttributes = await looksOf(under, { attributes: under.attributes });
      const setBefore = await looksOf(under, {}, (element) => assign(element, under));
      const staged = await stage(under, { situation: 'ready' });
      assign(staged.element, under);
      await drawn();
      const setAfter = await wholeLooks(under, staged);
      staged.leave();
      expect(setBefore).to.equal(fromAttributes);
      expect(setAfter).to.equal(fromAttributes);
    });

    it('takes properties that were set before it was upgraded', async () => {
      const staged = await stage(under, { situation: 'ready', attributes: under.attributes });
      await drawn();
      const expected = await wholeLooks(under, staged);
      const early = await lateUpgrade(under, staged);
      expect(early).to.equal(expected);
      staged.leave();
    });

    for (const attribute of under.closed) {
      it(`warns once of a wrong ${attribute} and falls back to the default`, async () => {
        const plain = await looksOf(under, {});
        const record = recordConsole();
        try {
          const attributes = { [attribute]: 'no-such-value' };
          const first = await looksOf(under, { attributes });
          const second = await looksOf(under, { attributes });
          expect([first, second]).to.deep.equal([plain, plain]);
          expect(record.errors).to.deep.equal([]);
          expect(record.warnings).to.have.lengthOf(1);
          for (const word of [under.tag, attribute, 'no-such-value']) {
            expect(record.warnings[0]).to.contain(word);
          }
        } finally {
          record.restore();
        }
      });
    }

    it('never throws on values nobody meant', async () => {
      const record = recordConsole();
      try {
        const staged = await stage(under, { situation: 'ready' });
        const common = ['label', 'locale', 'heading-level', 'preview'];
        for (const name of [...under.closed, ...under.open, ...common]) {
          for (const value of ['', '  ', '-1', '<b>', '🦊', 'x'.repeat(5000)]) {
            staged.element.setAttribute(name, value);
            await staged.element.updateComplete;
            const where = `${name}="${value.slice(0, 20)}"`;
            expect(staged.element.getBoundingClientRect().height, where).to.be.above(10);
          }
          staged.element.removeAttribute(name);
        }
        staged.leave();
        expect(record.errors).to.deep.equal([]);
      } finally {
        record.restore();
      }
    });
  });
}

function assign(element: KitElement, { attributes }: ElementUnderTest): void {
  for (const [name, value] of Object.entries(attributes)) Reflect.set(element, name, value);
}

/** What tells two renderings apart, once all is there: words, states and the shadow tree's shape. */
async function wholeLooks(
  { whole, tag }: ElementUnderTest,
  { element }: Pick<Stage, 'element'>,
): Promise<string> {
  await until(() => whole.test(seenText(element)), `all of <${tag}>`);
  const shape = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map(
    (inner) => `${inner.localName}.${inner.getAttribute('class') ?? ''}`,
  );
  return [seenText(element), statesOf(element).join(), shape.join(' ')].join(' | ');
}

async function looksOf(
  under: ElementUnderTest,
  options: { readonly attributes?: Readonly<Record<string, string>> },
  prepare?: (element: KitElement) => void,
): Promise<string> {
  const staged = await stage(under, { situation: 'ready', ...options, prepare });
  await drawn();
  const result = await wholeLooks(under, staged);
  staged.leave();
  return result;
}

/** An element that existed, with its properties, before anybody registered its tag. */
async function lateUpgrade(under: ElementUnderTest, { store }: Stage): Promise<string> {
  const Class = customElements.get(under.tag);
  if (Class === undefined) throw new Error(`${under.tag} is not registered.`);
  const tag = `${under.tag}-late`;
  const element = document.createElement(tag) as KitElement;
  assign(element, under);
  element.store = store;
  document.body.append(element);
  if (!customElements.get(tag)) customElements.define(tag, class extends Class {});
  await element.updateComplete;
  await drawn();
  const result = await wholeLooks(under, { element });
  element.remove();
  return result;
}
