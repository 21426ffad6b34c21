import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CsvReader, type CsvRecord } from '../../../demo/import/csv.ts';

/** Reads a text in pieces of so many characters. */
function read(text: string, size = text.length || 1): CsvRecord[] {
  const reader = new CsvReader();
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += size)
    records.push(...reader.read(text.slice(at, at + size)));
  records.push(...reader.end());
  return records;
}

const cells = (text: string, size?: number) =>
  read(text, size).map((record) => ('cells' in record ? record.cells : record.broken));

describe('CsvReader', () => {
  it('reads quotes, line ends of both kinds, and lines without an end', () => {
    assert.deepEqual(cells('a,b\r\n"x, y","say ""hi"""\n,\r\nlast,one'), [
      ['a', 'b'],
      ['x, y', 'say "hi"'],
      ['', ''],
      ['last', 'one'],
    ]);
  });

  it('finds the delimiter in the header', () => {
    assert.deepEqual(cells('a;b\n1,5;2\n'), [
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    assert.deepEqual(cells('a\tb\n1,5\t2\n'), [
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    assert.deepEqual(cells('"a,x";"b,y";c\n1;2;3'), [
      ['a,x', 'b,y', 'c'],
      ['1', '2', '3'],
    ]);
  });

  it('reads fields over several lines and says where a record begins', () => {
    const records = read('a,b\n1,"first\r\nsecond\n\nfourth"\n\n2,x\n');
    assert.deepEqual(records, [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'first\nsecond\n\nfourth'] },
      { line: 7, cells: ['2', 'x'] },
    ]);
  });

  it('takes a quote inside of a bare field as it is', () => {
    assert.deepEqual(cells('a,b\n3" pipe,5\n'), [
      ['a', 'b'],
      ['3" pipe', '5'],
    ]);
  });

  it('loses one line to a quote that never closes', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `${index},x`).join('\n');
    const records = read(`a,b\n1,"open\n${rows}\n`);
    assert.equal(records.length, 502);
    assert.deepEqual(records[1], {
      line: 2,
      broken: 'a quote is opened and not closed for 200 lines',
    });
    assert.deepEqual(records[2], { line: 3, cells: ['0', 'x'] });
    assert.deepEqual(records.at(-1), { line: 502, cells: ['499', 'x'] });
  });

  it('loses one line to a quote that seems to close in another row', () => {
    const records = read('a,b\n1,"open\n2,x\n3,"fine"\n4,y\n');
    assert.deepEqual(records.slice(1), [
      { line: 2, broken: 'there is text after a closing quote' },
      { line: 3, cells: ['2', 'x'] },
      { line: 4, cells: ['3', 'fine'] },
      { line: 5, cells: ['4', 'y'] },
    ]);
  });

  it('loses one line to a quote left open at the end', () => {
    assert.deepEqual(read('a,b\n1,"open\n2,x').slice(1), [
      { line: 2, broken: 'a quote is opened and never closed' },
      { line: 3, cells: ['2', 'x'] },
    ]);
  });

  it('reads the same however the text is cut into pieces', () => {
    const text = 'a,b\r\n"x,\r\ny","""q"""\r\n1,"open\r\n2,z\r\n3,"v"w\r\n';
    const whole = read(text);
    for (let size = 1; size < 12; size++) assert.deepEqual(read(text, size), whole);
  });

  it('gives back whatever is written by the rules', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '|') });
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const written = rows.map((fields) =>
          fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        assert.deepEqual(cells(['h1,h2', ...written].join('\n'), size).slice(1), rows);
      }),
    );
  });
});
