import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** A JSON Schema as the document writes it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
}

/** A header, parameter, example or body of the document, or a reference to one. */
export interface Part {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly value?: unknown;
  readonly headers?: Readonly<Record<string, Part>>;
  readonly content?: Readonly<Record<string, Content>>;
}

interface Content {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, Part>>;
}

interface PathItem {
  readonly parameters?: readonly Part[];
  readonly get?: OperationObject;
  readonly post?: OperationObject;
  readonly put?: OperationObject;
  readonly delete?: OperationObject;
}

interface OperationObject {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Part[];
  readonly requestBody?: Part;
  readonly responses: Readonly<Record<string, Part>>;
}

/** The contract's document as it is written. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Part>>;
    readonly examples: Readonly<Record<string, Part>>;
  } & Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A body as the document describes it, references resolved. */
export interface Body {
  readonly mediaType: string;
  readonly schema: Schema;
  readonly examples: Readonly<Record<string, unknown>>;
}

/** One documented answer; `body` is undefined where it has none. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, Part>>;
  readonly body: Body | undefined;
}

/** One call of the contract, references resolved. */
export interface Operation {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly security: readonly string[];
  readonly parameters: readonly Part[];
  readonly request: Body | undefined;
  readonly responses: readonly Answer[];
}

const methods = ['get', 'post', 'put', 'delete'] as const;
let loaded: OpenApiDocument | undefined;

/** `src/contract/openapi.yaml`, read once. */
export function loadDocument(): OpenApiDocument {
  const file = new URL('../../../src/contract/openapi.yaml', import.meta.url);
  loaded ??= parse(readFileSync(file, 'utf8')) as OpenApiDocument;
  return loaded;
}

/** What a local reference names. */
export function resolve(reference: string): unknown {
  let found: unknown = loadDocument();
  for (const key of reference.replace(/^#\//, '').split('/')) {
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  if (found === undefined) throw new RangeError(`The document has no ${reference}`);
  return found;
}

const partAt = (part: Part): Part => (part.$ref ? (resolve(part.$ref) as Part) : part);

function bodyOf(part: Part): Body | undefined {
  const [entry] = Object.entries(part.content ?? {});
  if (!entry) return undefined;
  const [mediaType, { schema, examples = {} }] = entry;
  const values = Object.entries(examples).map(([name, example]) => [name, partAt(example).value]);
  return { mediaType, schema, examples: Object.fromEntries(values) };
}

function answerOf(status: number, part: Part): Answer {
  const { headers = {}, ...response } = partAt(part);
  const resolved = Object.entries(headers).map(([name, header]) => [name, partAt(header)]);
  return { status, headers: Object.fromEntries(resolved), body: bodyOf(response) };
}

/** Every call of the document. */
export function operations(): readonly Operation[] {
  const { paths, security } = loadDocument();
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const { operationId, parameters = [], requestBody, responses } = operation;
      return {
        operationId,
        method,
        path,
        security: (operation.security ?? security).flatMap((scheme) => Object.keys(scheme)),
        parameters: [...(item.parameters ?? []), ...parameters].map(partAt),
        request: requestBody && bodyOf(partAt(requestBody)),
        responses: Object.entries(responses).map(([status, part]) =>
          answerOf(Number(status), part),
        ),
      };
    }),
  );
}

/** A call by its `operationId`. */
export function operation(operationId: string): Operation {
  const found = operations().find((candidate) => candidate.operationId === operationId);
  if (!found) throw new RangeError(`The document has no operation "${operationId}"`);
  return found;
}

/** What every address may answer beside its own answers. */
const everywhere = (status: number): Answer | undefined => {
  const names: Readonly<Record<number, string>> = { 404: 'NotFound', 405: 'MethodNotAllowed' };
  const name = names[status];
  return name === undefined
    ? undefined
    : answerOf(status, { $ref: `#/components/responses/${name}` });
};

let schemas: Ajv2020 | undefined;
const compiled = new Map<Schema, ValidateFunction>();

function validatorOf(schema: Schema): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    if (!schemas) {
      schemas = new Ajv2020({ allErrors: false, strict: true, strictTypes: false });
      // Its types export the function under `default` for CommonJS only.
      (addFormats as unknown as typeof addFormats.default)(schemas);
      const $defs = loadDocument().components.schemas;
      schemas.addSchema(withDefinitions({ $id: 'contract', $defs }));
    }
    validate = schemas.compile(withDefinitions(schema));
    compiled.set(schema, validate);
  }
  return validate;
}

/** The same schema with references as JSON Schema knows them outside of an OpenAPI document. */
function withDefinitions(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/schemas/', '"contract#/$defs/'),
  ) as object;
}

const written = (error: ErrorObject): string => `${error.instancePath || '/'} ${error.message}`;

/** What is wrong with a value by a schema of the document; nothing when it is valid. */
export function validate(schema: Schema, value: unknown): readonly string[] {
  const check = validatorOf(schema);
  return check(value) ? [] : (check.errors ?? []).map(written);
}

/** What is wrong with a request's body; nothing when it is as documented. */
export function validateRequest(operationId: string, body: unknown): readonly string[] {
  const { request } = operation(operationId);
  if (!request) return body === undefined ? [] : [`${operationId} takes no body`];
  return validate(request.schema, body);
}

/**
 * What is wrong with a response; nothing when it is as documented.
 *
 * @param body The parsed JSON; undefined, null or empty text when there is none.
 * @param mediaType Of the response, without parameters; not checked when left out.
 */
export function validateResponse(
  operationId: string,
  status: number,
  body: unknown,
  mediaType?: string,
): readonly string[] {
  const { responses } = operation(operationId);
  const answer = responses.find((candidate) => candidate.status === status) ?? everywhere(status);
  if (!answer) return [`${operationId} does not document status ${status}`];
  const isEmpty = body === undefined || body === null || body === '';
  if (!answer.body) return isEmpty ? [] : [`${operationId} ${status} has no body`];
  if (isEmpty) return [`${operationId} ${status} has a body`];
  if (mediaType !== undefined && mediaType !== answer.body.mediaType) {
    return [`${operationId} ${status} is ${answer.body.mediaType}, not ${mediaType}`];
  }
  const errors = validate(answer.body.schema, body);
  const told = (body as Readonly<Record<string, unknown>>)['status'];
  if (errors.length > 0 || status < 400 || told === status) return errors;
  return [`/status is ${String(told)}, the response's is ${status}`];
}
