// What a snippet comes to in its own language, as HTML.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReactElement, ReactNode } from 'react';
import type { Component } from 'vue';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { escapeHtml } from '../../../scripts/metadata/snippet-markup.ts';

/** As the plugin makes elements of shortcodes, near enough: its own suite runs them in WordPress. */
export const fromShortcodes = (text: string): string =>
  text.replace(
    /\[(laurel_\w+)([^\]]*)\]([^[\]]*)\[\/\1\]/g,
    (_, name: string, attributes: string, content: string) => {
      const tag = name.replaceAll('_', '-');
      return `<${tag}${attributes}>${content}</${tag}>`;
    },
  );

/** As Shopify fills in the one thing that is asked of it. */
export const fromLiquid = (text: string): string =>
  text.replaceAll('{{ routes.account_url }}', '/account');

/** What the component that a compiled module exports draws. */
export async function fromReact(folder: string, file: string): Promise<string> {
  const components = (await import(address(folder, file))) as Record<string, () => ReactNode>;
  const [component] = Object.values(components);
  if (!component) throw new Error('It exports no component.');
  return reactHtml(component());
}

/** A small renderer: enough for tags, texts and fragments. */
function reactHtml(node: ReactNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (Array.isArray(node)) return node.map((each) => reactHtml(each as ReactNode)).join('');
  const { type, props } = node as ReactElement<Record<string, unknown>>;
  const { children, className, dangerouslySetInnerHTML: raw, ...others } = props;
  const inner = raw
    ? (raw as { readonly __html: string }).__html
    : children === undefined
      ? ''
      : reactHtml(children as ReactNode);
  if (typeof type !== 'string') return inner;
  const attributes = Object.entries({ ...others, ...(className ? { class: className } : {}) });
  const written = attributes.map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`,
  );
  return `<${type}${written.join('')}>${inner}</${type}>`;
}

/** What Vue itself renders of a compiled file. */
export async function fromVue(folder: string, file: string): Promise<string> {
  const { default: component } = (await import(address(folder, file))) as {
    readonly default: Component;
  };
  return (await renderToString(createSSRApp(component))).replaceAll(/<!--.*?-->/g, '');
}

const address = (folder: string, file: string): string => pathToFileURL(join(folder, file)).href;
