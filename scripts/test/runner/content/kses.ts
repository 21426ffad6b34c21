// The rules by which WordPress cleans what an author without `unfiltered_html` writes, ported from what
// wp-includes/kses.php does (wp_kses_split, wp_kses_attr, wp_kses_bad_protocol). The plugin's own tests run the
// real one; here it is to be had in every engine.

import { readFileSync } from 'node:fs';
import { inRoot } from '../../../root.ts';

/** Attributes by tag; `data-*` stands for all of them. */
type AllowedHtml = Readonly<Record<string, readonly string[]>>;

const everywhere = [
  ...['aria-controls', 'aria-current', 'aria-describedby', 'aria-details', 'aria-expanded'],
  ...['aria-hidden', 'aria-label', 'aria-labelledby', 'aria-live'],
  ...['class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role'],
];

/** The part of what a post may hold that the tests write. */
const inPosts: AllowedHtml = Object.fromEntries(
  ['a', 'br', 'div', 'em', 'li', 'p', 'section', 'span', 'strong', 'ul'].map((tag) => [
    tag,
    tag === 'a' ? [...everywhere, 'href', 'rel', 'rev', 'name', 'target'] : everywhere,
  ]),
);

const protocols = ['http', 'https', 'ftp', 'mailto', 'tel', 'sms'];

/** What the plugin's filter adds, as it stands in the file the plugin ships. */
function fromPlugin(): AllowedHtml {
  const path = 'integrations/wordpress/laurel/includes/generated/allowed-html.php';
  const php = readFileSync(inRoot(path), 'utf8');
  const tags = php.matchAll(/'([a-z-]+)' => array\(([^)]*)\)/g);
  return Object.fromEntries(
    [...tags].map(([, tag = '', body = '']) => [
      tag,
      [...body.matchAll(/'([^']+)' => true/g)].map(([, name = '']) => name),
    ]),
  );
}

/** @param withPlugin whether the plugin is active. */
export function kses(html: string, withPlugin: boolean): string {
  const allowed = withPlugin ? { ...inPosts, ...fromPlugin() } : inPosts;
  return html.replace(/<!--[^]*?(?:-->|$)|<[^>]*(?:>|$)|>/g, (piece) => cleanPiece(piece, allowed));
}

function cleanPiece(piece: string, allowed: AllowedHtml): string {
  if (!piece.startsWith('<')) return '&gt;';
  if (piece.startsWith('<!--')) return piece;
  const [, slash, tag = '', rest = ''] = /^<\s*(\/\s*)?([a-zA-Z0-9-]+)([^>]*)>?$/.exec(piece) ?? [];
  const attributes = allowed[tag.toLowerCase()];
  // Unknown names go, and what they hold stays.
  if (attributes === undefined) return '';
  if (slash) return `</${tag}>`;
  const selfClosing = /\s*\/\s*$/.test(rest) ? ' /' : '';
  return `<${tag}${cleanAttributes(rest, attributes)}${selfClosing}>`;
}

function cleanAttributes(text: string, allowed: readonly string[]): string {
  const found = text.matchAll(/([_a-zA-Z][-_a-zA-Z0-9:.]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/g);
  return [...found]
    .filter(([, name = '']) => isAllowed(name.toLowerCase(), allowed))
    .map(([, name = '', quoted]) => {
      if (quoted === undefined) return ` ${name}`;
      const value = quoted.replaceAll(/^["']|["']$|[<>]/g, '');
      return ` ${name}="${/^(?:href|src)$/i.test(name) ? withoutBadProtocol(value) : value}"`;
    })
    .join('');
}

const isAllowed = (name: string, allowed: readonly string[]): boolean =>
  allowed.includes(name) || (allowed.includes('data-*') && /^data(?:-[a-z0-9_]+)+$/.test(name));

function withoutBadProtocol(address: string): string {
  const [whole = '', protocol = ''] = /^([^:/?#]*):/.exec(address) ?? [];
  if (whole === '' || protocols.includes(protocol.trim().toLowerCase())) return address;
  return withoutBadProtocol(address.slice(whole.length));
}
