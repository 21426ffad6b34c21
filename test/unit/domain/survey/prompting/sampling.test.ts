import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fnv1a, isSampled, mix } from '../../../../../src/domain/survey/prompting/sampling.ts';

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const name = fc.string();

describe('a hash', () => {
  it('is FNV-1a, by its published values', () => {
    assert.equal(fnv1a(''), 0x811c9dc5);
    assert.equal(fnv1a('a'), 0xe40c292c);
    assert.equal(fnv1a('foobar'), 0xbf9cf968);
  });

  it('is finished as in MurmurHash3: half of the bits turn when one does', () => {
    assert.equal(mix(0), 0);
    assert.equal(mix(1), 0x514e28b7);
    let turned = 0;
    for (let bit = 0; bit < 32; bit++)
      turned += (mix(12_345) ^ mix(12_345 ^ (1 << bit))).toString(2).replaceAll(/[^1]/g, '').length;
    assert.ok(turned > 32 * 8 && turned < 32 * 24);
  });
});

describe('a sample', () => {
  it('has somebody in or out, the same each time', () => {
    fc.assert(
      fc.property(rate, name, name, name, (share, visitor, survey, wave) => {
        assert.equal(
          isSampled(share, visitor, survey, wave),
          isSampled(share, visitor, survey, wave),
        );
      }),
    );
  });

  it('only ever gains people when the rate rises', () => {
    fc.assert(
      fc.property(rate, rate, name, name, name, (one, other, visitor, survey, wave) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        if (isSampled(low, visitor, survey, wave))
          assert.ok(isSampled(high, visitor, survey, wave));
      }),
    );
  });

  it('holds everybody at 100 % and nobody at 0 %', () => {
    fc.assert(
      fc.property(name, name, name, (visitor, survey, wave) => {
        assert.ok(isSampled(1, visitor, survey, wave));
        assert.ok(!isSampled(0, visitor, survey, wave));
      }),
    );
  });

  it('is as large as it should be, and another one for each survey and wave', () => {
    const members = Array.from({ length: 20_000 }, (_, number) => `member-${number}`);
    const sample = (survey: string, wave: string) =>
      new Set(members.filter((member) => isSampled(0.2, member, survey, wave)));
    const first = sample('nps', '2026-q3');
    for (const other of [sample('nps', '2026-q4'), sample('csat', '2026-q3')]) {
      // Five standard deviations: √(20,000 × 0.2 × 0.8) ≈ 57.
      assert.ok(Math.abs(other.size - 4000) < 285, `${other.size}`);
      const both = [...other].filter((member) => first.has(member)).length;
      assert.ok(Math.abs(both - 800) < 140, `${both}`);
    }
  });

  it('keeps names apart that only read the same one after the other', () => {
    const texts = fc.sample(fc.tuple(name, name), 100);
    assert.ok(texts.some(([a, b]) => isSampled(0.5, a + b, '', '') !== isSampled(0.5, a, b, '')));
  });

  it('leaves out who cannot be told from others, unless everybody is in', () => {
    assert.ok(!isSampled(0.999, undefined, 'nps', 'w'));
    assert.ok(isSampled(1, undefined, 'nps', 'w'));
  });
});
