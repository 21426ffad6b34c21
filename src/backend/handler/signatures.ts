import { fromHex, hex, sha256, utf8 } from './bytes.ts';
import { stop } from './reply.ts';

/** How far a signature's time may be from the server's, in seconds. */
export const SIGNATURE_TOLERANCE = 300;

/** What a signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as the handler receives them: `/api/loyalty/orders`. */
  readonly path: string;
  /** The body exactly as it is sent; empty without one. */
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/**
 * Signs a server-to-server request.
 *
 * @param request What is sent.
 * @param secret The `serverSecret` given to the handler.
 * @param at Epoch milliseconds; now by default.
 * @returns The value of the header `Laurel-Signature`: `t=<seconds>,v1=<hex>`, where `v1` is the
 *   HMAC-SHA-256 of seconds, method, path with query, and the SHA-256 of the body in hexadecimal,
 *   one per line.
 */
export async function signRequest(
  request: SignedRequest,
  secret: string,
  at = Date.now(),
): Promise<string> {
  const seconds = String(Math.floor(at / 1000));
  const key = await keyFor(secret, 'sign');
  const signature = await crypto.subtle.sign('HMAC', key, await signedText(request, seconds));
  return `t=${seconds},v1=${hex(new Uint8Array(signature))}`;
}

/** Stops with `signature-invalid` unless one of the secrets signed this request just now. */
export async function requireSignature(
  header: string | null,
  request: SignedRequest,
  secrets: readonly string[],
  now: number,
): Promise<void> {
  if (header === null) stop('signature-invalid', 'The header Laurel-Signature is missing');
  const { seconds, signatures } = parseHeader(header);
  if (seconds === undefined || signatures.length === 0) {
    stop('signature-invalid', 'Laurel-Signature is written "t=<seconds>,v1=<hex>"');
  }
  if (Math.abs(Number(seconds) - now / 1000) > SIGNATURE_TOLERANCE) {
    stop(
      'signature-invalid',
      `The signature's time is more than ${SIGNATURE_TOLERANCE} s from this server's clock`,
    );
  }
  const signed = await signedText(request, seconds);
  for (const secret of secrets) {
    const key = await keyFor(secret, 'verify');
    for (const signature of signatures) {
      // WebCrypto compares in constant time.
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return;
    }
  }
  stop(
    'signature-invalid',
    'The signature does not fit this method, path and body; is the secret the same on both sides?',
  );
}

function parseHeader(header: string) {
  const fields = header.split(',').map((field) => field.trim());
  const seconds = fields.find((field) => /^t=\d{1,12}$/.test(field))?.slice(2);
  const signatures = fields
    .filter((field) => field.startsWith('v1='))
    .slice(0, 4)
    .flatMap((field) => fromHex(field.slice(3)) ?? []);
  return { seconds, signatures };
}

async function signedText({ method, path, body }: SignedRequest, seconds: string) {
  const bytes = typeof body === 'string' ? utf8(body) : body;
  return utf8([seconds, method.toUpperCase(), path, await sha256(bytes)].join('\n'));
}

const keyFor = (secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
