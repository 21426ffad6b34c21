import type { LoyaltyStore } from '../../../../../src/store/store.ts';
import { actAs, currentActor, deliver } from './actor.ts';
import type { Actor } from './actor.ts';
import type { Device } from './device.ts';
import type { Locks } from './locks.ts';

/** A page of the shop in a tab of its own. */
export interface Tab extends Actor {
  readonly window: EventTarget;
  readonly device: Device;
  readonly locks: Locks | undefined;
  readonly localStorage: object;
  readonly indexedDB: unknown;
  hidden: boolean;
  store: LoyaltyStore;
}

export const currentTab = (): Tab => {
  const actor = currentActor();
  if (!actor) throw new Error('Only a tab does this');
  return actor as Tab;
};

const tab = (): Tab | undefined => currentActor() as Tab | undefined;

/** What a page finds on `globalThis`, for whichever tab looks. */
const globals: Readonly<Record<string, () => unknown>> = {
  window: () => tab()?.window,
  localStorage: () => tab()?.localStorage,
  indexedDB: () => tab()?.indexedDB,
  navigator: () => ({ locks: tab()?.locks }),
  document: () => {
    const one = tab();
    return one && { baseURI: 'https://shop.test/', hidden: one.hidden };
  },
};

/** Gives every tab its own page; undone by the returned function. */
export const installTabs = (): (() => void) => {
  const before = Object.keys(globals).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, get] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { get, configurable: true });
  return () => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
  };
};

/** Sends an event to the window of a tab. */
export const tellTab = (one: Tab, type: string, more: object = {}): void =>
  deliver(one, () => one.window.dispatchEvent(Object.assign(new Event(type), more)));

/** Does something in a tab. */
export const inTab = <Result>(one: Tab, work: (store: LoyaltyStore) => Result): Result =>
  actAs(one, () => work(one.store));

/** An item storage whose changes the other tabs are told of, unless the word is lost. */
export const createItems = (
  others: () => readonly Tab[],
  isHeard: () => boolean,
): Record<string, string> =>
  new Proxy<Record<string, string>>(
    {},
    {
      set(items, key, newValue: string) {
        if (items[String(key)] === newValue) return true;
        items[String(key)] = newValue;
        for (const one of others()) if (isHeard()) tellTab(one, 'storage', { key, newValue });
        return true;
      },
    },
  );
