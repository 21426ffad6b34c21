// Hostile words in every attribute of every element, in both spellings, on a page whose policy allows its own files
// alone and no text that becomes markup. That policy reports each attempt, so a quiet page has none.

import { expect } from '@open-wc/testing';
import { tags } from '../../../integrations/sanitizers/set-html.js';
import type { ElementDescription } from '../../../scripts/metadata/element-description.ts';
import { everythingIn, seenText } from '../../elements/support/seen.ts';
import { harmIn, hostileAddresses, hostileTexts } from '../../support/hostile.ts';
import { until } from '../../support/until.ts';
import { escapeAttribute, forms, placedElements, spelt } from '../support/content.ts';
import { loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { forgetRequests, requestsSince } from '../support/server.ts';
import { allReach, type ShopPage } from '../support/shop-page.ts';
import { signIn, signOut } from '../support/visitor.ts';

const shadowOf = (page: ShopPage): readonly Element[] =>
  page.widgets().flatMap((widget) => {
    const inside = [...(widget.shadowRoot?.children ?? [])];
    return inside.flatMap((child) => [child, ...everythingIn(child)]);
  });

const kindsIn = (page: ShopPage): ReadonlySet<string> =>
  new Set(shadowOf(page).map(({ localName }) => localName));

/** @param addresses paths that the page has named, and that may be asked for. */
async function expectUnharmed(page: ShopPage, addresses: readonly string[] = []): Promise<void> {
  expect(page.violations).to.deep.equal([]);
  expect(page.errors).to.deep.equal([]);
  expect(Reflect.has(page.window, 'hacked')).to.equal(false);
  expect(Reflect.has(Object.prototype, 'hacked')).to.equal(false);
  expect(harmIn(shadowOf(page))).to.deep.equal([]);
  const asked = (await requestsSince()).map(({ path }) => path);
  const unnamed = asked.filter((path) => !addresses.includes(path));
  expect(unnamed.filter((path) => /hacked/.test(path))).to.deep.equal([]);
}

/** What an attribute that is an address asks for on this page: each text as it stands, and nothing in it. */
const addressesIn = ({ document }: ShopPage, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const read = text.replaceAll('\u0000', '\uFFFD');
    if (!URL.canParse(read, document.baseURI)) return [];
    const { pathname, search } = new URL(read, document.baseURI);
    return [pathname, pathname + search];
  });

/** One element per text and spelling, with all of it in one attribute and in the slot. */
function attacked(element: ElementDescription, name: string, texts: readonly string[]) {
  // A badge shows most of its attributes in a card only.
  const shape: Readonly<Record<string, string>> =
    element.name === 'points-badge' ? { variant: 'card' } : {};
  return texts.flatMap((text) =>
    forms.map((form) => {
      const content = `<p>${escapeAttribute(text).replaceAll('<', '&lt;')}</p>`;
      return spelt(element, form, { ...shape, [name]: text }, content);
    }),
  );
}

async function openAll(markup: readonly string[]): Promise<ShopPage> {
  const page = await openOwnPage(loaderTag(), markup.join('\n'));
  await until(() => page.widgets().length === markup.length, `${markup.length} elements`);
  await allReach(page, 'ready', 'empty');
  return page;
}

describe('embedding 12, security: hostile words', () => {
  let elements: readonly ElementDescription[] = [];
  before(async () => {
    elements = await placedElements();
  });
  before(async () => signIn(await someMember()));
  beforeEach(forgetRequests);

  for (const [tag, own] of Object.entries(tags)) {
    for (const attribute of [...own, 'preview']) {
      it(`stay words in <${tag} ${attribute}>, and in its slot`, async () => {
        const element = elements.find((each) => each.tag === tag);
        if (!element) throw new Error(`There is no <${tag}>.`);
        const plain = await openAll(attacked(element, attribute, ['Plain words']));
        const page = await openAll(attacked(element, attribute, hostileTexts));
        // Some of an element comes later than the rest.
        const added = () => [...kindsIn(page)].filter((kind) => !kindsIn(plain).has(kind));
        await until(() => added().length === 0, 'no other kinds of elements than usual').catch(() =>
          expect(added()).to.deep.equal([]),
        );
        await expectUnharmed(page, attribute === 'src' ? addressesIn(page, hostileTexts) : []);
        // What is no trigger has a survey wait for ever.
        if (attribute !== 'trigger') expect(seenText(page.document.body)).to.match(/\p{L}/u);
        plain.close();
        page.close();
      });
    }
  }

  it('are read as they are written where they are shown', async () => {
    const [element] = elements.filter(({ name }) => name === 'points-badge');
    if (!element) throw new Error('There is a badge.');
    const plain = hostileTexts.map((text) => text.replaceAll('\u0000', ''));
    const page = await openAll(
      plain.map((label) => spelt(element, 'tag', { variant: 'card', label })),
    );
    const titles = page
      .widgets()
      .map((widget) => widget.shadowRoot?.querySelector('[role=heading]')?.textContent?.trim());
    expect(titles).to.deep.equal(plain.map((text) => text.trim()));
    await expectUnharmed(page);
    page.close();
  });

  it('become no element of the kit, and no file of it', async () => {
    const page = await openOwnPage(
      loaderTag(),
      hostileTexts
        .map((text) => `<div data-laurel="${escapeAttribute(text)}"><b>Here</b></div>`)
        .join(''),
    );
    await until(() => Reflect.get(page.window, 'laurel')?.version as unknown, 'the loader');
    const words = seenText(page.document.body).match(/Here/g);
    expect(words).to.have.length(hostileTexts.length);
    expect(page.widgets()).to.deep.equal([]);
    await expectUnharmed(page);
    page.close();
  });
});

describe('embedding 12, security: addresses that are scripts', () => {
  before(signOut);
  beforeEach(forgetRequests);

  it('are no links of a guest’s, whether on a provider or on the loader', async () => {
    const tag =
      '<laurel-points-badge></laurel-points-badge><laurel-referral-card></laurel-referral-card>';
    const provided = hostileAddresses.map((address) => {
      const value = escapeAttribute(address);
      return `<laurel-provider sign-in-url="${value}" join-url="${value}">${tag}</laurel-provider>`;
    });
    const page = await openOwnPage(loaderTag(), provided.join(''));
    await allReach(page, 'guest');
    await expectUnharmed(page);
    page.close();
    for (const address of hostileAddresses) {
      const value = escapeAttribute(address);
      const configured = await openOwnPage(
        loaderTag(
          `data-api="/api/loyalty" data-token-url="/laurel/token" data-sign-in-url="${value}" data-join-url="${value}"`,
        ),
        tag,
      );
      await allReach(configured, 'guest');
      await expectUnharmed(configured);
      configured.close();
    }
  });

  it('are no address of an API or of tokens, on a provider', async () => {
    const provided = hostileAddresses.map((address) => {
      const value = escapeAttribute(address);
      return `<laurel-provider api="${value}" token-url="${value}"><laurel-points-badge>
        <a href="/account.html">Your points</a></laurel-points-badge></laurel-provider>`;
    });
    const page = await openOwnPage(loaderTag(), provided.join(''));
    await allReach(page, 'error');
    for (const widget of page.widgets()) expect(seenText(widget)).to.contain('Your points');
    await expectUnharmed(page);
    page.close();
  });
});
