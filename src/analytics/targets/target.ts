import type { Moment } from '../moments.ts';

/** Somebody who counts. Write one for an analytics product that is not here. */
export interface AnalyticsTarget {
  /** For `debug`; of targets with the same name, the one that was connected last is told. */
  readonly name: string;
  /** @returns whether there is somebody on the page to send it to. */
  send(moment: Moment): boolean;
}

type Global = Readonly<Record<string, unknown>>;

/** What another script has put on the page under a path such as `Shopify.analytics`, if it has. */
export function onPage(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((holder, name) => (holder as Global | null | undefined)?.[name], globalThis);
}
