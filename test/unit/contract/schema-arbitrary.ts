import fc from 'fast-check';
import { formatDecimal } from '../../../src/values/decimal.ts';
import { resolve, type Schema } from './openapi-document.ts';

const digits = fc.integer({ min: 0, max: 6 });
const decimal = fc
  .tuple(fc.integer({ min: -(10 ** 15 - 1), max: 10 ** 15 - 1 }), digits)
  .map(([units, scale]) => formatDecimal(units, scale));
const date = fc.date({
  min: new Date('0001-01-01'),
  max: new Date('9999-12-31'),
  noInvalidDate: true,
});
const offset = fc.constantFrom('Z', '+14:00', '-12:00', '+05:45');
const instant = fc.tuple(date, offset).map(([at, zone]) => at.toJSON().replace('Z', zone));
const path = fc.stringMatching(/^[a-z0-9-]{0,12}$/).map((text) => `/${text}`);
const link = fc.oneof(path, fc.webUrl({ withQueryParameters: true, withFragments: true }));
const tag = fc.constantFrom('en', 'de', 'ar', 'zh-Hans', 'zh-Hant-HK', 'pt-BR', 'es-419', 'x-shop');

/** How to make what a pattern describes, by the name of the schema that has it. */
const named: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Decimal: decimal,
  Instant: instant,
  Day: date.map((at) => at.toJSON().slice(0, 10)),
  Link: link,
  Text: fc.string({ unit: 'grapheme', maxLength: 30 }),
};

const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'HUF');

/** Random documents that a schema of the contract allows, optional fields now and then absent. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return named[name] ?? arbitraryOf(resolve(schema.$ref) as Schema);
  }
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map(arbitraryOf));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Object.hasOwn(schema, 'const')) return fc.constant(schema.const);
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc
        .double({
          noNaN: true,
          noDefaultInfinity: true,
          min: schema.minimum ?? -Number.MAX_VALUE,
          max: schema.maximum ?? Number.MAX_VALUE,
        })
        .map((value) => value + 0);
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? 0,
        max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 31 - 1),
      });
    case 'string':
      if (schema.pattern === '^[A-Z]{3}$') return currency;
      if (schema.pattern) throw new RangeError(`Say how to make ${schema.pattern}`);
      return fc.string({
        unit: 'grapheme-ascii',
        minLength: schema.minLength ?? 0,
        maxLength: Math.min(schema.maxLength ?? 40, 40),
      });
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}), {
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object':
      return objectOf(schema);
    default:
      return fc.jsonValue();
  }
}

function objectOf({
  properties,
  required = [],
  additionalProperties,
}: Schema): fc.Arbitrary<unknown> {
  if (additionalProperties) {
    return fc.dictionary(tag, arbitraryOf(additionalProperties), {
      maxKeys: 4,
      noNullPrototype: true,
    });
  }
  if (!properties) {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    return fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4, noNullPrototype: true });
  }
  const fields = Object.entries(properties).map(([name, field]) => [name, arbitraryOf(field)]);
  const model = Object.fromEntries(fields) as Readonly<Record<string, fc.Arbitrary<unknown>>>;
  return fc.record(model, { requiredKeys: [...required], noNullPrototype: true });
}
