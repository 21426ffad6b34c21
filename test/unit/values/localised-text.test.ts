import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { negotiateLocale, pickText } from '../../../src/values/localised-text.ts';

const cases: readonly (readonly [wanted: string, available: readonly string[], found?: string])[] =
  [
    ['de', ['en', 'de'], 'de'],
    ['de-AT', ['en', 'de'], 'de'],
    ['de-AT', ['en', 'de-AT', 'de'], 'de-AT'],
    ['DE-at', ['en', 'de', 'de-AT'], 'de-AT'],
    ['de-AT', ['en', 'de-CH', 'de'], 'de'],
    ['de-AT', ['en', 'de-CH'], 'de-CH'],
    ['de', ['en', 'de-CH'], 'de-CH'],
    ['de-DE', ['de', 'de-DE'], 'de-DE'],
    ['de_DE', ['en', 'de'], 'de'],
    ['de', ['en', 'de_DE'], 'de_DE'],
    ['de-DE-u-co-phonebk', ['en', 'de'], 'de'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-MO', ['zh', 'zh-TW'], 'zh-TW'],
    ['zh-CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-SG', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-Hant-HK', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['zh-Hans', ['en', 'zh'], 'zh'],
    ['zh-TW', ['en', 'zh'], 'zh'],
    ['sr-Latn', ['sr', 'sr-Latn-RS'], 'sr-Latn-RS'],
    ['no', ['en', 'nb'], 'nb'],
    ['nb-NO', ['en', 'no'], 'no'],
    ['pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['en-AU', ['en-US', 'en-GB'], 'en-US'],
    ['iw', ['en', 'he'], 'he'],
    ['fr', ['en', 'de'], undefined],
    ['', ['en', 'de'], undefined],
    ['x-klingon', ['en', 'x-klingon'], 'x-klingon'],
    ['not a tag', ['en', '!'], undefined],
    ['de', ['!', '', 'de'], 'de'],
    ['de', [], undefined],
  ];

describe('negotiateLocale', () => {
  for (const [wanted, available, found] of cases) {
    it(`finds ${found} for "${wanted}" among ${available.join(', ')}`, () => {
      assert.equal(negotiateLocale(wanted, available), found);
    });
  }

  it('never throws, and answers with one of the available tags', () => {
    const tag = fc.oneof(
      fc.string(),
      fc.constantFrom('de', 'zh-TW', 'und', '__proto__', 'i-klingon'),
    );
    fc.assert(
      fc.property(tag, fc.array(tag), (wanted, available) => {
        const found = negotiateLocale(wanted, available);
        assert.ok(found === undefined || available.includes(found));
      }),
    );
  });
});

describe('pickText', () => {
  it('falls back to English, then to the first', () => {
    assert.equal(pickText({ de: 'Punkte', en: 'points' }, 'de-AT'), 'Punkte');
    assert.equal(pickText({ de: 'Punkte', 'en-GB': 'points' }, 'fr'), 'points');
    assert.equal(pickText({ de: 'Punkte', nl: 'punten' }, 'fr'), 'Punkte');
    assert.equal(pickText({}, 'fr'), undefined);
  });

  it('carries values of any type', () => {
    const forms = { en: { one: 'point', other: 'points' } };
    assert.equal(pickText(forms, 'en-US')?.other, 'points');
  });
});
