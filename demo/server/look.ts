// How a visitor wants the shop to look: light or dark, and in which skin. Kept in two cookies, so that
// the first byte of every page knows it.

import type { Words } from './language.ts';
import { readCookie } from './session.ts';
import type { Values } from './template.ts';

const themes = ['light', 'dark'] as const;
/** The first is what a new visitor sees; `plain` shows the elements without any skin. */
const skins = ['luna', 'broadsheet', 'plain'] as const;

const isOneOf = <T extends string>(known: readonly T[], word: string | null | undefined) =>
  known.find((one) => one === word);

/** The look as the pages' templates name it. */
export function lookValues(request: Request, words: Words): Values {
  const theme = isOneOf(themes, readCookie(request, 'theme'));
  const skin = isOneOf(skins, readCookie(request, 'skin')) ?? skins[0];
  return {
    theme: theme ?? 'auto',
    otherTheme: theme === 'dark' ? 'light' : 'dark',
    skin,
    skins: skins.map((id) => ({
      id,
      name: words.say(`skin-${id}`),
      current: id === skin,
    })),
  };
}

/** Values of `Set-Cookie` for what a visitor chose; words that are no look are ignored. */
export function lookCookies(form: URLSearchParams): readonly string[] {
  const theme = isOneOf(themes, form.get('theme'));
  const skin = isOneOf(skins, form.get('skin'));
  return Object.entries({ theme, skin })
    .filter(([, word]) => word !== undefined)
    .map(([name, word]) => `${name}=${word}; Path=/; Max-Age=31536000; SameSite=Lax`);
}
