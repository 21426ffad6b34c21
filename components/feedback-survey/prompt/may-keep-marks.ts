import type { LoyaltyStore } from '../../../src/element/index.ts';

/**
 * Whether a visitor has agreed that something is kept on their device. Anything but a clear yes is a no,
 * and Global Privacy Control (https://w3c.github.io/gpc/) goes before a yes.
 */
export function mayKeepMarks(settings: LoyaltyStore['settings'] | undefined): boolean {
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: unknown };
  try {
    return globalPrivacyControl !== true && settings?.consent?.().deviceStorage === true;
  } catch {
    return false;
  }
}
