/** What a visitor has agreed to. The bridges look at `events` alone. */
export interface Consent {
  /** Whether what they do may be counted. */
  readonly events: boolean;
  readonly profiling?: boolean;
  readonly deviceStorage?: boolean;
}

/** The page's store, as far as a bridge knows it. */
export interface PageStore {
  readonly settings?: { readonly consent?: () => Consent };
  record?(event: { readonly name: string; readonly detail: object }): Promise<unknown>;
}

/** The page's store, where the kit keeps it. */
export function pageStore(): PageStore | undefined {
  const { [Symbol.for('laurel.stores.v1')]: stores } = globalThis as {
    readonly [stores: symbol]: { readonly default?: PageStore } | undefined;
  };
  return stores?.default;
}

/** The answer of the page's one callback: `configure({ consent })`, or the loader's queue. */
export function pageConsent(): Consent {
  return pageStore()?.settings?.consent?.() ?? { events: false };
}

/**
 * Why nothing may be sent now; undefined when it may. Anything but a clear yes is a no, and Global
 * Privacy Control (https://w3c.github.io/gpc/) goes before a yes.
 */
export function refusal(consent: () => Consent): string | undefined {
  const { navigator } = globalThis as { navigator?: { globalPrivacyControl?: unknown } };
  if (navigator?.globalPrivacyControl === true) return 'Global Privacy Control is on';
  try {
    return consent().events === true ? undefined : 'no consent to events';
  } catch (error) {
    return `consent() failed: ${String(error)}`;
  }
}
