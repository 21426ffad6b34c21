import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json, Outcome } from '../../../../src/backend/engine.ts';
import { ProblemError } from '../../../../src/backend/handler/reply.ts';
import { signRequest } from '../../../../src/backend/handler/signatures.ts';
import { problem, PROBLEMS, type ProblemCode } from '../../../../src/contract/problems.ts';
import {
  operations,
  validateRequest,
  validateResponse,
  type Answer,
  type Operation,
} from '../../contract/openapi-document.ts';
import type { EngineDouble } from './engine-double.ts';
import { BASE, NOW, SERVER_SECRET, served, SUBJECT_SECRET } from './served.ts';

const secrets = { serverSecret: SERVER_SECRET, subjectSecret: SUBJECT_SECRET };
const isServerCall = ({ security }: Operation) => security.includes('shopSignature');
const isKeyed = ({ parameters }: Operation) =>
  parameters.some(({ name }) => name === 'Idempotency-Key');

interface Sent {
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is as the document wants it, but for what `sent` changes. */
async function requestOf(operation: Operation, sent: Sent = {}): Promise<Request> {
  const path = sent.path ?? operation.path.replace(/\{\w+\}/, 'some-id-of-twenty-letters');
  const method = operation.method.toUpperCase();
  const [example] = Object.values(operation.request?.examples ?? {});
  const given = 'body' in sent ? sent.body : example;
  const body = typeof given === 'string' || given === undefined ? given : JSON.stringify(given);
  const signed = { method, path: `/api/loyalty${path}`, body: body ?? '' };
  const headers: Record<string, string> = isServerCall(operation)
    ? { 'laurel-signature': await signRequest(signed, SERVER_SECRET, NOW) }
    : { authorization: 'Bearer ana' };
  if (isKeyed(operation)) headers['idempotency-key'] = 'k-1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  Object.assign(headers, sent.headers);
  for (const name in headers) if (headers[name] === '') delete headers[name];
  return new Request(BASE + path, { method, headers, ...(body === undefined ? {} : { body }) });
}

/** Checks a response against the document: status, body, media type, headers. */
async function checkResponse({ operationId, responses }: Operation, response: Response) {
  const text = await response.text();
  const type = response.headers.get('content-type')?.split(';')[0];
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  assert.deepEqual(validateResponse(operationId, response.status, body, type), []);
  const documented = responses.find(({ status }) => status === response.status);
  for (const [name, { required }] of Object.entries(documented?.headers ?? {})) {
    const isAlways = required === true || ['Date', 'ETag', 'Cache-Control'].includes(name);
    if (isAlways) assert.ok(response.headers.has(name), `${operationId} sends ${name}`);
  }
  return body;
}

/** Makes the engine say what an example says. */
function say(engine: EngineDouble, operation: Operation, status: number, example: Json): void {
  const outcome = { outcome: 'applied', status, body: example, replayed: false } as Outcome;
  engine.outcome = outcome;
  engine.current = example as typeof engine.current;
  engine.member = () => Promise.resolve(example);
  engine.activity = () => Promise.resolve(example as never);
  engine.redemption = () => Promise.resolve(example);
  engine.operation = () => Promise.resolve(example as never);
  engine.record = () => Promise.resolve(example as never);
  engine.export = () => Promise.resolve(example);
  engine.erase = () => Promise.resolve(operation.method === 'delete');
}

const isSuccess = ({ status }: Answer) => status < 300;
const examplesOf = (answer: Answer) => Object.entries(answer.body?.examples ?? { none: {} });

describe('handler and document', () => {
  for (const operation of operations()) {
    const { operationId, request, responses } = operation;

    for (const [name, body] of Object.entries(request?.examples ?? {})) {
      it(`${operationId} takes its example request "${name}"`, async () => {
        const [answer] = responses.filter(isSuccess);
        assert.ok(answer);
        const { engine, handler } = served(secrets);
        say(
          engine,
          operation,
          answer.status,
          Object.values(answer.body?.examples ?? {})[0] as Json,
        );
        assert.deepEqual(validateRequest(operationId, body), []);
        const response = await handler(await requestOf(operation, { body }));
        assert.equal(response.status, answer.status);
        await checkResponse(operation, response);
      });
    }

    for (const answer of responses.filter(isSuccess)) {
      for (const [name, example] of examplesOf(answer)) {
        it(`${operationId} answers ${answer.status} "${name}" as documented`, async () => {
          const isGuest = operationId === 'getMember' && answer.status === 204;
          const { engine, handler } = served({ ...secrets, auth: isGuest ? 'cookie' : 'token' });
          say(engine, operation, answer.status, example as Json);
          const headers = isGuest ? { headers: { authorization: '' } } : {};
          const response = await handler(await requestOf(operation, headers));
          assert.equal(response.status, answer.status);
          const body = await checkResponse(operation, response);
          if (answer.body) assert.deepEqual(body, example);
        });
      }
    }

    if (responses.some(({ status }) => status === 304)) {
      it(`${operationId} answers 304 to who has it`, async () => {
        const { handler } = served(secrets);
        const etag = (await handler(await requestOf(operation))).headers.get('etag') ?? '';
        const again = await handler(
          await requestOf(operation, { headers: { 'if-none-match': etag } }),
        );
        assert.equal(again.status, 304);
        await checkResponse(operation, again);
      });
    }

    for (const answer of responses.filter(({ status }) => status >= 400)) {
      for (const code of Object.keys(answer.body?.examples ?? {}) as ProblemCode[]) {
        it(`${operationId} answers ${answer.status} ${code}`, async () => {
          const response = await provoke(operation, code);
          assert.equal(response.status, answer.status);
          const body = (await checkResponse(operation, response)) as {
            code: string;
            detail?: string;
          };
          assert.equal(body.code, code);
          if (PROBLEMS[code].business) assert.equal(body.detail, 'Words for the shopper.');
          if (code === 'operation-in-progress') assert.ok(response.headers.has('retry-after'));
        });
      }
    }
  }

  it('know the same paths and methods', async () => {
    const { handler } = served(secrets);
    const all = operations();
    for (const path of new Set(all.map((operation) => operation.path))) {
      const address = BASE + path.replace(/\{\w+\}/, 'some-id-of-twenty-letters');
      for (const method of ['get', 'post', 'put', 'delete', 'patch'] as const) {
        const response = await handler(new Request(address, { method: method.toUpperCase() }));
        const documented = all.find((one) => one.path === path && one.method === method);
        assert.equal(response.status !== 405, documented !== undefined, `${method} ${path}`);
        if (documented) continue;
        const [known] = all.filter((one) => one.path === path);
        assert.ok(known && response.headers.has('allow'));
        await checkResponse(known, response);
      }
    }
    const [some] = all;
    assert.ok(some);
    await checkResponse(some, await handler(new Request(`${BASE}/nothing`)));
  });

  it('every problem of the contract is documented somewhere', () => {
    const documented = operations().flatMap(({ responses }) =>
      responses.flatMap(({ body }) => Object.keys(body?.examples ?? {})),
    );
    const missing = Object.keys(PROBLEMS).filter((code) => !documented.includes(code));
    assert.deepEqual(missing, ['method-not-allowed']);
  });
});

/** Asks in the way that must end in this problem. */
async function provoke(operation: Operation, code: ProblemCode): Promise<Response> {
  const { engine, handler } = served(
    code === 'not-found' && isServerOnly(operation) ? {} : secrets,
  );
  const ask = async (sent: Sent = {}) => handler(await requestOf(operation, sent));
  switch (code) {
    case 'invalid-request':
      return operation.request ? ask({ body: '[]' }) : ask({ path: '/activity?limit=0' });
    case 'idempotency-key-missing':
      return ask({ headers: { 'idempotency-key': '' } });
    case 'not-authenticated':
      return ask({ headers: { authorization: '' } });
    case 'token-expired':
      return ask({ headers: { authorization: 'Bearer expired' } });
    case 'signature-invalid':
      return ask({ headers: { 'laurel-signature': 't=1,v1=00' } });
    case 'origin-not-allowed':
      return served({ auth: 'cookie' }).handler(await requestOf(operation));
    case 'subject-changed':
      return ask({ headers: { 'laurel-subject': 'ben' } });
    case 'body-too-large':
      return ask({ body: ' '.repeat(70_000) });
    case 'media-type-not-supported':
      return ask({ headers: { 'content-type': 'text/plain' } });
    case 'internal-error':
      return failing(engine, new Error('broken'), ask);
    case 'busy':
    case 'too-many-requests':
      return failing(engine, new ProblemError(problem(code)), ask);
    default:
      engine.outcome = {
        outcome: 'refused',
        problem: problem(code, 'Words for the shopper.'),
        replayed: false,
      };
      engine.record = () =>
        Promise.reject(new ProblemError(problem(code, 'Words for the shopper.')));
      return ask();
  }
}

/** Calls whose only `not-found` is that the shop has not switched them on. */
const isServerOnly = ({ operationId }: Operation) => operationId === 'recordOrder';

function failing(
  engine: EngineDouble,
  error: Error,
  ask: () => Promise<Response>,
): Promise<Response> {
  engine.programme = () => {
    throw error;
  };
  const fails = () => Promise.reject(error);
  const reads = { member: fails, activity: fails, redemption: fails, operation: fails };
  Object.assign(engine, reads, { execute: fails, record: fails, export: fails, erase: fails });
  return ask();
}
