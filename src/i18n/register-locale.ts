// Apart from the languages there are: few pages bring their own.
import { changed, loaded, loaders } from './languages.ts';
import type { Messages } from './message.ts';

/**
 * Adds a language, or replaces texts of one that is there, for the whole page.
 *
 * @param tag - BCP 47, for example `"fr"` or `"de-AT"`.
 * @param messages - By message key; what is left out stays as it was, or English.
 */
export function registerLocale(tag: string, messages: Messages): void {
  const earlier = loaders[tag];
  loaders[tag] = async () => ({ default: { ...(await earlier?.())?.default, ...messages } });
  loaded.delete(tag);
  changed();
}
