// A page as far as the bridges see one: elements that dispatch events, and other people's globals.

import {
  connectAnalytics,
  dataLayer,
  gtag,
  segment,
  shopify,
} from '../../../src/analytics/index.ts';
import type { AnalyticsOptions, AnalyticsTarget } from '../../../src/analytics/index.ts';

/** An element and the root it reports to in one: Node's events do not bubble. */
export class PageElement extends EventTarget {
  readonly localName: string;
  preview = false;

  constructor(localName = 'laurel-referral-card') {
    super();
    this.localName = localName;
  }

  /** Dispatches an event with any detail, as any script on a page can. */
  fire(type: string, detail?: unknown, isCancelable = type === 'laurel-share'): void {
    const event = new Event(type, { bubbles: true, cancelable: isCancelable });
    // Node tells the path to the first listener only.
    this.dispatchEvent(Object.assign(event, { detail, composedPath: () => [this] }));
  }
}

/** What was given to each of the four products, in order. */
export interface Received {
  readonly dataLayer: unknown[];
  readonly gtag: unknown[];
  readonly segment: unknown[];
  readonly shopify: unknown[];
}

export const allTargets = (): readonly AnalyticsTarget[] => [
  dataLayer(),
  gtag(),
  segment(),
  shopify(),
];

/** Puts the four products' globals on the page, and takes them off. */
export function installProducts(): Received & { remove(): void } {
  const received: Received = { dataLayer: [], gtag: [], segment: [], shopify: [] };
  const globals: Readonly<Record<string, unknown>> = {
    dataLayer: received.dataLayer,
    gtag: (...call: unknown[]) => received.gtag.push(call),
    analytics: { track: (...call: unknown[]) => received.segment.push(call) },
    Shopify: { analytics: { publish: (...call: unknown[]) => received.shopify.push(call) } },
  };
  Object.assign(globalThis, globals);
  return {
    ...received,
    remove() {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
  };
}

/** Connects all four products to an element, with consent unless said otherwise. */
export function connect(
  root: EventTarget,
  options: Partial<AnalyticsOptions> = {},
): { disconnect(): void } {
  const consent = (): { events: boolean } => ({ events: true });
  return { disconnect: connectAnalytics({ to: allTargets(), consent, root, ...options }) };
}

/** Switches Global Privacy Control; undefined as in browsers that do not know it. */
export function setPrivacyControl(value: boolean | undefined): void {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value, configurable: true });
}

/** Microtasks are through. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
