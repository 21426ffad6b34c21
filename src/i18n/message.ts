import type { PluralText } from '../values/localised-text.ts';

/**
 * A text of the interface: flat data, so that a shop can replace it from JSON. `{name}` marks where
 * a value goes; a text that counts something is written once per CLDR plural category.
 */
export type Message = PluralText;

export type Messages = Readonly<Record<string, Message>>;

/** What stands in for `{name}`. */
export type MessageValues = Readonly<Record<string, string | undefined>>;

/** Languages written from right to left among those a shop may add. */
const rightToLeft = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i;

/** Whether a language is written from right to left. */
export const isRightToLeft = (locale: string): boolean => rightToLeft.test(locale);

/**
 * Fills a message.
 *
 * Where the language runs from right to left, each value stands between Unicode isolates, so that
 * an amount or a day keeps its own order (what `<bdi>` does, in plain text).
 *
 * @param plural - Finds the CLDR category of what is counted; asked only by messages with plural forms.
 */
export function fillMessage(
  message: Message,
  values: MessageValues,
  plural: () => Intl.LDMLPluralRule,
  isolate: boolean,
): string {
  const text = typeof message === 'string' ? message : (message[plural()] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return isolate ? `\u2068${value}\u2069` : value;
  });
}
