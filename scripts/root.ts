import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, absolute. */
export const rootFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** An absolute path inside the checkout. */
export function inRoot(...parts: readonly string[]): string {
  return join(rootFolder, ...parts);
}
