// Languages the kit has words for, has none for, and a shop brings itself; money and days as each writes them.

import { expect } from '@open-wc/testing';
import '../../../components/define.ts';
import { registerLocale } from '../../../src/i18n/register-locale.ts';
import { until } from '../../support/until.ts';
import { elements, type ElementUnderTest } from '../conformance/elements.ts';
import { fakeStore, memberWith, programme, silver, wallet } from '../fake-store.ts';
import { sticksOut } from '../support/overflow.ts';
import { seenText } from '../support/seen.ts';
import { stage, warmUp, type KitElement, type Situation } from '../support/stage.ts';

const han = /\p{Script=Han}/u;
const boxOf = (element: Element): Element | null | undefined =>
  element.shadowRoot?.querySelector('.box');

/** The words in one language, once all of them are there. */
async function wordsIn(
  under: ElementUnderTest,
  situation: Situation,
  lang: string,
  check: (words: string) => boolean,
): Promise<string> {
  const staged = await stage(under, { situation, lang });
  await until(() => check(seenText(staged.element)), `words for ${lang}`);
  const words = seenText(staged.element);
  staged.leave();
  return words;
}

for (const under of elements) {
  describe(`embedding 9, i18n: <${under.tag}> where it has no words`, () => {
    before(() => warmUp(under));
    const isWhole = (situation: Situation) => (words: string) =>
      situation === 'ready' ? under.whole.test(words) : /\p{L}/u.test(words);

    for (const [lang, dir] of [
      ['he', 'rtl'],
      ['he-IL', 'rtl'],
      ['fa', 'rtl'],
      ['ja', 'ltr'],
      ['ko', 'ltr'],
    ] as const) {
      it(`speaks English in ${lang}, says so, and runs from left to right`, async () => {
        for (const situation of ['ready', 'guest'] as const) {
          const english = await wordsIn(under, situation, 'en', isWhole(situation));
          const staged = await stage(under, { situation, lang, dir });
          await until(() => seenText(staged.element) === english, `English for ${lang}`);
          expect(boxOf(staged.element)?.getAttribute('lang')).to.equal('en');
          expect(boxOf(staged.element)?.getAttribute('dir')).to.equal(dir === 'rtl' ? 'ltr' : null);
          expect(staged.box.scrollWidth).to.be.at.most(staged.box.clientWidth);
          const { right } = staged.box.getBoundingClientRect();
          expect(sticksOut(staged.element, right)).to.deep.equal([]);
          staged.leave();
        }
      });
    }

    for (const lang of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-MY', 'zh_CN']) {
      it(`speaks simplified Chinese in ${lang}`, async () => {
        const simplified = await wordsIn(under, 'guest', 'zh-Hans', (words) => han.test(words));
        const staged = await stage(under, { situation: 'guest', lang });
        await until(() => seenText(staged.element) === simplified, 'the same words');
        expect(boxOf(staged.element)?.getAttribute('lang')).to.be.oneOf([null, 'zh-CN']);
        staged.leave();
      });
    }

    for (const lang of ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-Hant-MO']) {
      it(`says in ${lang} that its words are simplified Chinese, the nearest there is`, async () => {
        const simplified = await wordsIn(under, 'guest', 'zh-Hans', (words) => han.test(words));
        const staged = await stage(under, { situation: 'guest', lang });
        await until(() => seenText(staged.element) === simplified, 'the same words');
        // Another script is another choice of glyphs, and another voice.
        expect(boxOf(staged.element)?.getAttribute('lang')).to.equal('zh-Hans');
        staged.leave();
      });
    }
  });
}

/** An element on the page with documents of the test's own. */
async function show<Tag extends ElementUnderTest['tag']>(
  tag: Tag,
  lang: string,
  documents: Parameters<typeof fakeStore>[0],
  attributes: Readonly<Record<string, string>> = {},
): Promise<KitElement> {
  const box = document.createElement('div');
  box.lang = lang;
  const element = document.createElement(tag) as unknown as KitElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.store = fakeStore(documents);
  box.append(element);
  document.body.append(box);
  await element.ready;
  shown.push(box);
  return element;
}

const shown: Element[] = [];
afterEach(() => {
  for (const box of shown.splice(0)) box.remove();
});

describe('embedding 9, i18n: languages a shop brings', () => {
  const points = { one: 'punkt', few: 'punkty', many: 'punktów', other: 'punktu' };
  const polish = {
    ...programme,
    units: [{ id: 'points', scale: 2, name: { en: 'points', pl: points } }],
  };

  before(() =>
    registerLocale('pl', {
      balance: 'Twoje saldo',
      expiring: {
        one: '{amount} wygasa {day}',
        few: '{amount} wygasają {day}',
        many: '{amount} wygasa {day}',
        other: '{amount} wygasa {day}',
      },
      redemptions: {
        one: '{amount} wymiana w toku',
        few: '{amount} wymiany w toku',
        many: '{amount} wymian w toku',
        other: '{amount} wymiany w toku',
      },
    }),
  );

  for (const [available, words] of [
    ['0', 'punktów'],
    ['1', 'punkt'],
    ['2', 'punkty'],
    ['4', 'punkty'],
    ['5', 'punktów'],
    ['12', 'punktów'],
    ['21', 'punktów'],
    ['22', 'punkty'],
    ['112', 'punktów'],
    ['1.5', 'punktu'],
    ['10000', 'punktów'],
  ] as const) {
    it(`counts in Polish: ${available} ${words}`, async () => {
      const member = memberWith({ wallets: [{ ...wallet, available }] });
      const badge = await show('laurel-points-badge', 'pl-PL', { member, programme: polish });
      const number = new Intl.NumberFormat('pl-PL').format(Number(available));
      expect(seenText(badge)).to.equal(`${number} ${words}`.replaceAll(/\s/g, ' '));
    });
  }

  it('takes few and many in the interface’s own sentences', async () => {
    const expiring = (amount: string) => [{ amount, at: '2026-12-31T23:00:00Z', on: '2026-12-31' }];
    for (const [amount, words] of [
      ['1', '1 wygasa 31 gru'],
      ['3', '3 wygasają 31 gru'],
      ['25', '25 wygasa 31 gru'],
    ] as const) {
      const member = memberWith({ wallets: [{ ...wallet, expiring: expiring(amount) }] });
      const badge = await show(
        'laurel-points-badge',
        'pl',
        { member, programme: polish },
        { variant: 'card' },
      );
      await until(() => seenText(badge).includes(words), words);
      expect(boxOf(badge)?.getAttribute('lang')).to.equal(null);
    }
  });

  it('has all three of Chinese on one page, once a shop brings the traditional one', async () => {
    registerLocale('zh-Hant', { balance: '您的餘額' });
    const documents = { programme: { ...programme, units: [] } };
    const card = { variant: 'card' };
    const traditional = await show('laurel-points-badge', 'zh-HK', documents, card);
    const simplified = await show('laurel-points-badge', 'zh-CN', documents, card);
    const english = await show('laurel-points-badge', 'en', documents, card);
    await until(() => seenText(traditional).includes('您的餘額'), 'traditional');
    await until(() => seenText(simplified).includes('您的余额'), 'simplified');
    expect(seenText(english)).to.contain('Your balance');
    expect(boxOf(traditional)?.getAttribute('lang')).to.equal(null);
  });
});

describe('embedding 9, i18n: money without and with three decimals', () => {
  for (const [currency, value, lang, written] of [
    ['JPY', '1240', 'en', '¥1,240'],
    ['JPY', '1240', 'de', '1.240 ¥'],
    ['JPY', '1', 'zh-CN', 'JP¥1'],
    ['KWD', '12.345', 'en', 'KWD 12.345'],
    ['KWD', '12.3', 'en', 'KWD 12.300'],
    ['KWD', '12', 'en', 'KWD 12'],
    ['KWD', '0.005', 'de', '0,005 KWD'],
    ['EUR', '12.4', 'en', '€12.40'],
    [
      'KWD',
      '12.345',
      'ar',
      new Intl.NumberFormat('ar', { style: 'currency', currency: 'KWD' }).format(12.345),
    ],
  ] as const) {
    it(`is ${written} in a badge, a criterion and an invitation: ${currency} in ${lang}`, async () => {
      const worth = { value, currency };
      const tiers = {
        ...silver,
        next: {
          tier: 'gold',
          join: 'any',
          criteria: [
            {
              id: 'a',
              kind: 'money',
              currency,
              current: '0',
              goal: value,
              remaining: value,
              reached: false,
            },
          ],
        },
      };
      const member = memberWith({
        wallets: [{ ...wallet, worth }],
        tier: tiers,
        referral: { state: 'ready', code: 'K7', invitations: [] },
      });
      const shop = { ...programme, referral: { advocate: {}, friend: { discount: worth } } };
      const documents = { member, programme: shop };
      const plain = (element: Element): string =>
        seenText(element).replaceAll(/[\s\u2068\u2069]+/g, ' ');
      const expected = written.replaceAll(/\s+/g, ' ');
      for (const [tag, attributes] of [
        ['laurel-points-badge', { variant: 'card' }],
        ['laurel-tier-progress', {}],
        ['laurel-referral-card', {}],
      ] as const) {
        const element = await show(tag, lang, documents, attributes);
        await until(() => plain(element).includes(expected), `${expected} on <${tag}>`).catch(() =>
          expect(plain(element)).to.contain(expected),
        );
      }
    });
  }
});

describe('embedding 9, i18n: days around a change of the programme’s clocks', () => {
  // The first instant after the day, and the day in the programme's zone: never the browser's day of that instant.
  for (const [zone, at, on, written] of [
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-28', '28 Mar'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-29', '29 Mar'],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-24', '24 Oct'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-25', '25 Oct'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-10-31', '31 Oct'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-01', '1 Nov'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2026-12-31', '31 Dec'],
    ['Etc/GMT+12', '2027-01-01T12:00:00Z', '2026-12-31', '31 Dec'],
  ] as const) {
    it(`are those of ${zone}: ${on}`, async () => {
      const asOf = new Date(Date.parse(at) - 20 * 86_400_000).toISOString();
      const moment = { at, on };
      const member = memberWith({
        asOf,
        wallets: [{ ...wallet, expiring: [{ amount: '300', ...moment }], maturing: [] }],
        tier: { ...silver, next: undefined, retain: undefined, risk: undefined, since: moment },
        referral: {
          state: 'ready',
          code: 'K7',
          invitations: [{ id: 'a', label: '#1', state: 'joined', ...moment }],
        },
      });
      const documents = { member, programme: { ...programme, zone } };
      const badge = await show('laurel-points-badge', 'en-GB', documents, { variant: 'card' });
      await until(() => /expire/.test(seenText(badge)), 'what expires');
      expect(seenText(badge)).to.contain(`300 expire on ${written}`);
      const tier = await show('laurel-tier-progress', 'en-GB', documents);
      expect(seenText(tier)).to.contain(written);
      const card = await show('laurel-referral-card', 'en-GB', documents);
      await until(() => seenText(card).includes('joined on'), 'the invitation');
      expect(seenText(card)).to.contain(`joined on ${written}`);
    });
  }
});
