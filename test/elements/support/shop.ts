// The kit's own shop for tests (real handler, real engine, memory) with servers that can misbehave.

import { openTestShop } from '../../../src/backend/testing/test-shop.ts';
import { answerSurvey, inviteFriend, settle, takeOrder, type MemberName } from './members.ts';
import { route } from './network.ts';
import { programmeWith, type ProgrammeOptions } from './programme.ts';

/**
 * How the shop's servers behave: `silence` lets requests wait until it ends, `failure` answers 503
 * (`member-failure` to member reads only), `cut-off` is a dead network.
 */
export type Behaviour = 'normally' | 'silence' | 'failure' | 'member-failure' | 'cut-off';

export interface UnreliableShop {
  /** Path of the API. */
  readonly api: string;
  readonly tokenUrl: string;
  /** What reached the shop, oldest first, such as `GET /member`; `GET token` for the token address. */
  readonly requests: readonly string[];
  /** Who is signed in at the shop: a token is given to them from now on. */
  signIn(member: MemberName | null): Promise<void>;
  /** An order of whoever is signed in, in the shop's currency, three weeks old: its points can be spent at once. */
  order(total: string): Promise<void>;
  /** Whoever is signed in answers the survey on another device. */
  answerSurvey(): Promise<void>;
  /** Another friend joins with the code of whoever is signed in. */
  inviteFriend(): Promise<void>;
  expireTokens(): void;
  answers(behaviour: Behaviour): void;
  /** Every document lacks this part from now on. */
  leaveOut(part: string): void;
  close(): void;
}

/** Another page of tests, before this one or beside it, keeps and tells nothing under the same addresses. */
const thisPage = crypto.randomUUID().slice(0, 8);
let opened = 0;

/** Opens a shop with an address and a ledger of its own. */
export function openShop(options: ProgrammeOptions = {}): UnreliableShop {
  opened += 1;
  const base = `/shop-${thisPage}-${opened}/`;
  const api = `${base}loyalty`;
  const tokenUrl = `${base}token`;
  const programme = programmeWith(options);
  const shop = openTestShop({ programme, basePath: api, tokenPath: tokenUrl });
  const { currency = 'EUR' } = options;
  const requests: string[] = [];
  const missing = new Set<string>();
  let behaviour: Behaviour = 'normally';
  let ordinal = 0;
  let silence = createSilence();
  let visitor: MemberName | null = null;

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    requests.push(
      `${request.method} ${pathname === tokenUrl ? 'token' : pathname.replace(api, '')}`,
    );
    while (behaviour === 'silence') await silence.over;
    if (behaviour === 'cut-off') throw new TypeError('Failed to fetch');
    const fails = behaviour === 'member-failure' ? pathname === `${api}/member` : false;
    if (fails || behaviour === 'failure') return new Response(null, { status: 503 });
    return without(missing, await shop.handler(request));
  }

  const somebody = (): MemberName => {
    if (visitor === null) throw new Error('Nobody is signed in.');
    return visitor;
  };

  return {
    api,
    tokenUrl,
    requests,
    async signIn(member) {
      visitor = member;
      if (member === null) return shop.signOut();
      await settle(shop, member, currency);
      shop.signIn(member);
    },
    order: (value) =>
      takeOrder(shop.engine, {
        member: somebody(),
        name: `late-${(ordinal += 1)}`,
        daysAgo: 21,
        total: { value, currency },
      }),
    answerSurvey: () => answerSurvey(shop.engine, somebody()),
    inviteFriend: () => inviteFriend(shop.engine, somebody(), `friend-${(ordinal += 1)}`),
    expireTokens: () => shop.expireTokens(),
    answers(next) {
      behaviour = next;
      silence.end();
      silence = createSilence();
    },
    leaveOut: (part) => void missing.add(part),
    close: route(base, answer),
  };
}

/** Something many requests can wait for. */
function createSilence(): { readonly over: Promise<void>; readonly end: () => void } {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  return { over, end };
}

async function without(parts: ReadonlySet<string>, response: Response): Promise<Response> {
  if (parts.size === 0 || !response.ok || response.status === 204) return response;
  const document = (await response.json()) as Readonly<Record<string, unknown>>;
  const kept = Object.entries(document).filter(([part]) => !parts.has(part));
  const { status, headers } = response;
  return new Response(JSON.stringify(Object.fromEntries(kept)), { status, headers });
}
