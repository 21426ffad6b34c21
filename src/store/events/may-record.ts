import type { StoreSettings } from '../store.ts';

/**
 * Whether events may be kept and sent now. Anything but a clear yes is a no, and Global Privacy Control
 * (https://w3c.github.io/gpc/) goes before a yes.
 */
export const mayRecord = ({ consent }: StoreSettings): boolean => {
  const { navigator } = globalThis as { navigator?: { globalPrivacyControl?: unknown } };
  try {
    return navigator?.globalPrivacyControl !== true && consent?.().events === true;
  } catch {
    return false;
  }
};
