import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'node:test';
import { connectionTo } from '../../../src/store/outbox/database.ts';
import type { Consent, LoyaltyStore } from '../../../src/store/store.ts';
import { closeShop, follow, json, openShop, openStoreOf, pass, rest } from './scripted-shop.ts';
import type { Seen, Shop } from './scripted-shop.ts';

/** A request with events, as the shop saw it. */
export interface Posted {
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly at: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  }[];
}

export const PATH = '/api/events';
const { use } = connectionTo('laurel:https://shop.test/api');

/** A page of a shop that counts, of a member who has agreed to it. */
export interface CountingPage {
  shop: Shop;
  store: LoyaltyStore;
  agreed: Consent;
}

/** Opens such a page for every test of a file, over an empty device. */
export const useCountingPage = (): CountingPage => {
  const page: Partial<CountingPage> = {};
  beforeEach(async () => {
    page.agreed = { events: true };
    page.shop = openShop();
    page.shop.replies[PATH] = accept;
    await clear('events');
    await clear('outbox');
    await openPage(page as CountingPage);
  });
  afterEach(closeShop);
  return page as CountingPage;
};

const clear = (store: 'events' | 'outbox'): Promise<void> =>
  settle(use((database) => database.transaction(store, 'readwrite').objectStore(store).clear()));

export const openPage = async (page: CountingPage): Promise<void> => {
  page.store = openStoreOf(page.shop, { consent: () => page.agreed });
  follow(page.store);
  await settle(rest());
};

/** Another page of the same shop, after this one has ended. */
export const anotherPage = async (page: CountingPage): Promise<void> => {
  closeShop();
  const { replies } = page.shop;
  page.shop = openShop();
  Object.assign(page.shop.replies, replies);
  await openPage(page);
};

export const accept = ({ body }: Seen): Response =>
  json({ accepted: (body as Posted).events.length }, { status: 202 });

/** fake-indexeddb answers in timers, which only move when the clock does. */
export const settle = async <Value>(promise: Promise<Value>): Promise<Value> => {
  let isSettled = false;
  const end = (): void => {
    isSettled = true;
  };
  void promise.then(end, end);
  for (let turn = 0; turn < 20 || (!isSettled && turn < 2_000); turn++) await pass(1);
  return promise;
};

/** Lets as much time pass as events are gathered for, and what follows be done. */
export const gathered = async (): Promise<void> => {
  for (let second = 0; second < 11; second++) await settle(pass(1_000));
};

export const minutes = async (count: number): Promise<void> => {
  for (let minute = 0; minute < count; minute++) await pass(60_000);
};

export const record = (
  { store }: CountingPage,
  name: string,
  detail?: Readonly<Record<string, unknown>>,
): Promise<boolean> => settle(store.record({ name, detail }));

/** All at once. */
export const recordMany = (
  { store }: CountingPage,
  count: number,
  detail?: Readonly<Record<string, unknown>>,
): Promise<readonly boolean[]> =>
  settle(
    Promise.all(
      Array.from({ length: count }, (_, index) => store.record({ name: `e${index}`, detail })),
    ),
  );

export const kept = () =>
  settle(use((database) => database.transaction('events').objectStore('events').getAll()));
/** What another tab does to the events of the device. */
export const eraseElsewhere = (): Promise<void> => clear('events');

export const sent = ({ shop }: CountingPage): readonly Posted[] =>
  shop.seen.filter(({ path }) => path === PATH).map(({ body }) => body as Posted);
export const namesSent = (page: CountingPage): readonly (readonly string[])[] =>
  sent(page).map(({ events }) => events.map(({ name }) => name));

/** The page is looked at no more. */
export const hide = async ({ shop }: CountingPage, isHidden = true): Promise<void> => {
  shop.hidden = isHidden;
  shop.event('visibilitychange');
  await settle(rest());
};
