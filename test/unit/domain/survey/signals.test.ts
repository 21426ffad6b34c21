import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { signalKinds, signalsOf } from '../../../../src/domain/survey/index.ts';
import { scales } from '../../../../src/domain/survey/scales.ts';

const answer = (type: string, value: unknown, signal?: string) => ({
  question: 'q',
  type,
  value,
  signal,
});

/** Which values of a scale are a signal, each with its severity. */
const severities = (type: keyof typeof scales): readonly (readonly [number, string, number])[] => {
  const { min, max } = scales[type];
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return values.flatMap((value) =>
    signalsOf([answer(type, value)], true).map(
      ({ kind, severity }) => [value, kind, Math.round(severity * 100) / 100] as const,
    ),
  );
};

describe('signals', () => {
  it('are given by unhappy answers, the more severe the worse they are', () => {
    assert.deepEqual(severities('nps'), [
      [0, 'detractor', 1],
      [1, 'detractor', 0.86],
      [2, 'detractor', 0.71],
      [3, 'detractor', 0.57],
      [4, 'detractor', 0.43],
      [5, 'detractor', 0.29],
      [6, 'detractor', 0.14],
    ]);
    for (const type of ['csat', 'stars', 'smileys'] as const)
      assert.deepEqual(severities(type), [
        [1, 'low-csat', 1],
        [2, 'low-csat', 0.5],
      ]);
    assert.deepEqual(severities('thumbs'), [[0, 'low-csat', 1]]);
    assert.deepEqual(severities('ces'), [
      [1, 'high-effort', 1],
      [2, 'high-effort', 0.67],
      [3, 'high-effort', 0.33],
    ]);
  });

  it('are given by any answer to a question that asks for complaints', () => {
    const complaint = { kind: 'complaint', question: 'q', severity: 1 };
    for (const one of [answer('single', 'wait', 'complaint'), answer('nps', 10, 'complaint')])
      assert.deepEqual(signalsOf([one], false), [{ ...complaint, suggested: 'service-recovery' }]);
    assert.deepEqual(
      signalsOf([answer('text', 'Hello'), answer('single', 'x', 'praise')], true),
      [],
    );
  });

  it('suggest to contact only somebody who agreed to that', () => {
    const suggested = (mayContact: boolean) =>
      signalsOf([answer('nps', 3)], mayContact)[0]?.suggested;
    assert.equal(suggested(true), 'service-recovery');
    assert.equal(suggested(false), 'win-back');
  });

  it('come from nothing that is off its scale or no type of question, whatever a server is sent', () => {
    const strange = ['toString', 'constructor', '__proto__', 'scale', ''];
    for (const type of strange) assert.deepEqual(signalsOf([answer(type, 0)], true), [], type);
    for (const value of [-1, 2.5, NaN, '3', null, [3], true])
      assert.deepEqual(signalsOf([answer('nps', value)], true), []);
    fc.assert(
      fc.property(
        fc.array(fc.record({ question: fc.string(), type: fc.string(), value: fc.anything() })),
        fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])),
        (answers, type) => {
          const own = answers.map((one, index) => (index % 2 === 0 ? { ...one, type } : one));
          for (const { kind, severity } of signalsOf(own, true)) {
            assert.ok(signalKinds.includes(kind));
            assert.ok(severity > 0 && severity <= 1);
          }
        },
      ),
    );
  });
});
