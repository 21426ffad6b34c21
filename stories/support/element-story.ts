// How a story shows one element: its arguments are the element's attributes.

import { html, nothing, noChange, type TemplateResult } from 'lit';
import { elements } from 'virtual:laurel-elements';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html as htmlOf, unsafeStatic } from 'lit/static-html.js';
import type { Args, StoryContext } from '@storybook/web-components-vite';
import { nodesOf, type Piece, type SnippetValues } from '../../scripts/metadata/snippet-tree.ts';
import { nodesSnippet } from '../../scripts/metadata/snippet.ts';
import type { Scenario } from './scenario.ts';
import type { StoryShop } from './story-shop.ts';

/** Final states a story can declare: one of those an element is always in, and a standing besides. */
export type DeclaredState =
  | 'loading'
  | 'ready'
  | 'stale'
  | 'guest'
  | 'empty'
  | 'error'
  | 'empty candidate'
  | 'empty blocked'
  | 'ready inactive';

/** What the stories of this kit say of themselves, besides Storybook's own parameters. */
export interface StoryParameters {
  /** What the story finds; a regular member of the demo shop without it. */
  readonly scenario?: Scenario;
  /** What every element in it shows in the end. Each story has one. */
  readonly state: DeclaredState;
  /** Whether the page's own content stands inside the tag, as snippets have it. */
  readonly fallback?: boolean;
  /** What is copied besides the arguments: attributes that the story itself has other values for. */
  readonly written?: SnippetValues;
  /** What stands inside the tag, on the page and in what is copied. */
  readonly inside?: readonly Piece[];
  /** What a story of several elements shows, and what is copied. */
  readonly page?: readonly Piece[];
}

/** Pieces as they are copied. */
export const asCopied = (pieces: readonly Piece[]): unknown =>
  unsafeHTML(nodesSnippet(nodesOf(pieces, elements), 'html'));

/** Attributes from a story's arguments; a list becomes its words. */
export function attributesOf(args: Args): Readonly<Record<string, string>> {
  const written = Object.entries(args).flatMap(([name, value]: [string, unknown]) => {
    if (value === true) return [[name, '']];
    if (Array.isArray(value)) return value.length > 0 ? [[name, value.join(' ')]] : [];
    if (value === undefined || value === null || value === false || value === '') return [];
    return [[name, String(value)]];
  });
  return Object.fromEntries(written) as Readonly<Record<string, string>>;
}

/** The element of a story, with the store of its shop. */
export function renderElement(args: Args, context: StoryContext): TemplateResult {
  const { component, loaded, parameters } = context;
  if (!component) throw new Error(`${context.id} names no component.`);
  const { fallback } = parameters as StoryParameters;
  const tag = unsafeStatic(component);
  const own = elements.find((element) => element.tag === component)?.fallback;
  return htmlOf`<${tag} .store=${shopOf(loaded).store} ${attributes(attributesOf(args))}>${
    fallback && own ? html`<a href=${own.href}>${own.text}</a>` : nothing
  }</${tag}>`;
}

/** The shop that a story's loader has opened. */
export const shopOf = (loaded: Readonly<Record<string, unknown>>): StoryShop => {
  const { shop } = loaded as { readonly shop?: StoryShop };
  if (!shop) throw new Error('The shop of the story is not open.');
  return shop;
};

/** Sets an element's attributes, and removes those that are no longer among them. */
export const attributes = directive(
  class extends Directive {
    private names: readonly string[] = [];

    render(_wanted: Readonly<Record<string, string>>): unknown {
      return noChange;
    }

    override update(
      { element }: ElementPart,
      [wanted]: [Readonly<Record<string, string>>],
    ): unknown {
      for (const name of this.names) if (!(name in wanted)) element.removeAttribute(name);
      for (const [name, value] of Object.entries(wanted)) {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
      this.names = Object.keys(wanted);
      return noChange;
    }
  },
);
