import { plainObject, record } from '../../src/contract/decode.ts';
import { localisedPlural } from '../../src/contract/vocabulary.ts';
import type { Messages } from '../../src/i18n/message.ts';
import { registerLocale } from '../../src/i18n/register-locale.ts';

/** Texts of the interface by language: what `<script type="application/json" data-messages>` holds. */
const messagesByLanguage = record(messagesOf);

/** One by one: the contract's maps hold a hundred at most, and a whole language is more than that. */
function messagesOf(texts: unknown): Messages {
  const each = Object.entries(plainObject(texts)).map(([key, text]) =>
    localisedPlural({ [key]: text }),
  );
  return Object.assign(Object.create(null), ...each) as Messages;
}

const read = new WeakSet<Element>();

/**
 * Registers the texts a page gives in a JSON script among an element's children. A script the
 * parser has not finished is read again when the page has loaded.
 */
export function registerMessagesOf(element: Element): void {
  const script = element.querySelector(':scope > script[data-messages]');
  if (!script || read.has(script)) return;
  try {
    const messages = messagesByLanguage(JSON.parse(script.textContent ?? ''));
    read.add(script);
    for (const [tag, texts] of Object.entries(messages)) registerLocale(tag, texts);
  } catch (error) {
    if (document.readyState === 'loading') {
      const again = () => registerMessagesOf(element);
      document.addEventListener('DOMContentLoaded', again, { once: true });
      return;
    }
    read.add(script);
    console.warn(`<${element.localName}> cannot use its data-messages: ${String(error)}`);
  }
}
