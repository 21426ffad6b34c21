// What a page of a test's own says in its console, from before its other scripts run.

import { keepScript } from '../../support/own-page.ts';
import type { ShopPage } from '../../support/shop-page.ts';

/** A script tag that begins to listen; it goes before all others. */
export async function listen(): Promise<string> {
  const path = await keepScript(`
    self.heard = [];
    for (const kind of ['warn', 'error'])
      console[kind] = (...words) => heard.push(words.join(' '));`);
  return `<script src="${path}"></script>`;
}

/** Warnings and errors, uncaught ones too. */
export const heardIn = ({ window: view, errors }: ShopPage): readonly string[] => [
  ...(Reflect.get(view, 'heard') as readonly string[]),
  ...errors,
];
