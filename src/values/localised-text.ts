/** One text in several languages: BCP 47 tag → text. */
export type LocalisedText = Readonly<Record<string, string>>;

/** A text, or its plural forms by CLDR category; `other` is always there. */
export type PluralText =
  string | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });

/** One countable text in several languages: BCP 47 tag → forms. */
export type LocalisedPlural = Readonly<Record<string, PluralText>>;

interface Subtags {
  readonly text: string;
  /** Language, likely script, likely region; all absent in a malformed tag. */
  readonly likely?: Intl.Locale;
  readonly region?: string | undefined;
}

const known = new Map<string, Subtags>();

function subtagsOf(tag: string): Subtags {
  let subtags = known.get(tag);
  if (!subtags) {
    // WordPress and POSIX write de_DE; "no" is the macro-language that everyone means as Bokmål.
    const text = tag.toLowerCase().replaceAll('_', '-').replace(/^no\b/, 'nb');
    subtags = { text };
    try {
      const locale = new Intl.Locale(text);
      subtags = { text, likely: locale.maximize(), region: locale.region };
    } catch {
      // Malformed: it can still equal another tag.
    }
    known.set(tag, subtags);
  }
  return subtags;
}

/** The script a language tag is most likely written in; undefined for a malformed one. */
export const scriptOf = (tag: string): string | undefined => subtagsOf(tag).likely?.script;

/**
 * The available tag that serves a wanted one best, by likely subtags (so zh-TW finds zh-Hant and
 * zh finds zh-Hans): the same tag, else the same language, preferring the same script, then the
 * same region, then no region, then the order given. Malformed tags never throw.
 *
 * @returns One of `available` as it is spelt there, or undefined when none has the language.
 */
export function negotiateLocale(wanted: string, available: readonly string[]): string | undefined {
  const target = subtagsOf(wanted);
  let best: string | undefined;
  let highest = 0;
  for (const tag of available) {
    const { text, likely, region } = subtagsOf(tag);
    let score = 0;
    if (text === target.text) score = 9;
    else if (likely && likely.language === target.likely?.language) {
      score = 1;
      if (likely.script === target.likely.script) score += 4;
      if (likely.region === target.likely.region) score += 2;
      else if (!region) score++;
    }
    if (score > highest) {
      highest = score;
      best = tag;
    }
  }
  return best;
}

/**
 * What a map of languages holds for a locale: the negotiated entry, else the English one, else the
 * first; undefined only for an empty map.
 */
export function pickText<T>(texts: Readonly<Record<string, T>>, locale: string): T | undefined {
  const tags = Object.keys(texts);
  return texts[negotiateLocale(locale, tags) ?? negotiateLocale('en', tags) ?? String(tags[0])];
}
