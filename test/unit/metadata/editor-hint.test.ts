import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEditorHint } from '../../../scripts/metadata/editor-hint.ts';

describe('an editor hint', () => {
  it('names label, group and kind', () => {
    assert.deepEqual(readEditorHint('Title; content; text; translatable'), {
      label: 'Title',
      group: 'content',
      kind: 'text',
      translatable: true,
      isEditorial: true,
    });
  });

  it('names choices with their labels, also over several lines', () => {
    const hint = readEditorHint(
      'Look; look; one of pill = Pill, for a header |\n card = Card; default pill',
    );
    assert.equal(hint.kind, 'choice');
    assert.equal(hint.default, 'pill');
    assert.deepEqual(hint.choices, [
      { value: 'pill', label: 'Pill, for a header' },
      { value: 'card', label: 'Card' },
    ]);
  });

  it('names a range, and that only developers set it', () => {
    const { kind, min, max, step, isEditorial } = readEditorHint(
      'Rows; place; number 1 to 6; default 2; developers',
    );
    assert.deepEqual([kind, min, max, step, isEditorial], ['number', 1, 6, 1, false]);
  });

  for (const [what, text, message] of [
    ['no label', '; content; text', /has no label/],
    ['an unknown group', 'Title; colours; text', /unknown group "colours": use content, look/],
    ['an unknown kind', 'Title; content; date', /unknown kind "date": use text, flag/],
    ['a choice without a label', 'Look; look; one of pill | card', /cannot read the choice "pill"/],
    ['an unknown option', 'Title; content; text; secret', /unknown option "secret"/],
  ] as const)
    it(`with ${what} is refused, with what could stand there`, () => {
      assert.throws(() => readEditorHint(text), { message });
    });
});
