// One visitor's shop: their own engine in memory, so that nothing of one case reaches another.

import { readFileSync } from 'node:fs';
import type { TestShop } from '../../../src/backend/testing/index.ts';
import { inRoot } from '../../../scripts/root.ts';

type Testing = typeof import('../../../src/backend/testing/index.ts');

const programme: unknown = JSON.parse(readFileSync(inRoot('demo', 'programme.json'), 'utf8'));
/** Thirty days, in ms: the orders' points have arrived. */
const MONTH = 2_592_000_000;

/** What members have spent, in euros. The programme gives a point for each, and 100 for joining. */
const spent = { ana: '120.00', ben: '45.00' } as const;
const partnerSpent = '77.00';

/** A visitor of the suite's pages. */
export interface Visit {
  /** Requests to API and token addresses, as "GET /api/loyalty/member". */
  readonly requests: string[];
  /** Makes answers of the API wait until the function given back is called. */
  hold(): () => void;
  signIn(member: string): void;
  signOut(): void;
  /** Answers a request to the API, else gives undefined. */
  answer(request: Request): Promise<Response | undefined>;
}

/** Opens a shop that has customers with points, as the packed kit's own test entry makes it. */
export async function openVisit(): Promise<Visit> {
  // Not known to the compiler: it is unpacked by this suite.
  const entry = 'laurel-elements/testing';
  const { openTestShop } = (await import(entry)) as Testing;
  let lag = MONTH;
  const now = (): number => Date.now() - lag;
  const shop = openTestShop({ programme, now });
  const paths = { basePath: '/api/partner', tokenPath: '/partner/token' };
  const partner = openTestShop({ programme, now, ...paths });
  for (const [member, value] of Object.entries(spent)) {
    await enrol(shop, member, value);
    await enrol(partner, member, partnerSpent);
  }
  lag = 0;
  return createVisit([shop, partner]);
}

/** Makes somebody a member who has bought something. */
async function enrol(shop: TestShop, member: string, value: string): Promise<void> {
  const key = `join:${member}`;
  await shop.engine.execute(member, { kind: 'enrol', body: { terms: true } }, { key, hash: key });
  await shop.order(member, { value, currency: 'EUR' });
}

function createVisit(shops: readonly TestShop[]): Visit {
  const requests: string[] = [];
  let held: Promise<void> = Promise.resolve();
  return {
    requests,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    signIn: (member) => shops.forEach((shop) => shop.signIn(member)),
    signOut: () => shops.forEach((shop) => shop.signOut()),
    async answer(request) {
      const { pathname } = new URL(request.url);
      const shop = shops.find(
        ({ basePath, tokenPath }) => pathname === tokenPath || pathname.startsWith(`${basePath}/`),
      );
      if (!shop) return undefined;
      requests.push(`${request.method} ${pathname}`);
      await held;
      return shop.handler(request);
    },
  };
}
