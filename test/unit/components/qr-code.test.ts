// Another library reads what the referral card draws.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import jsqr from 'jsqr';
import { codePath } from '../../../components/referral-card/referral-card.qr.ts';

/** The same numbers in every run (a linear congruential generator, Numerical Recipes' constants). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~%&=';

function referralLinks(count: number): readonly string[] {
  const next = numbersFrom(2026);
  return Array.from({ length: count }, (_, index) => {
    const length = 27 + Math.round((180 * index) / (count - 1));
    const start = 'https://luna.example/r/';
    const rest = Array.from({ length: length - start.length }, () =>
      letters.charAt(Math.floor(next() * letters.length)),
    );
    return start + rest.join('');
  });
}

const others = [
  '0123456789012345678901234567890',
  'HTTPS://LUNA.EXAMPLE/R/K7Q2M $%*+-./:',
  '漢字とかな',
  'https://luna.example/🌙/?ref=🎁',
  'K',
];

/** Draws a path of bars, as `M4 4h7v1H4z`, four pixels per module. */
function drawn({ size, path }: { readonly size: number; readonly path: string }) {
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const bars = path.match(/M\d+ \d+h\d+v1H\d+z/g) ?? [];
  assert.equal(bars.join(''), path);
  for (const bar of bars) {
    const [x = 0, y = 0, length = 0, back = 0] = (bar.match(/\d+/g) ?? [])
      .map(Number)
      .toSpliced(3, 1);
    assert.equal(back, x);
    for (let row = y * scale; row < (y + 1) * scale; row += 1)
      for (let column = x * scale; column < (x + length) * scale; column += 1)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  }
  return { pixels, side };
}

it('QR codes can be read: links of 27 to 207 characters, digits, capitals, kanji, emoji', (t) => {
  const texts = [...referralLinks(150), ...others];
  const read = texts.filter((text) => {
    const { pixels, side } = drawn(codePath(text));
    return jsqr(pixels, side, side)?.data === text;
  });
  t.diagnostic(`${read.length} of ${texts.length} QR codes read`);
  assert.deepEqual(read, texts);
});

it('a QR code has four modules of white on each side', () => {
  const { size, path } = codePath('https://luna.example/r/K7Q2M');
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => ({
    x: Number(x),
    y: Number(y),
    end: Number(x) + Number(length),
  }));
  assert.equal(Math.min(...bars.map(({ x }) => x)), 4);
  assert.equal(Math.min(...bars.map(({ y }) => y)), 4);
  assert.equal(Math.max(...bars.map(({ end }) => end)), size - 4);
  assert.equal(Math.max(...bars.map(({ y }) => y)), size - 5);
});
