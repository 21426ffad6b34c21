// The shop's HTML documents: read from demo/pages, filled in, sent with a strict policy.

import { readFileSync } from 'node:fs';
import { chooseLanguage, languages, wordsIn, type Words } from './language.ts';
import { cartCount } from './cart.ts';
import { lookValues } from './look.ts';
import { readCookie, type Session } from './session.ts';
import { parseTemplate, renderTemplate, type Template, type Values } from './template.ts';

/** Nothing but the shop's own files, no inline code or style, and no text that becomes markup. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  // Lit's own templates, and the page that shows typed markup: nobody else may make markup of text.
  'trusted-types laurel laurel-typed-markup',
].join('; ');

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

/** One visitor's request for a page, and what the shop knows about the visitor. */
export interface Visit {
  readonly request: Request;
  readonly url: URL;
  readonly session: Session;
  readonly words: Words;
  /** The notice about an invitation, if there is something to say. */
  readonly invitation?: Values | undefined;
}

export function visitOf(request: Request, session: Session): Visit {
  const url = new URL(request.url);
  const asked = url.searchParams.get('lang');
  const language = chooseLanguage(
    asked,
    readCookie(request, 'lang'),
    request.headers.get('accept-language'),
  );
  return { request, url, session, words: wordsIn(language) };
}

export interface Pages {
  /** Answers a page of demo/pages. */
  render(name: string, visit: Visit, values: Values, status?: number): Response;
}

/** @param live read templates anew for every page, and let pages hear of changes. */
export function createPages({ live }: { readonly live: boolean }): Pages {
  const parsed = new Map<string, Template>();
  const template = (name: string): Template => {
    const known = live ? undefined : parsed.get(name);
    if (known) return known;
    const source = readFileSync(new URL(`../pages/${name}.html`, import.meta.url), 'utf8');
    const fresh = parseTemplate(source);
    parsed.set(name, fresh);
    return fresh;
  };
  return {
    render(name, visit, values, status = 200) {
      const all = { ...pageValues(visit), live, ...values };
      const html = renderTemplate(template(name), all, (part) => template(`parts/${part}`));
      const headers = new Headers(pageHeaders);
      headers.set('content-language', visit.words.language.tag);
      if (visit.url.searchParams.has('lang')) {
        headers.append('set-cookie', `lang=${visit.words.language.tag}; Path=/; SameSite=Lax`);
      }
      return new Response(html, { status, headers });
    },
  };
}

function pageValues({ request, url, session, words, invitation }: Visit): Values {
  const count = cartCount(session.cart);
  return {
    t: words.texts,
    lang: words.language.tag,
    dir: words.language.dir,
    ...lookValues(request, words),
    here: addressOf(url),
    invitation,
    session: session.customer === undefined ? 'guest' : 'member',
    cartCount: count > 0 ? words.number(count) : undefined,
    cartWords: words.count('cartCount', count),
    languages: languages.map(({ tag, name, short }) => ({
      tag,
      name,
      short,
      current: tag === words.language.tag,
      href: addressIn(url, tag),
    })),
  };
}

function addressIn(url: URL, tag: string): string {
  const search = new URLSearchParams(url.search);
  search.set('lang', tag);
  return `${pathOf(url)}?${search}`;
}

const addressOf = (url: URL): string => pathOf(url) + url.search;

/** Two slashes at the start would name another host. */
const pathOf = ({ pathname }: URL): string => pathname.replace(/^\/+/, '/');
