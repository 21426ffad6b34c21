// How far somebody has come in surveys, which a tab keeps until its end where the page wants that.
import { keptName } from './kept.ts';

/** The name of the item of `sessionStorage`. */
export const progressName = (key: string, survey: string): string =>
  `${keptName(key)}:survey:${survey}`;

/**
 * Forgets it.
 *
 * @param stays - What stays; nothing without it.
 */
export const forgetProgress = (key: string, stays?: (text: string) => boolean): void => {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (!name.startsWith(progressName(key, ''))) continue;
      if (!stays?.(sessionStorage.getItem(name) ?? '')) sessionStorage.removeItem(name);
    }
  } catch {
    // Where there is no place nothing was kept.
  }
};
