// Puts one element on the page in a given situation, with a shop and a store of its own.

import type { LoyaltyStore } from '../../../src/store/store.ts';
import { define, type ElementUnderTest } from '../conformance/elements.ts';
import { seenText, statesOf, type StateName } from './seen.ts';
import type { MemberName } from './members.ts';
import type { ProgrammeOptions } from './programme.ts';
import { openShop, type UnreliableShop } from './shop.ts';
import { createTestStore } from './stores.ts';
import { until } from '../../support/until.ts';

export const situations = [
  'loading',
  'ready',
  'empty',
  'guest',
  'stale',
  'error',
  'candidate',
  'blocked',
] as const;
export type Situation = (typeof situations)[number];

/** The state each situation shows as. */
export const stateIn: Readonly<Record<Situation, StateName>> = {
  loading: 'loading',
  ready: 'ready',
  empty: 'empty',
  guest: 'guest',
  stale: 'stale',
  error: 'error',
  candidate: 'empty',
  blocked: 'empty',
};

/** What every element of the kit has. */
export type KitElement = HTMLElement & {
  store: LoyaltyStore | undefined;
  readonly ready: Promise<void>;
  readonly updateComplete: Promise<boolean>;
};

export interface StageOptions {
  readonly situation: Situation;
  /** Who is signed in, where the situation does not say; the regular without it. */
  readonly member?: MemberName;
  readonly programme?: ProgrammeOptions;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Light-DOM content, as HTML. */
  readonly fallback?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly scheme?: 'light' | 'dark';
  /** Another document than the test's own. */
  readonly document?: Document;
  /** Done with the element before it is attached. */
  readonly prepare?: ((element: KitElement) => void) | undefined;
}

export interface Stage {
  readonly element: KitElement;
  /** What the element stands in. */
  readonly box: HTMLElement;
  readonly shop: UnreliableShop;
  readonly store: LoyaltyStore;
  /** Waits until the element shows this state and has rendered it. */
  reaches(state: StateName): Promise<void>;
  /** Reads again, as a page does when it comes back to the front. */
  refresh(): Promise<void>;
  leave(): void;
}

/** A shop in the given situation: who is signed in and how its servers behave. */
export async function shopIn(
  situation: Situation,
  needs: string,
  { member = 'regular', programme }: Pick<StageOptions, 'member' | 'programme'> = {},
): Promise<UnreliableShop> {
  const shop = openShop(programme);
  const signedIn = situation === 'candidate' || situation === 'blocked' ? situation : member;
  await shop.signIn(situation === 'guest' ? null : signedIn);
  if (situation === 'loading') shop.answers('silence');
  if (situation === 'error') shop.answers('failure');
  if (situation === 'empty') shop.leaveOut(needs);
  return shop;
}

export async function stage(under: ElementUnderTest, options: StageOptions): Promise<Stage> {
  const shop = await shopIn(options.situation, under.needs, options);
  const store = createTestStore(shop);
  const { box, element } = place(under, options);
  element.store = store;
  options.prepare?.(element);
  (options.document ?? document).body.append(box);

  const reaches = async (state: StateName): Promise<void> => {
    await until(() => statesOf(element).includes(state), `:state(${state}) on <${under.tag}>`);
    await element.updateComplete;
  };
  if (options.situation === 'stale') {
    await reaches('ready');
    shop.answers('failure');
    await store.refresh();
  }
  await reaches(stateIn[options.situation]);
  return {
    element,
    box,
    shop,
    store,
    reaches,
    refresh: () => store.refresh(),
    leave() {
      box.remove();
      store.dispose();
      shop.close();
    },
  };
}

/** Has the element fetch all that it fetches later, so that two renderings of it can be compared at once. */
export async function warmUp(under: ElementUnderTest): Promise<void> {
  await define(under);
  const { element, leave } = await stage(under, { situation: 'ready', lang: 'en' });
  await until(() => under.whole.test(seenText(element)), `all of <${under.tag}>`);
  leave();
}

/** The element on the page without any store. */
export function mountEmpty(
  under: ElementUnderTest,
  fallback = '',
): { readonly element: KitElement; leave(): void } {
  const { box, element } = place(under, { fallback });
  document.body.append(box);
  return { element, leave: () => box.remove() };
}

function place(
  under: ElementUnderTest,
  {
    attributes = {},
    fallback = '',
    lang,
    dir,
    scheme,
    document: page = document,
  }: Partial<StageOptions>,
): { readonly box: HTMLElement; readonly element: KitElement } {
  const box = page.createElement('div');
  if (lang !== undefined) box.lang = lang;
  if (dir !== undefined) box.dir = dir;
  if (scheme !== undefined) {
    box.style.cssText = `color-scheme:${scheme};background:Canvas;color:CanvasText;padding:16px`;
  }
  const element = page.createElement(under.tag) as KitElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = fallback;
  box.append(element);
  return { box, element };
}
