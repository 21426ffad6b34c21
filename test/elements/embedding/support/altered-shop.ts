// A shop whose documents are changed on their way: what somebody has written into the programme, or another engine sends.

import { route } from '../../support/network.ts';
import type { UnreliableShop } from '../../support/shop.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Addresses {
  readonly api: string;
  readonly tokenUrl: string;
  close(): void;
}

let opened = 0;

/** Serves a shop under other addresses, programme and member changed. */
export function alterAnswers(
  { api, tokenUrl }: UnreliableShop,
  alter: (document: Json) => Json,
): Addresses {
  opened += 1;
  const base = `/altered-${opened}/`;
  const own = api.replace(/loyalty$/, '');
  const close = route(base, async (request) => {
    const url = new URL(request.url);
    url.pathname = url.pathname.replace(base, own);
    const response = await fetch(new Request(url, request));
    if (!/\/(?:programme|member)$/.test(url.pathname) || response.status !== 200) return response;
    const { headers } = response;
    return new Response(JSON.stringify(alter((await response.json()) as Json)), { headers });
  });
  return {
    api: api.replace(own, base),
    tokenUrl: tokenUrl.replace(own, base),
    close,
  };
}

/** What programs read and nobody sees: the contract's own words, and whose document it is. */
const forPrograms =
  /^(?:contract|version|programmeVersion|epoch|subject|status|zone|currency|kind|state|join|metric|at|on|asOf|rounding|end|waves)$/;

/** What other parts of the documents refer to. */
const isReference = /^(?:id|unit|tier|current|survey|wave)$/;

const isFigure = /^-?\d+(?:\.\d+)?$/;

/** Each text that a shopper may see becomes this one; ids end in it, all alike; addresses stay. */
export function everyText(document: Json, text: string): Json {
  const change = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return value.map((each: Json) => change(each, key));
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value as Readonly<Record<string, Json>>);
      if (key === 'links') return value;
      const changed = entries.map(([name, each]) => [name, change(each, name)]);
      if (key === 'definition') changed.push(['question', { en: text }], ['subject', { en: text }]);
      return Object.fromEntries(changed) as Json;
    }
    if (typeof value !== 'string' || key === 'link' || forPrograms.test(key)) return value;
    if (isFigure.test(value)) return value;
    return isReference.test(key) ? `${value}${text}` : text;
  };
  return change(document, '');
}

/** Each address of the documents becomes this one. */
export function everyAddress(document: Json, address: string): Json {
  const change = (value: Json, key: string, inLinks: boolean): Json => {
    if (Array.isArray(value)) return value.map((each: Json) => change(each, key, inLinks));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value as Readonly<Record<string, Json>>).map(([name, each]) => [
          name,
          change(each, name, inLinks || name === 'links'),
        ]),
      );
    }
    return typeof value === 'string' && (inLinks || key === 'link') ? address : value;
  };
  return change(document, '', false);
}
