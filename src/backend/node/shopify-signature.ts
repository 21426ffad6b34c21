import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { stop } from '../handler/reply.ts';

/**
 * How far a proxied request's time may be from the server's, in seconds: what Shopify's own
 * library for Node allows.
 */
export const PROXY_TOLERANCE = 90;

/** What Shopify says about a request that it forwards, once the signature was checked. */
export interface ProxiedRequest {
  /** The shop's own domain: `shop-name.myshopify.com`. */
  readonly shop: string;
  /** Shopify's number of the customer who is signed in; undefined for a guest. */
  readonly customer: string | undefined;
}

const SIGNATURE = 'signature';

/** What Shopify adds to the query of every request that it forwards. */
export const PROXY_PARAMETERS: readonly string[] = [
  'shop',
  'path_prefix',
  'timestamp',
  'logged_in_customer_id',
  SIGNATURE,
];

/** Those that the signature is made of, each with what stands behind its name. */
const SIGNED = PROXY_PARAMETERS.filter((name) => name !== SIGNATURE).map((name) => `${name}=`);

/**
 * Checks the query that Shopify's app proxy signed: HMAC-SHA-256, keyed with the app's client
 * secret, of all other parameters decoded, written `name=value` with the values of a repeated name
 * joined by commas, sorted, and set one after another with nothing between
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies).
 *
 * @param query As it came.
 * @param secrets The app's client secrets that count.
 * @param now Epoch milliseconds.
 * @throws ProblemError `signature-invalid`, saying what is wrong with it.
 */
export function requireProxySignature(
  query: URLSearchParams,
  secrets: readonly KeyObject[],
  now: number,
): ProxiedRequest {
  const signature = only(query, SIGNATURE, /^[0-9a-f]{64}$/i);
  const seconds = only(query, 'timestamp', /^\d{1,12}$/);
  const shop = only(query, 'shop', /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/i);
  const customer = only(query, 'logged_in_customer_id', /^\d{0,20}$/);
  only(query, 'path_prefix', /^\/[\w/-]*$/);
  if (Math.abs(Number(seconds) - now / 1000) > PROXY_TOLERANCE) {
    stop(
      'signature-invalid',
      `The signature's time is more than ${PROXY_TOLERANCE} s from this server's clock`,
    );
  }
  const signed = signedText(query);
  // Nothing stands between the parameters: a text that holds one of these names twice could be cut
  // in two ways, and another customer be read out of what a visitor wrote into the address.
  if (SIGNED.some((name) => signed.split(name).length !== 2)) {
    stop('signature-invalid', "A parameter of the visitor's holds the name of one of Shopify's");
  }
  const given = Buffer.from(signature, 'hex');
  const isSigned = secrets.some((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(signed, 'utf8').digest(), given),
  );
  if (!isSigned) {
    stop(
      'signature-invalid',
      'The signature does not fit this query; is the secret the client secret of this very app?',
    );
  }
  return { shop: shop.toLowerCase(), customer: customer === '' ? undefined : customer };
}

/** The secrets as keys. @throws RangeError when there is none, or an empty one. */
export function proxyKeys(secret: string | readonly string[]): readonly KeyObject[] {
  const secrets = [secret].flat();
  if (secrets.length === 0 || secrets.includes('')) {
    throw new RangeError('secret is empty; it is the client secret of the Shopify app');
  }
  return secrets.map((text) => createSecretKey(text, 'utf8'));
}

function signedText(query: URLSearchParams): string {
  const names = new Set(query.keys());
  names.delete(SIGNATURE);
  return [...names]
    .map((name) => `${name}=${query.getAll(name).join(',')}`)
    .sort()
    .join('');
}

function only(query: URLSearchParams, name: string, shape: RegExp): string {
  const [value, ...further] = query.getAll(name);
  if (value === undefined) {
    return stop(
      'signature-invalid',
      `The parameter ${name} is missing; this address answers only what Shopify's app proxy forwards`,
    );
  }
  if (further.length > 0 || !shape.test(value)) {
    return stop('signature-invalid', `The parameter ${name} is not as Shopify writes it`);
  }
  return value;
}
