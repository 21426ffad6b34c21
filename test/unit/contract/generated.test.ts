import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decoders } from './decoders.ts';
import { replaceAt, walk, withoutField } from './json-paths.ts';
import { loadDocument, validate } from './openapi-document.ts';
import { arbitraryOf } from './schema-arbitrary.ts';

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

const wrong = fc.constantFrom<unknown>(true, 7, -1.5, NaN, 2 ** 53, 'text', [], [[]], {}, { a: 1 });

for (const [name, decode] of Object.entries(decoders)) {
  const schema = reference(name);
  const documents = arbitraryOf(schema);

  describe(name, () => {
    it('is decoded without loss whenever the schema allows it', () => {
      fc.assert(
        fc.property(documents, (sent) => {
          assert.deepEqual(validate(schema, sent), []);
          assert.deepEqual(plain(decode(sent)), plain(sent));
        }),
        { numRuns: 60 },
      );
    });

    it('is a fresh copy: nothing decoded is shared, but what elements decode themselves', () => {
      fc.assert(
        fc.property(documents, (sent) => {
          const received = new Set(objectsOf(sent));
          for (const { path, value } of walk(decode(sent))) {
            const isOpaque = path.some((key) =>
              ['definition', 'detail', 'result'].includes(String(key)),
            );
            if (!isOpaque) assert.ok(!received.has(value), path.join('/'));
          }
        }),
        { numRuns: 20 },
      );
    });

    it('is decoded the same with fields from a later version', () => {
      fc.assert(
        fc.property(documents, fc.jsonValue(), (sent, extra) => {
          const later = { ...(sent as object), 'a-later-field': extra };
          assert.deepEqual(validate(schema, later), []);
          assert.deepEqual(plain(decode(later)), plain(decode(sent)));
        }),
        { numRuns: 20 },
      );
    });

    it('is refused with a value of a wrong type anywhere', () => {
      fc.assert(
        fc.property(documents, fc.nat(), wrong, (sent, choice, replacement) => {
          const places = [...walk(sent)];
          const place = places[choice % places.length];
          fc.pre(place !== undefined && typeOf(place.value) !== typeOf(replacement));
          const mutated = replaceAt(sent, place.path, replacement);
          fc.pre(validate(schema, mutated).length > 0);
          assert.throws(() => decode(mutated), { name: 'TypeError' }, place.path.join('/'));
        }),
        { numRuns: 200 },
      );
    });

    it('is refused without a required field', () => {
      fc.assert(
        fc.property(documents, fc.nat(), (sent, choice) => {
          const fields = [...walk(sent)].filter(({ path }) => typeof path.at(-1) === 'string');
          const place = fields[choice % Math.max(1, fields.length)];
          fc.pre(place !== undefined);
          const mutated = withoutField(sent, place.path);
          const isAllowed = validate(schema, mutated).length === 0;
          if (isAllowed) decode(mutated);
          else assert.throws(() => decode(mutated), /Expected/, place.path.join('/'));
        }),
        { numRuns: 100 },
      );
    });
  });
}

describe('null', () => {
  it('is taken as absent where a field is optional, and refused elsewhere', () => {
    for (const [name, decode] of Object.entries(decoders)) {
      const { properties = {}, required = [] } = loadDocument().components.schemas[name] ?? {};
      const [full] = fc.sample(arbitraryOf(reference(name)), { numRuns: 1, seed: 1 });
      for (const field of Object.keys(properties)) {
        // Parts are refused alone, by whoever decodes them.
        if (['Programme', 'Member'].includes(name) && !required.includes(field)) continue;
        const sent = { ...(full as object), [field]: null };
        if (required.includes(field))
          assert.throws(() => decode(sent), /Expected/, `${name} ${field}`);
        else assert.ok(!Object.hasOwn(decode(sent) as object, field), `${name} ${field}`);
      }
    }
  });
});

/** JSON as it goes over the wire, null fields left out. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      key === 'subject' && part === null ? undefined : part,
    ),
  );
}

function objectsOf(document: unknown): readonly unknown[] {
  return [...walk(document)].flatMap(({ value }) =>
    typeof value === 'object' && value !== null ? [value] : [],
  );
}
