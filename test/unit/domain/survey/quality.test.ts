import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubtAbout, isStraightline } from '../../../../src/domain/survey/index.ts';
import { placeOn } from '../../../../src/domain/survey/question-scales.ts';

describe('a straight line', () => {
  it('is the same place on five scales or more: who is happy may be it with three things', () => {
    assert.ok(!isStraightline([]));
    assert.ok(!isStraightline([100, 100, 100, 100]));
    assert.ok(isStraightline([100, 100, 100, 100, 100]));
    assert.ok(isStraightline([50, 50, 50, 50, 50, 50]));
    assert.ok(!isStraightline([100, 100, 100, 100, 99]));
  });

  it('is seen over scales of different lengths', () => {
    const thirds = [placeOn({ min: 1, max: 4 }, 2), placeOn({ min: 1, max: 7 }, 3)];
    assert.ok(isStraightline([...thirds, ...thirds, placeOn({ min: 0, max: 9 }, 3)]));
  });
});

describe('doubt about a response', () => {
  const fine = { ms: 60_000, straightline: false, honeypot: false };

  it('is none where somebody took time and answered this and that', () => {
    assert.equal(doubtAbout(fine, 5), undefined);
    assert.equal(doubtAbout({ ...fine, ms: 0 }, 0), undefined);
  });

  it('leaves out the first question, which was read before the form was touched', () => {
    assert.equal(doubtAbout({ ...fine, ms: 99 }, 1), 'speed');
    assert.equal(doubtAbout({ ...fine, ms: 100 }, 1), undefined);
  });

  it('names the strongest reason first', () => {
    assert.equal(doubtAbout({ ...fine, straightline: true }, 5), 'straightline');
    assert.equal(doubtAbout({ ...fine, ms: 1_699, straightline: true }, 5), 'speed');
    assert.equal(doubtAbout({ ...fine, ms: 1_700 }, 5), undefined);
    assert.equal(doubtAbout({ ms: 0, straightline: true, honeypot: true }, 5), 'honeypot');
  });
});
