import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PROBLEMS, type ProblemCode } from '../../../src/contract/index.ts';
import { decoders, memberParts, programmeParts } from './decoders.ts';
import {
  loadDocument,
  operation,
  operations,
  resolve,
  validate,
  validateRequest,
  validateResponse,
  type Schema,
} from './openapi-document.ts';

/** Every call the contract has. */
const calls: Readonly<Record<string, string>> = {
  getProgramme: 'get /programme',
  getMember: 'get /member',
  listActivity: 'get /activity',
  enrol: 'post /enrolment',
  redeem: 'post /redemptions',
  getRedemption: 'get /redemptions/{id}',
  putSurveyResponse: 'put /survey-responses/{id}',
  putAnonymousResponse: 'put /anonymous-responses/{id}',
  claimReferral: 'post /referrals/claims',
  claimOffer: 'post /offers/{id}/claims',
  recordAction: 'post /actions',
  recordEvents: 'post /events',
  getOperation: 'get /operations/{key}',
  recordOrder: 'post /orders',
  recordRefund: 'post /refunds',
  exportMember: 'get /members/{id}',
  eraseMember: 'delete /members/{id}',
};

const codes = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** The problem codes a documented answer may carry. */
const codesOf = (schema: Schema | undefined): readonly string[] =>
  (schema?.properties?.['code']?.enum ?? []) as readonly string[];

const nameOf = (schema: Schema): string => schema.$ref?.split('/').at(-1) ?? '';

describe('the document', () => {
  it('is OpenAPI 3.1 with every call of the contract', () => {
    const document = loadDocument();
    assert.match(document.openapi, /^3\.1\./);
    const found = operations().map(({ operationId, method, path }) => [
      operationId,
      `${method} ${path}`,
    ]);
    assert.deepEqual(Object.fromEntries(found), calls);
  });

  it('has no reference to nothing, and no schema, answer or example that nobody uses', () => {
    const text = JSON.stringify(loadDocument());
    const used = new Set(Array.from(text.matchAll(/"\$ref":"([^"]+)"/g), ([, name]) => name ?? ''));
    for (const reference of used) assert.doesNotThrow(() => resolve(reference));
    const apart = ['#/components/schemas/TokenAnswer', '#/components/responses/MethodNotAllowed'];
    for (const [kind, entries] of Object.entries(loadDocument().components)) {
      if (kind === 'securitySchemes') continue;
      for (const name of Object.keys(entries)) {
        const reference = `#/components/${kind}/${name}`;
        assert.ok(used.has(reference) || apart.includes(reference), reference);
      }
    }
  });

  it('says which part of its path each call takes', () => {
    for (const { operationId, path, parameters } of operations()) {
      const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      const named = parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        named.map(({ name }) => name),
        inPath,
        operationId,
      );
      assert.ok(
        named.every(({ required }) => required),
        operationId,
      );
    }
  });

  it('asks members’ writes for the header no form can send, and commands for a key', () => {
    const keyed = ['enrol', 'redeem', 'claimReferral', 'claimOffer', 'recordAction'];
    for (const { operationId, method, security, parameters, responses } of operations()) {
      const header = (name: string) => parameters.find((parameter) => parameter.name === name);
      const isMembersWrite = method !== 'get' && security.includes('memberCookie');
      assert.equal(header('Laurel-Request') !== undefined, isMembersWrite, operationId);
      const namesSubject = isMembersWrite || operationId === 'getOperation';
      assert.equal(header('Laurel-Subject') !== undefined, namesSubject, operationId);
      assert.equal(
        header('Idempotency-Key')?.required ?? false,
        keyed.includes(operationId),
        operationId,
      );
      const told = responses.flatMap(({ body }) => codesOf(body?.schema));
      assert.equal(told.includes('origin-not-allowed'), isMembersWrite, operationId);
      assert.equal(told.includes('subject-changed'), namesSubject, operationId);
      assert.equal(
        told.includes('idempotency-key-missing'),
        keyed.includes(operationId),
        operationId,
      );
    }
  });

  it('is signed where servers call, and open only for the programme and who is anonymous', () => {
    const shop = ['recordOrder', 'recordRefund', 'exportMember', 'eraseMember'];
    const open = ['getProgramme', 'putAnonymousResponse'];
    for (const { operationId, security } of operations()) {
      const expected = shop.includes(operationId)
        ? ['shopSignature']
        : open.includes(operationId)
          ? []
          : ['memberToken', 'memberCookie'];
      assert.deepEqual(security, expected, operationId);
    }
  });

  it('names the headers that clients depend on', () => {
    const headersOf = (operationId: string, status: number): readonly string[] =>
      Object.keys(
        operation(operationId).responses.find((one) => one.status === status)?.headers ?? {},
      );
    for (const operationId of ['getProgramme', 'getMember']) {
      for (const status of [200, 304]) {
        const headers = headersOf(operationId, status);
        assert.ok(headers.includes('ETag') && headers.includes('Date'), `${operationId} ${status}`);
      }
    }
    for (const { operationId, responses } of operations()) {
      for (const status of [429, 503]) {
        assert.ok(
          headersOf(operationId, status).includes('Retry-After'),
          `${operationId} ${status}`,
        );
      }
      const isReplayed = responses.some(({ body }) =>
        codesOf(body?.schema).includes('operation-in-progress'),
      );
      if (!isReplayed) continue;
      for (const { status } of responses.filter((one) => one.status < 300)) {
        const headers = headersOf(operationId, status);
        assert.ok(headers.includes('Idempotency-Replayed'), `${operationId} ${status}`);
      }
    }
  });
});

describe('its problems', () => {
  it('are the ones of the code, each with its status', () => {
    const schema = loadDocument().components.schemas['ProblemCode'];
    assert.deepEqual(schema?.enum, codes);
    for (const code of codes) {
      const { value } = resolve(`#/components/examples/${code}`) as {
        readonly value: Readonly<Record<string, unknown>>;
      };
      assert.equal(value['status'], PROBLEMS[code].status, code);
      assert.equal(value['type'], `urn:laurel:problem:${code}`);
      assert.equal(value['code'], code);
    }
  });

  it('stand at every call under their own status, each with an example', () => {
    for (const { operationId, responses } of operations()) {
      for (const { status, body } of responses) {
        if (status < 400) continue;
        assert.equal(body?.mediaType, 'application/problem+json', `${operationId} ${status}`);
        const documented = codesOf(body.schema);
        assert.ok(documented.length > 0, `${operationId} ${status} names its codes`);
        assert.deepEqual(Object.keys(body.examples), documented, `${operationId} ${status}`);
        for (const code of documented) {
          assert.equal(PROBLEMS[code as ProblemCode].status, status, `${operationId} ${code}`);
        }
      }
    }
  });

  it('can all happen', () => {
    const told = operations().flatMap(({ responses }) =>
      responses.flatMap(({ body }) => codesOf(body?.schema)),
    );
    assert.deepEqual(new Set([...told, 'method-not-allowed']), new Set(codes));
  });
});

describe('its examples', () => {
  const bodies = operations().flatMap(({ operationId, request, responses }) => [
    ...(request ? [{ place: `${operationId} request`, body: request }] : []),
    ...responses.flatMap(({ status, body }) =>
      body ? [{ place: `${operationId} ${status}`, body }] : [],
    ),
  ]);
  for (const { place, body } of bodies) {
    it(`${place}: valid, and decoded without loss`, () => {
      const examples = Object.entries(body.examples);
      assert.ok(examples.length > 0, 'has an example');
      for (const [name, value] of examples) {
        assert.deepEqual(validate(body.schema, value), [], name);
        const decode = decoders[nameOf(body.schema)];
        if (decode) assertSame(decode(value), value, name);
      }
    });
  }

  it('of the token answer: valid, and decoded', () => {
    const schema = loadDocument().components.schemas['TokenAnswer'];
    assert.ok(schema?.examples?.length);
    for (const value of schema.examples) {
      assert.deepEqual(validate(schema, value), []);
      assertSame(decoders['TokenAnswer']?.(value), value, 'token answer');
    }
  });

  it('show every field of the two documents', () => {
    for (const [name, parts] of [
      ['Programme', programmeParts],
      ['Member', memberParts],
    ] as const) {
      const { properties = {}, required = [] } = loadDocument().components.schemas[name] ?? {};
      const optional = Object.keys(properties).filter((key) => !required.includes(key));
      const keys = parts.map(({ key }) => key);
      assert.deepEqual(new Set(optional), new Set(name === 'Member' ? [...keys, 'subject'] : keys));
      const example = resolve(`#/components/examples/${name.toLowerCase()}`) as {
        readonly value: object;
      };
      assert.deepEqual(Object.keys(example.value).toSorted(), Object.keys(properties).toSorted());
    }
  });
});

describe('the validators', () => {
  it('find what is not as documented', () => {
    assert.match(String(validateResponse('redeem', 418, {})), /does not document status 418/);
    assert.match(String(validateResponse('redeem', 201, {})), /must have required property/);
    assert.match(String(validateResponse('getMember', 204, {})), /has no body/);
    assert.match(String(validateResponse('getMember', 200, undefined)), /has a body/);
    assert.match(
      String(validateResponse('recordEvents', 202, { accepted: 1 }, 'text/html')),
      /not text/,
    );
    const busy = { type: 'urn:laurel:problem:busy', title: 'busy', status: 500, code: 'busy' };
    assert.match(String(validateResponse('redeem', 503, busy)), /\/status is 500/);
    assert.match(String(validateResponse('redeem', 500, busy)), /must be equal to one of/);
    assert.deepEqual(validateResponse('getMember', 204, undefined), []);
    assert.match(String(validateRequest('redeem', { reward: 7 })), /\/reward must be string/);
    assert.match(String(validateRequest('getMember', {})), /takes no body/);
    assert.throws(() => operation('fly'), /no operation "fly"/);
  });

  it('know what every address answers', () => {
    const { value } = resolve('#/components/examples/method-not-allowed') as { value: unknown };
    assert.deepEqual(validateResponse('getMember', 405, value), []);
  });
});

/** Whether a decoded value says what was sent. Null and absent are the same. */
function assertSame(decoded: unknown, sent: unknown, name: string): void {
  const withoutNull = (_: string, value: unknown): unknown => (value === null ? undefined : value);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, withoutNull));
  assert.deepEqual(plain(decoded), plain(sent), name);
}
