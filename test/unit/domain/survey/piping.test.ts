import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fillText, namesIn } from '../../../../src/domain/survey/piping.ts';

const values: Readonly<Record<string, string>> = {
  reward: '50',
  nps: '7',
  'context.tier': 'Gold',
  'grid.taste': '3',
  empty: '',
};
const valueOf = (name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;
const fill = (text: string): string => fillText(text, valueOf);

describe('a text with names in it', () => {
  it('is filled in, with what stands there otherwise where a name is unknown', () => {
    assert.equal(fill('{reward} points, {context.tier}!'), '50 points, Gold!');
    assert.equal(fill('You said {nps} and {grid.taste}.'), 'You said 7 and 3.');
    assert.equal(fill('Hello {name|friend}.'), 'Hello friend.');
    assert.equal(fill('Hello {name}.'), 'Hello .');
    assert.equal(fill('Hello {name|}.'), 'Hello .');
    assert.equal(fill('{empty|nothing}'), '');
  });

  it('leaves alone what is no name', () => {
    for (const text of ['{}', '{ nps }', '{a b}', '{nps', 'nps}', '{|x}', 'a | b'])
      assert.equal(fill(text), text);
  });

  it('reads nothing again of what was filled in, and knows no markup', () => {
    const strange = ['{reward}', '$&', '$1', '<b>{nps}</b>', '{name|{nps}}'];
    for (const value of strange)
      assert.equal(
        fillText('a {x} b', () => value),
        `a ${value} b`,
      );
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, more) => {
        const around = more.replaceAll(/[{}]/g, '');
        assert.equal(
          fillText(`${around}{x}${around}`, () => value),
          around + value + around,
        );
      }),
    );
  });

  it('says which names it asks for', () => {
    assert.deepEqual(namesIn('{reward} for {name|you} and {grid.taste}, { no }'), [
      'reward',
      'name',
      'grid.taste',
    ]);
    assert.deepEqual(namesIn('Nothing.'), []);
  });
});
