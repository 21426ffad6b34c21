/** What a visitor has agreed to. The bridges look at `events` alone. */
export interface Consent {
  /** Whether what they do may be counted. */
  readonly events: boolean;
  readonly profiling?: boolean;
  readonly deviceStorage?: boolean;
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
