// Runs Shopify's own theme check over the theme app extension.

import { fileURLToPath } from 'node:url';

/** Something the check finds fault with. */
export interface ThemeOffence {
  readonly check: string;
  readonly message: string;
  /** Path of the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Every fault that Shopify's recommended checks for theme app extensions find, with their own
 * thresholds: among them 10,000 B for a block's script.
 *
 * @param folder of the extension, with its assets.
 */
export async function checkTheme(folder: string): Promise<readonly ThemeOffence[]> {
  const { themeCheckRun } = await loadThemeCheck();
  const { offenses } = await themeCheckRun(folder, 'theme-check:theme-app-extension');
  return offenses.map(({ check, message, uri, start }) => ({
    check,
    message,
    file: fileURLToPath(uri),
    line: start.line + 1,
  }));
}

/**
 * The check asks GitHub for newer lists of filters, objects and tags each time, and keeps them in the
 * user's cache. Without a place to keep them it takes those it was published with: the same on
 * every machine, with a network or without.
 */
async function loadThemeCheck(): Promise<typeof import('@shopify/theme-check-node')> {
  const places = ['XDG_CACHE_HOME', 'HOME', 'USERPROFILE', 'LOCALAPPDATA'] as const;
  const before = places.map((name) => [name, process.env[name]] as const);
  for (const name of places) process.env[name] = import.meta.filename;
  try {
    return await import('@shopify/theme-check-node');
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}
