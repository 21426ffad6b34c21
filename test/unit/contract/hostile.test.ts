import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { decoders, memberParts, programmeParts } from './decoders.ts';
import { replaceAt, walk, type Path } from './json-paths.ts';
import { loadDocument, operations, resolve, type Schema } from './openapi-document.ts';

/** A good document for each decoder: the first example that the contract gives. */
const good: Readonly<Record<string, unknown>> = Object.fromEntries([
  ...operations().flatMap(({ request, responses }) =>
    [request, ...responses.map(({ body }) => body)].flatMap((body) => {
      const name = body?.schema.$ref?.split('/').at(-1) ?? '';
      return body && Object.hasOwn(decoders, name) ? [[name, Object.values(body.examples)[0]]] : [];
    }),
  ),
  ['Programme', (resolve('#/components/examples/programme') as { value: unknown }).value],
  ['Member', (resolve('#/components/examples/member') as { value: unknown }).value],
  ['TokenAnswer', (resolve('#/components/schemas/TokenAnswer') as Schema).examples?.[0]],
]);

const nest = (open: string, close: string, depth: number): unknown =>
  JSON.parse(open.repeat(depth) + '1' + close.repeat(depth));
const deepList = nest('[', ']', 10_000);
const deepObject = nest('{"value":', '}', 10_000);
const longText = '9'.repeat(10_000_000);
const longList = new Array<unknown>(1_000_000).fill('1');
const wideObject = Object.fromEntries(
  longList.slice(0, 100_000).map((_, index) => [`k${index}`, '1']),
);

describe('fault 61: hostile input', { timeout: 60_000 }, () => {
  afterEach(() => {
    const clean: Readonly<Record<string, unknown>> = {};
    assert.equal(clean['polluted'], undefined);
    assert.equal(Reflect.get(Array.prototype, 'polluted'), undefined);
  });

  it('has a good document to start from for every decoder', () => {
    assert.deepEqual(Object.keys(good).toSorted(), Object.keys(decoders).toSorted());
    for (const [name, decode] of Object.entries(decoders)) decode(good[name]);
  });

  for (const [name, decode] of Object.entries(decoders)) {
    const places = [...walk(good[name])];

    it(`${name}: texts of 10 MB, long lists, wide and deep values are refused anywhere`, () => {
      for (const { path, value } of places) {
        if (isInOpaque(name, path)) continue;
        for (const huge of [longText, longList, deepList, deepObject, wideObject]) {
          if (isHarmless(name, path, value, huge)) continue;
          const sent = replaceAt(good[name], path, huge);
          assert.throws(() => decode(sent), /^TypeError: Expected /, path.join('/'));
        }
      }
    });

    it(`${name}: a value of another type is refused with the way to it`, () => {
      for (const { path, value } of places) {
        if (isInOpaque(name, path) || path.length === 0) continue;
        for (const odd of [Symbol('s'), () => 1, 1n, new Map(), NaN, Infinity, -0.5]) {
          if (typeof odd === 'object' && typeof value === 'object') continue;
          if (odd === -0.5 && takesFractions(name, path)) continue;
          const sent = replaceAt(good[name], path, odd);
          const pointer = (isInPart(name, path) ? path.slice(1) : path).map((key) => `/${key}`);
          const place = ` at #${pointer.join('')}`;
          assert.throws(
            () => decode(sent),
            (error: unknown) => error instanceof TypeError && error.message.includes(place),
            place,
          );
        }
      }
    });

    it(`${name}: __proto__ and constructor reach no prototype`, () => {
      for (const { path, value } of places) {
        if (typeof value !== 'object' || value === null) continue;
        const own = JSON.stringify(value).slice(1, -1);
        if (Array.isArray(value)) continue;
        for (const key of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']) {
          const evil = `{${JSON.stringify(key)}:{"polluted":true,"en":"x"}${own && `,${own}`}}`;
          const sent = replaceAt(good[name], path, JSON.parse(evil));
          let decoded: unknown;
          try {
            decoded = decode(sent);
          } catch (error) {
            assert.match(String(error), /^TypeError: Expected/);
            continue;
          }
          for (const found of walk(decoded)) {
            if (isInOpaque(name, found.path) || typeof found.value !== 'object') continue;
            assert.equal(
              Reflect.get(found.value ?? {}, 'polluted'),
              undefined,
              found.path.join('/'),
            );
          }
        }
      }
    });

    it(`${name}: fields that are only inherited do not count`, () => {
      const schema = loadDocument().components.schemas[name];
      const inherited: unknown = Object.create(good[name] as object);
      if (schema?.required?.length) assert.throws(() => decode(inherited), /Expected/);
      else assert.deepEqual(decode(inherited), {});
    });

    it(`${name}: something that is no object is refused`, () => {
      for (const input of [undefined, null, '', '{}', 0, NaN, true, [], [good[name]]]) {
        assert.throws(() => decode(input), /Expected an object at #$/);
      }
    });
  }
});

/** Whether a value lies inside of an object that is handed on untouched, for others to decode. */
const isInOpaque = (name: string, path: Path): boolean =>
  path.some((_, depth) => {
    const { type, properties, additionalProperties } = schemaAt(name, path.slice(0, depth)) ?? {};
    return type === 'object' && !properties && !additionalProperties;
  });

/** Whether any finite number is good in this place. */
const takesFractions = (name: string, path: Path): boolean =>
  schemaAt(name, path)?.oneOf?.some(({ type }) => type === 'number') ?? false;

/** Parts of the two documents are decoded apart and say the way from their own top. */
const isInPart = (name: string, path: Path): boolean =>
  (name === 'Programme' ? programmeParts : name === 'Member' ? memberParts : []).some(
    ({ key }) => key === path[0],
  );

/** Whether a huge object is no attack in this place, since none of the fields read there are in it. */
function isHarmless(name: string, path: Path, value: unknown, huge: unknown): boolean {
  const areObjects = [value, huge].every((one) => typeof one === 'object' && !Array.isArray(one));
  const { required = [], additionalProperties } = schemaAt(name, path) ?? {};
  return areObjects && required.length === 0 && additionalProperties === undefined;
}

function schemaAt(name: string, path: Path): Schema | undefined {
  let schema: Schema | undefined = { $ref: `#/components/schemas/${name}` };
  for (const key of [undefined, ...path]) {
    if (key !== undefined) {
      schema =
        typeof key === 'number'
          ? schema?.items
          : (schema?.properties?.[key] ?? schema?.additionalProperties);
    }
    while (schema?.$ref) schema = resolve(schema.$ref) as Schema;
    if (schema?.oneOf) schema = schema.oneOf.find(({ type }) => type === 'object') ?? schema;
  }
  return schema;
}
