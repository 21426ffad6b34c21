import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { attributesOf } from '../../../scripts/metadata/attributes.ts';
import { checkClass } from '../../../scripts/metadata/class-checks.ts';
import { readClassNotes } from '../../../scripts/metadata/class-notes.ts';
import type { ManifestClass } from '../../../scripts/metadata/manifest-types.ts';
import type { ClassSource } from '../../../scripts/metadata/sources.ts';

const file = 'components/tag/tag.ts';

function read(comment: string, properties = '{ look: {} }', markup = ''): ClassSource {
  const text = `/**\n${comment.replace(/^/gm, ' * ')}\n */\nexport class Tag extends Base {
  static override properties = ${properties};\n${markup}\n}`;
  const [notes] = readClassNotes(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  assert.ok(notes);
  return { ...notes, file, folderText: text };
}

const problemsOf = (comment: string, properties?: string): readonly string[] =>
  attributesOf(read(comment, properties), 'laurel-tag').problems;

const good = `@attr {'a'|'b'} look - How it looks.
@editor look - Look; look; one of a = A | b = B; default a`;

describe('an element’s attributes', () => {
  it('are taken from @attr, @editor and the properties', () => {
    const { made, problems } = attributesOf(read(good), 'laurel-tag');
    assert.deepEqual(problems, []);
    assert.equal(made[0]?.fieldName, 'look');
    assert.equal(made[0]?.type.text, "'a' | 'b'");
    assert.equal(made[0]?.default, 'a');
  });

  it('know the property of an attribute with another name', () => {
    const comment = good.replaceAll(' look -', ' how-it-looks -');
    for (const option of ["{ attribute: 'how-it-looks' }", "named('how-it-looks')"])
      assert.equal(
        attributesOf(read(comment, `{ look: ${option} }`), 'laurel-tag').made[0]?.fieldName,
        'look',
      );
  });

  for (const [what, comment, message] of [
    ['an attribute without a hint', "@attr {'a'|'b'} look - Words.", /no @editor hint/],
    [
      'a hint without an attribute',
      `${good}\n@editor size - Size; look; text`,
      /<laurel-tag size>: @editor without an @attr/,
    ],
    ['an unknown group', good.replace('; look;', '; colours;'), /unknown group "colours"/],
    [
      'choices unlike the type',
      good.replace('| b = B', '| c = C'),
      /the hint says \{'a'\|'c'\}, its @attr \{'a'\|'b'\}/,
    ],
    [
      'a number that the type calls a string',
      '@attr {string} look - Words.\n@editor look - Look; look; number',
      /the hint says \{number\}, its @attr \{string\}/,
    ],
    [
      'a list whose words the sentence does not name',
      '@attr {string} look - Any of `a`.\n@editor look - Look; look; any of a = A | b = B',
      /do not name the same choices: b/,
    ],
    [
      'a default that is no choice',
      good.replace('default a', 'default z'),
      /default "z" is not among its choices/,
    ],
    [
      'an attribute without a sentence',
      good.replace(' - How it looks.', ''),
      /@attr without a sentence/,
    ],
    ['two hints', `${good}\n@editor look - Look; look; text`, /more than one @editor hint/],
  ] as const)
    it(`are refused with ${what}, naming file, element and attribute`, () => {
      const [problem] = problemsOf(comment);
      assert.match(problem ?? '', message);
      assert.match(problem ?? '', /^components\/tag\/tag\.ts: <laurel-tag \S+>: /);
    });

  it('are refused where a property has no @attr', () => {
    assert.match(
      problemsOf(good, '{ look: {}, size: {} }')[0] ?? '',
      /<laurel-tag size>: the property size/,
    );
  });

  it('are refused where an @attr has no property', () => {
    assert.match(
      problemsOf(good, '{ _open: { state: true } }')[0] ?? '',
      /@attr without a property/,
    );
  });
});

describe('an element', () => {
  const described: ManifestClass = {
    kind: 'class',
    name: 'Tag',
    tagName: 'laurel-tag',
    summary: 'A tag.',
    description: 'A tag for a test.',
    cssParts: [{ name: 'base' }],
    events: [{ name: 'laurel-ready', type: { text: 'LaurelReadyEvent' } }],
  };
  const markup = 'html`<p part="base">`; new LaurelReadyEvent();';
  const check = (change: Partial<ManifestClass>, inside = markup) =>
    checkClass([read('@fallback /account - A link', '{}', inside)], { ...described, ...change });

  it('that says all of itself is taken', () => {
    assert.deepEqual(check({}), []);
  });

  for (const [what, change, inside, message] of [
    ['no summary', { summary: '' }, markup, 'no @summary.'],
    [
      'a part it does not name',
      {},
      `${markup} html\`<b part="total">\``,
      'part "total" is in its markup but has no @csspart.',
    ],
    [
      'a part it does not have',
      { cssParts: [{ name: 'base' }, { name: 'total' }] },
      markup,
      '@csspart total is not in its markup.',
    ],
    [
      'an event it does not name',
      { events: [] },
      markup,
      'it fires LaurelReadyEvent but has no @fires for it.',
    ],
    [
      'an event it never fires',
      {},
      'html`<p part="base">`',
      '@fires LaurelReadyEvent, which it never does.',
    ],
  ] as const)
    it(`with ${what} is refused`, () => {
      assert.deepEqual(check(change, inside), [`${file}: <laurel-tag>: ${message}`]);
    });
});
