// The shop's own session: a signed cookie. Laurel knows nothing of it; it only asks the token address.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Invitation } from './invitation.ts';

/** A placed order, as the thank-you page shows it. */
export interface PlacedOrder {
  readonly id: string;
  /** In the currency's smallest unit. */
  readonly total: number;
  readonly guest: boolean;
}

/** What the shop remembers about a visitor. */
export interface Session {
  /** The customer who is signed in. */
  readonly customer?: string;
  /** Quantity by product. */
  readonly cart: Readonly<Record<string, number>>;
  readonly order?: PlacedOrder;
  /** The invitation the visitor came with. */
  readonly invitation?: Invitation;
}

const NAME = 'luna';
const EMPTY: Session = { cart: {} };

export interface Sessions {
  read(request: Request): Session;
  /** The value of `Set-Cookie`. */
  write(session: Session): string;
}

export function createSessions(secret: string): Sessions {
  const sign = (text: string): string =>
    createHmac('sha256', secret).update(text).digest('base64url');
  return {
    read(request) {
      const [text = '', signature = ''] = (readCookie(request, NAME) ?? '').split('.');
      if (!equal(signature, sign(text))) return EMPTY;
      return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Session;
    },
    write(session) {
      const text = Buffer.from(JSON.stringify(session)).toString('base64url');
      return `${NAME}=${text}.${sign(text)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000`;
    },
  };
}

export function readCookie(request: Request, name: string): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * Whether a form was sent by a page of this shop. Browsers send `Sec-Fetch-Site`, older ones at
 * least `Origin`; a request with neither is no browser's and has no cookie to misuse.
 */
export function isOwnForm(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || origin === new URL(request.url).origin;
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
