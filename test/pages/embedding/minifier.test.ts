// A page whose build minifies its HTML shows the same as the page that was written.

import { expect } from '@open-wc/testing';
import type {
  AttributeDescription,
  ElementDescription,
} from '../../../scripts/metadata/element-description.ts';
import { seenText, statesOf } from '../../elements/support/seen.ts';
import { until } from '../../support/until.ts';
import { describedElements, forms, minify, spelt } from '../support/content.ts';
import { loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { allReach, type ShopPage } from '../support/shop-page.ts';
import { signIn } from '../support/visitor.ts';

/** Values worth writing: each choice, all of them, both ends of a range, a text with everything in it. */
function valuesOf({ kind, choices = [], min = 1, max = 6, name }: AttributeDescription) {
  const words = choices.map(({ value }) => value);
  switch (kind) {
    case 'choice':
      return words;
    case 'choices':
      return [words.join(' '), words.join(','), words.at(-1) ?? ''];
    case 'number':
      return [String(min), String(max)];
    case 'flag':
      return ['', 'true', 'false', 'off', name];
    case 'text':
      return name === 'locale' ? ['de', 'zh-CN'] : ['plain', 'a "quoted" & <b>, `so`= \'x\'', ''];
  }
}

/** Each value of each attribute, in both spellings; a badge shows most of them in a card only. */
const spellingsOf = (element: ElementDescription): readonly string[] =>
  element.attributes.flatMap((attribute) =>
    valuesOf(attribute).flatMap((value) => {
      const shape: Readonly<Record<string, string>> =
        element.name === 'points-badge' ? { variant: 'card' } : {};
      return forms.map((form) => spelt(element, form, { ...shape, [attribute.name]: value }));
    }),
  );

async function body(): Promise<string> {
  const elements = (await describedElements()).filter(({ name }) => name !== 'provider');
  const provided = elements.map((element) => spelt(element, 'tag', {})).join('\n');
  return `<!-- everything -->
    <main class="wide  page" id=main>
      ${elements.flatMap(spellingsOf).join('\n      ')}
      <p>  Between <span> the </span> lines. </p>
      <laurel-provider locale="de" data-debug="false">
        <script type="application/json" data-messages>{ "en": { "balance": "Beans" } }</script>
        ${provided}
      </laurel-provider>
    </main>`;
}

const htmlFlags = new Set(['preview', 'data-debug']);

/** Attributes as their elements read them; an empty one that is no flag says as much as none. */
const attributesOf = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...element.attributes]
      .filter(({ name, value }) => value !== '' || htmlFlags.has(name))
      .map(({ name, value }): [string, string] => [name, value])
      .sort(([one], [other]) => one.localeCompare(other)),
  );

interface Look {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly states: readonly string[];
  readonly words: string;
}

const looksOf = (page: ShopPage): readonly Look[] =>
  page.widgets().map((element) => ({
    tag: element.localName,
    attributes: attributesOf(element),
    states: statesOf(element),
    words: seenText(element),
  }));

async function settled(page: ShopPage, count: number): Promise<void> {
  await until(() => page.widgets().length === count, `${count} elements`);
  await allReach(page, 'ready', 'empty');
  expect(page.errors).to.deep.equal([]);
}

describe('embedding 3, minifier', () => {
  let html = '';
  let original: ShopPage;
  let count = 0;

  before(async () => {
    await signIn(await someMember());
    html = await body();
  });
  // Time of its own: the first to ask has the sources read.
  before(async () => {
    original = await openOwnPage(loaderTag(), html);
    count = original.document.querySelectorAll('main > [data-laurel]').length;
    count = original.widgets().length + count;
    await settled(original, count);
  });
  after(() => original.close());

  for (const preset of ['careful', 'usual', 'aggressive'] as const) {
    it(`changes nothing of any element in either spelling: ${preset}`, async () => {
      expect(count).to.be.above(100);
      const small = await minify({ html, preset });
      expect(small.length).to.be.below(html.length);
      const page = await openOwnPage(loaderTag(), small);
      await settled(page, count);
      await until(
        () => JSON.stringify(looksOf(page)) === JSON.stringify(looksOf(original)),
        'the same of every element',
      ).catch(() => expect(looksOf(page)).to.deep.equal(looksOf(original)));
      page.close();
    });
  }

  it('takes an element without a link away, which is why each snippet has one', async () => {
    const [element] = await describedElements();
    if (!element) throw new Error('There are elements.');
    const preset = 'aggressive';
    expect(await minify({ html: spelt(element, 'tag', {}, ''), preset })).to.equal('');
    expect(await minify({ html: spelt(element, 'tag', {}), preset })).to.contain(element.tag);
  });
});
