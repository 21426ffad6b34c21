// What a story shows as it would be written on a page, for the panel and for "Show code".

import { elements, version } from 'virtual:laurel-elements';
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { addons } from 'storybook/preview-api';
import { onceFor } from '../../scripts/metadata/snippet-once.ts';
import { elementNode, nodesOf, type SnippetNode } from '../../scripts/metadata/snippet-tree.ts';
import {
  leftOut,
  namesIn,
  nodesSnippet,
  snippetTabs,
  tabsOf,
  type SnippetTab,
} from '../../scripts/metadata/snippet.ts';
import type { StoryParameters } from '../../stories/support/element-story.ts';
import { elementOf } from '../arg-types.ts';
import { SNIPPETS, type StorySnippet, type StorySnippets } from './channel.ts';

const about: Readonly<Record<SnippetTab, Pick<StorySnippet, 'title' | 'language'>>> = {
  html: { title: 'HTML', language: 'html' },
  data: { title: 'Data attributes', language: 'html' },
  wordpress: { title: 'WordPress', language: 'text' },
  liquid: { title: 'Liquid', language: 'html' },
  react: { title: 'React', language: 'jsx' },
  vue: { title: 'Vue', language: 'html' },
};

const notes: Readonly<Partial<Record<SnippetTab, string>>> = {
  data: 'For editors and sanitizers that take unknown tags away: the script makes the elements of it.',
  wordpress: 'Into a Shortcode block. Each element has a block of its own, too.',
};

/** Why a provider has fewer tabs. */
const PAGE_SAYS =
  'In WordPress, and where an editor takes unknown tags away, the page itself says where its ' +
  'programme is: in Settings → Laurel, or in the attributes of its script. There, place the elements alone.';

type Told = Pick<StoryContext, 'id' | 'component' | 'args' | 'parameters' | 'viewMode'>;

function nodesOfStory({ component, args, parameters }: Told): readonly SnippetNode[] {
  const { page, inside, written } = parameters as Partial<StoryParameters>;
  if (page) return nodesOf(page, elements);
  const element = elementOf(component);
  if (!element) return [];
  const content = inside && nodesOf(inside, elements);
  return [elementNode(element, { ...written, ...args }, content)];
}

function snippetsOf(told: Told): StorySnippets {
  const nodes = nodesOfStory(told);
  const names = namesIn(nodes);
  const tabs = tabsOf(elements.filter(({ name }) => names.includes(name)));
  return {
    storyId: told.id,
    snippets: names.length === 0 ? [] : tabs.map((tab) => snippetIn(tab, nodes, names)),
    note: tabs.length < snippetTabs.length ? PAGE_SAYS : '',
  };
}

function snippetIn(
  id: SnippetTab,
  nodes: readonly SnippetNode[],
  names: readonly string[],
): StorySnippet {
  const without = leftOut(nodes, id);
  return {
    id,
    ...about[id],
    code: nodesSnippet(nodes, id, names.length > 1 && nodes.length > 1 ? 'LoyaltyPage' : undefined),
    note: [
      notes[id],
      without.length > 0 && `Without ${without.join(', ')}, which is not for WordPress.`,
      without.includes('preview') && 'Its editor shows sample data by itself.',
    ]
      .filter(Boolean)
      .join(' '),
    once: onceFor(id, names, version),
  };
}

/** Tells the panel what there is to copy, whenever a story or one of its controls changes. */
export const copyThis: Decorator = (story, context) => {
  if (context.viewMode === 'story') addons.getChannel().emit(SNIPPETS, snippetsOf(context));
  return story();
};

/** What "Show code" shows: the same as the panel's first tab. */
export const htmlSource = (code: string, told: Told): string =>
  nodesSnippet(nodesOfStory(told), 'html') || code;
