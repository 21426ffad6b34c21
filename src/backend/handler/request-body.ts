import { Refusal } from '../../contract/decode.ts';
import type { Decoder } from '../../contract/decode.ts';
import { stop } from './reply.ts';

/** Most bytes of a request's body. */
export const MAX_BODY_BYTES = 64 * 1024;

/** Deepest nesting of objects and lists in a request's body. */
export const MAX_BODY_DEPTH = 32;

/** What is read of a request here; a standard `Request` is one, in Firefox one without `body`. */
export type BodySource = Pick<Request, 'headers' | 'arrayBuffer'> & {
  readonly body?: Request['body'];
};

const tooLarge = (): never =>
  stop('body-too-large', `A request's body has at most ${MAX_BODY_BYTES} bytes`);

/** Reads a body to its end, or stops with `body-too-large` as soon as it is. */
export async function readBytes(request: BodySource): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) {
    await request.body?.cancel();
    tooLarge();
  }
  // Without streams of request bodies, where the handler runs in a page, it is measured afterwards.
  if (request.body === undefined) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.length > MAX_BODY_BYTES ? tooLarge() : bytes;
  }
  if (!request.body) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader
      .read()
      .catch(() => stop('invalid-request', 'The body ended too early'));
    if (done) break;
    size += value.length;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      tooLarge();
    }
    chunks.push(value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * Decodes the JSON body of a command. An absent body counts as `{}`, so that the decoder says what
 * is missing.
 */
export function decodeBody<T>(
  contentType: string | null,
  bytes: Uint8Array<ArrayBuffer>,
  decode: Decoder<T>,
): T {
  if (bytes.length > 0) requireJson(contentType);
  const input = bytes.length === 0 ? {} : parse(bytes);
  try {
    return decode(input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [detail = '', pointer = ''] = error.message.split(' at #', 2);
    return stop('invalid-request', error.message, { errors: [{ pointer, detail }] });
  }
}

function requireJson(contentType: string | null): void {
  const essence = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (essence !== 'application/json') {
    stop('media-type-not-supported', 'Send the body as application/json');
  }
}

function parse(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isDeeperThan(text, MAX_BODY_DEPTH)) {
      return stop('invalid-request', `The body nests deeper than ${MAX_BODY_DEPTH} levels`);
    }
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return stop('invalid-request', 'The body is not JSON in UTF-8');
    }
    throw error;
  }
}

// Looked at before parsing: deep values survive JSON.parse and then break whoever walks them.
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') {
      if (++depth > most) return true;
    } else if (character === ']' || character === '}') depth--;
  }
  return false;
}
