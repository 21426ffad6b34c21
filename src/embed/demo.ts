// `demo.js`: the embedded engine in the page, for `data-api="demo"`. Nothing leaves the browser, and
// a reload begins anew.
import { configure as configurePage } from '../store/configure.ts';
import type { LoyaltyStore } from '../store/store.ts';
import { demoProgramme } from './demo-programme.ts';
import type { LoaderOptions } from './queue.ts';

const DAY = 86_400_000;
const MEMBER = 'demo-member';
/** Orders of the member: how many days ago, and for how much in euros. */
const ORDERS = [
  [200, '64'],
  [120, '48.5'],
  [75, '112'],
  [40, '39.9'],
  [6, '58'],
] as const;

/** Configures the page with a shop of its own, whose member has ordered, and invited a friend. */
export async function configure({
  locale,
  signInUrl,
  joinUrl,
}: LoaderOptions): Promise<LoyaltyStore> {
  const { createEmbeddedEngine, createHandler, createMemoryStorage } =
    await import('../backend/index.ts');
  const opened = Date.now();
  let now = () => opened - 210 * DAY;
  const engine = createEmbeddedEngine({
    programme: demoProgramme,
    storage: createMemoryStorage(),
    now: () => now(),
    labelOf: () => 'M. K.',
  });
  const command = async (
    subject: string | undefined,
    key: string,
    ...[what]: [Parameters<typeof engine.execute>[1]]
  ): Promise<void> => {
    const outcome = await engine.execute(subject, what, { key, hash: key });
    if (outcome.outcome === 'refused')
      throw new Error(`Laurel: the demo refused ${key}: ${outcome.problem.code}`);
  };
  await command(MEMBER, 'join', { kind: 'enrol', body: { terms: true } });
  for (const [daysAgo, value] of ORDERS) {
    now = () => opened - daysAgo * DAY;
    const order = `demo-${daysAgo}`;
    const at = new Date(now()).toISOString();
    const body = { order, member: MEMBER, at, total: { value, currency: 'EUR' as const } };
    await command(undefined, `order:${order}`, { kind: 'order', body });
  }
  const { referral } = (await engine.member(MEMBER)) as {
    readonly referral?: { readonly code?: string };
  };
  now = Date.now;
  await command('demo-friend', 'friend', {
    kind: 'enrol',
    body: { terms: true, referralCode: referral?.code ?? '' },
  });

  const basePath = '/laurel-demo';
  const handler = createHandler({
    engine,
    basePath,
    authenticate: async () => ({ kind: 'member', subject: MEMBER }),
  });
  return configurePage({
    api: basePath,
    fetch: async (input, init) => handler(new Request(input, init)),
    getToken: async () => ({
      token: 'demo',
      expiresAt: new Date(Date.now() + 10 * 60_000).toISOString(),
      subject: MEMBER,
    }),
    locale,
    signInUrl,
    joinUrl,
  });
}
