import { negotiateLocale, scriptOf } from '../values/localised-text.ts';
import { localeLoaders } from './locale-loaders.ts';
import type { LocaleLoader } from './locale-loaders.ts';
import type { Messages } from './message.ts';

/** A language to write in. */
export interface Language {
  /** For `Intl`: what was wanted if the texts are in that language, else the texts' own tag. */
  readonly locale: string;
  /** Texts that go before the elements' own English; absent while they are on their way. */
  readonly messages: Messages | undefined;
}

const noTexts: Messages = {};
/** By tag; what a page has added, too. */
export const loaders: Record<string, LocaleLoader> = { ...localeLoaders };
/** By tag; a tag whose texts are on their way is there without any. */
export const loaded = new Map<string, Messages | undefined>([['en', noTexts]]);
const languages = new Map<string, Language>();
let listener = (): void => {};

/** Has the elements take in texts that have come or changed. */
export function changed(): void {
  languages.clear();
  listener();
}

/** Sets what is called whenever texts of any language have come or changed. */
export function onLanguagesChange(callback: () => void): void {
  listener = callback;
}

async function load(tag: string): Promise<void> {
  const loader = loaders[tag];
  loaded.set(tag, undefined);
  // Texts in English now are better than no texts; the next page view tries again.
  const texts = (await loader?.().catch(() => undefined))?.default ?? noTexts;
  if (loader !== loaders[tag]) return;
  loaded.set(tag, texts);
  changed();
}

/**
 * The language that serves a wanted one best; starts loading its texts.
 *
 * @param wanted - BCP 47 as found on the page; `de_DE` and malformed tags are tolerated.
 */
export function languageFor(wanted: string): Language {
  let language = languages.get(wanted);
  if (!language) {
    const tags = [...loaded.keys(), ...Object.keys(loaders)];
    // Negotiation reads the browser's language data, which takes milliseconds the first time.
    const found = tags.includes(wanted) ? wanted : negotiateLocale(wanted, tags);
    const tag = found ?? 'en';
    if (!loaded.has(tag)) void load(tag);
    // What was found for is a valid tag, but perhaps spelt as POSIX does. Words in another script are not what was
    // wanted: glyphs, voice and figures follow the words.
    const isWanted = found === wanted || (found && scriptOf(found) === scriptOf(wanted));
    const locale = isWanted ? wanted.replaceAll('_', '-') : tag;
    language = { locale, messages: loaded.get(tag) };
    languages.set(wanted, language);
  }
  return language;
}
