// The look a visitor chose: read from cookies, written by the form.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages, wordsIn } from '../../../demo/server/language.ts';
import { lookCookies, lookValues } from '../../../demo/server/look.ts';

const english = wordsIn(languages[0]);
const lookWith = (cookie: string) =>
  lookValues(new Request('http://shop.example/', { headers: { cookie } }), english);

describe('the shop’s look', () => {
  it('is the shop’s own, and follows the device, for somebody new', () => {
    const { theme, skin } = lookWith('');
    assert.deepEqual({ theme, skin }, { theme: 'auto', skin: 'luna' });
  });

  it('is what the visitor chose', () => {
    const { theme, otherTheme, skin } = lookWith('theme=dark; skin=broadsheet');
    assert.deepEqual(
      { theme, otherTheme, skin },
      { theme: 'dark', otherTheme: 'light', skin: 'broadsheet' },
    );
  });

  it('does not come from a cookie that is no look', () => {
    const { theme, skin } = lookWith('theme="><script>; skin=gold');
    assert.deepEqual({ theme, skin }, { theme: 'auto', skin: 'luna' });
    assert.deepEqual(
      lookCookies(new URLSearchParams({ skin: 'gold', theme: 'x; Path=/evil' })),
      [],
    );
  });

  it('is remembered for a year', () => {
    assert.deepEqual(lookCookies(new URLSearchParams({ skin: 'plain' })), [
      'skin=plain; Path=/; Max-Age=31536000; SameSite=Lax',
    ]);
  });
});
