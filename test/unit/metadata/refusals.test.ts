import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { attributesOf } from '../../../scripts/metadata/attributes.ts';
import { checkClass } from '../../../scripts/metadata/class-checks.ts';
import { readClassNotes } from '../../../scripts/metadata/class-notes.ts';
import type { ManifestClass } from '../../../scripts/metadata/manifest-types.ts';
import type { ClassSource } from '../../../scripts/metadata/sources.ts';

const file = 'components/tag/tag.ts';

/** Reads the words that the comments of most tests name. */
const reading = "get _look() { return oneWord(this, 'look', this.look, ['a', 'b']); }";

function read(
  comment: string,
  properties = '{ look: {} }',
  code = reading,
  inFront = '',
): ClassSource {
  const text = `${inFront}\n/**\n${comment.replace(/^/gm, ' * ')}\n */\nexport class Tag extends Base {
  static override properties = ${properties};\n${code}\n}`;
  const [notes] = readClassNotes(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  assert.ok(notes);
  return { ...notes, file, folderText: text };
}

const problemsOf = (comment: string, ...code: readonly string[]): readonly string[] => {
  const [properties, body, inFront] = code;
  return attributesOf(read(comment, properties, body, inFront), 'laurel-tag').problems;
};

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
        attributesOf(
          read(comment, `{ look: ${option} }`, reading.replace("'look'", "'how-it-looks'")),
          'laurel-tag',
        ).made[0]?.fieldName,
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

describe('what is said of an attribute', () => {
  const list = `@attr {string} look - Any of \`a\` and \`b\`.
@editor look - Look; look; any of a = A | b = B; default a`;
  const count = `@attr {number} look - How many, 1 to 3; 2 without it.
@editor look - Rows; place; number 1 to 3; default 2`;
  const counting = `/** How many, 1 to 3. */
declare look: string;
get _look() { return oneWord(this, 'look', this.look, ['2', '1', '3']); }`;
  const listing = (usual: string): string =>
    `get _look() { return words(this, 'look', this.look, all, ${usual}); }`;

  it('is taken where the code does the same', () => {
    assert.deepEqual(problemsOf(good), []);
    assert.deepEqual(problemsOf(count, '{ look: {} }', counting), []);
    assert.deepEqual(
      problemsOf(
        list,
        '{ look: {} }',
        listing('all.slice(0, 1)'),
        "const some = ['a'] as const; const all = [...some, 'b'] as const;",
      ),
      [],
    );
  });

  for (const [what, comment, code, message] of [
    ['the code takes another word', good, reading.replace("'b'", "'c'"), /same words: b, c/],
    [
      'another word counts without it',
      good,
      reading.replace("'a', 'b'", "'b', 'a'"),
      /its default is "a", in its class "b"/,
    ],
    ['the code never reads it', good, '', /no oneWord\(\) or words\(\) in its class/],
    [
      'the words are not constant',
      good,
      reading.replace("['a', 'b']", 'this.all'),
      /no constant list/,
    ],
    ['the range is another', count, counting.replace("'1', '3'", "'1', '3', '4'"), /same words: 4/],
    [
      'the sentence says another range',
      count.replace('1 to 3;', '1 to 6;'),
      counting,
      /does not say "1 to 3"/,
    ],
    [
      'the sentence says another default',
      count.replace('2 without', '1 without'),
      counting,
      /does not say "2 without it"/,
    ],
    [
      'the property says another range',
      count,
      counting.replace('1 to 3', '1 to 2'),
      /"How many, 1 to 2." does not say "1 to 3"/,
    ],
    [
      'the default depends on something',
      list,
      listing('this.isCard ? all : []'),
      /its default "a" depends on more/,
    ],
    [
      'the property names other words',
      good,
      `/** \`a\` or \`c\`. */ declare look: string; ${reading}`,
      /at its property names other words: b, c/,
    ],
  ] as const)
    it(`is refused where ${what}`, () => {
      const [problem = ''] = problemsOf(
        comment,
        '{ look: {} }',
        code,
        "const all = ['a', 'b'] as const;",
      );
      assert.match(problem, message);
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
    [
      'a state it does not name',
      {},
      `get _shape() { return 'card'; }; ${markup}`,
      'it has :state(ready) but no @cssstate for it.',
    ],
    [
      'a state it never has',
      { cssStates: [{ name: 'pill' }] },
      markup,
      '@cssstate pill, which it never has.',
    ],
  ] as const)
    it(`with ${what} is refused`, () => {
      assert.ok(check(change, inside).includes(`${file}: <laurel-tag>: ${message}`));
    });
});
