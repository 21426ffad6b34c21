// Hostile words and addresses in whatever the API answers, over HTTP, through the real decoders.

import { expect } from '@open-wc/testing';
import { openStore } from '../../../src/store/configure.ts';
import type { LoyaltyStore } from '../../../src/store/store.ts';
import german from '../../../src/i18n/locales/de.ts';
import { hostileAddresses, hostileTexts } from '../../support/hostile.ts';
import { drawn, until } from '../../support/until.ts';
import { recordConsole } from '../support/console-record.ts';
import { seenText } from '../support/seen.ts';
import { openShop, type UnreliableShop } from '../support/shop.ts';
import type { KitElement } from '../support/stage.ts';
import { alterAnswers, everyAddress, everyText } from './support/altered-shop.ts';
import { openGuardedFrame, type GuardedFrame } from './support/guarded-frame.ts';

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether an element shows a text, wherever its words are broken into pieces. */
const shows = (element: Element, text: string): boolean =>
  seenText(element).replaceAll(' ', '').includes(squeezed(text).replaceAll(' ', ''));

const all = (elements: readonly KitElement[], state: string): boolean =>
  elements.every((element) => element.matches(`:state(${state})`));

describe('embedding 12, security: answers of the API', () => {
  let frame: GuardedFrame;
  let shop: UnreliableShop;
  let usual: ReadonlySet<string>;

  /** All elements over a shop whose answers are changed, for as long as `look` takes. */
  async function staged(
    alter: Parameters<typeof alterAnswers>[1],
    look: (elements: readonly KitElement[], store: LoyaltyStore) => Promise<void>,
  ): Promise<void> {
    const altered = alterAnswers(shop, alter);
    const store = openStore(altered);
    const elements = frame.place();
    for (const element of elements) element.store = store;
    await look(elements, store);
    frame.expectUnharmed(elements);
    for (const element of elements) element.remove();
    store.dispose();
    altered.close();
  }

  before(async () => {
    frame = await openGuardedFrame();
  });
  beforeEach(async () => {
    shop = openShop();
    await shop.signIn('regular');
    await staged(
      (document) => document,
      async (elements) => {
        await until(() => all(elements, 'ready'), 'the member');
        const [, , , card] = elements;
        await until(() => card && /Your invitations/.test(seenText(card)), 'all of the card');
        await until(() => frame.kindsIn(elements).has('ul'), 'the lists');
        await until(() => card?.shadowRoot?.querySelector('svg[role=img]'), 'the QR code');
        usual = frame.kindsIn(elements);
      },
    );
  });
  afterEach(() => shop.close());
  after(() => frame.close());

  for (const text of hostileTexts) {
    it(`show ${JSON.stringify(text)} as it is written, wherever a text may stand`, async () => {
      await staged(
        (document) => everyText(document, text),
        async (elements) => {
          await until(() => all(elements, 'ready'), 'the member');
          for (const element of elements) {
            // A question's own {subject} is filled in.
            if (text.includes('{subject}') && element.localName.includes('survey')) continue;
            await until(() => shows(element, text), `the words on <${element.localName}>`);
          }
          await drawn(frame.window);
          const kinds = [...frame.kindsIn(elements)];
          expect(kinds.filter((kind) => !usual.has(kind))).to.deep.equal([]);
        },
      );
    });
  }

  for (const address of hostileAddresses) {
    it(`fault 62: make no link of ${JSON.stringify(address)}, for a member or a guest`, async () => {
      const record = recordConsole();
      for (const [visitor, state] of [
        ['regular', 'ready'],
        [null, 'guest'],
      ] as const) {
        await shop.signIn(visitor);
        await staged(
          (document) => everyAddress(document, address),
          async (elements) => {
            // Without a link that can be used the card has nothing to share.
            const others = elements.filter(({ localName }) => !localName.includes('referral'));
            await until(() => all(others, state), `:state(${state})`);
            const [, , , card] = elements;
            await until(() => card && seenText(card) !== '', 'what the card says');
          },
        );
      }
      record.restore();
    });
  }
});

describe('embedding 12, security: words of the interface from JSON', () => {
  const languages = hostileTexts.map((text, index) => [`en-x-h${index}`, text] as const);
  let frame: GuardedFrame;
  let shop: UnreliableShop;

  before(async () => {
    const keys = Object.keys(german);
    const messages = languages.map(([tag, text]) => [
      tag,
      Object.fromEntries(keys.map((key) => [key, text])),
    ]);
    frame = await openGuardedFrame((page) => {
      const provider = page.createElement('laurel-provider');
      const script = page.createElement('script');
      script.type = 'application/json';
      script.dataset['messages'] = '';
      script.textContent = JSON.stringify(Object.fromEntries(messages));
      provider.append(script);
      page.body.append(provider);
    });
    shop = openShop();
  });
  after(() => {
    shop.close();
    frame.close();
  });

  for (const [locale, text] of languages) {
    it(`stay words, each of them, for a member and for a guest: ${JSON.stringify(text)}`, async () => {
      for (const [visitor, state] of [
        ['regular', 'ready'],
        [null, 'guest'],
      ] as const) {
        await shop.signIn(visitor);
        const store = openStore(shop);
        const elements = frame.place({ locale });
        for (const element of elements) element.store = store;
        await until(() => all(elements, state), `:state(${state})`);
        // A text that has places for values has them filled.
        if (!/\{\w+\}/.test(text)) {
          for (const element of elements) {
            await until(() => shows(element, text), `the words on <${element.localName}>`);
          }
        }
        frame.expectUnharmed(elements);
        for (const element of elements) element.remove();
        store.dispose();
      }
    });
  }
});
