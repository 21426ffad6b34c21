// The shop says everything in each of its languages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

type Forms = Readonly<Record<string, string>>;

const words = (tag: string): Readonly<Record<string, string | Forms>> =>
  JSON.parse(
    readFileSync(new URL(`../../../demo/words/${tag}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, string | Forms>>;

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

describe('the demo’s words', () => {
  const english = words('en');
  for (const tag of ['de', 'ar', 'zh-Hans']) {
    const translated = words(tag);

    it(`are all there in ${tag}`, () => {
      assert.deepEqual(Object.keys(translated).toSorted(), Object.keys(english).toSorted());
    });

    it(`take the same values in ${tag}`, () => {
      for (const [key, text] of Object.entries(english)) {
        const other = translated[key];
        if (typeof text !== 'string' || typeof other !== 'string') continue;
        assert.deepEqual(placeholders(other), placeholders(text), key);
      }
    });

    it(`have every plural form of ${tag}`, () => {
      const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
      for (const [key, forms] of Object.entries(translated)) {
        if (typeof forms === 'string') continue;
        assert.deepEqual(Object.keys(forms).toSorted(), wanted, key);
      }
    });
  }
});
