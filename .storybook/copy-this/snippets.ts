// The element of a story as it would be written on a page, for the panel and for "Show code".

import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { addons } from 'storybook/preview-api';
import { snippet, type SnippetTab } from '../../scripts/metadata/snippet.ts';
import { elementOf } from '../arg-types.ts';
import { SNIPPETS, type StorySnippet, type StorySnippets } from './channel.ts';

const tabs: readonly (Omit<StorySnippet, 'code'> & { readonly id: SnippetTab })[] = [
  { id: 'html', title: 'HTML', language: 'html' },
  { id: 'data', title: 'Data attributes', language: 'html' },
  { id: 'wordpress', title: 'WordPress', language: 'text' },
  { id: 'liquid', title: 'Liquid', language: 'html' },
  { id: 'react', title: 'React', language: 'jsx' },
  { id: 'vue', title: 'Vue', language: 'html' },
];

type Told = Pick<StoryContext, 'id' | 'component' | 'args' | 'viewMode'>;

const snippetsOf = ({ id: storyId, component, args }: Told): StorySnippets => {
  const element = elementOf(component);
  return {
    storyId,
    snippets: element ? tabs.map((tab) => ({ ...tab, code: snippet(element, args, tab.id) })) : [],
  };
};

/** Tells the panel what there is to copy, whenever a story or one of its controls changes. */
export const copyThis: Decorator = (story, context) => {
  if (context.viewMode === 'story') addons.getChannel().emit(SNIPPETS, snippetsOf(context));
  return story();
};

/** What "Show code" shows: the same as the panel's first tab, where a story shows one element. */
export const htmlSource = (code: string, { component, args }: Told): string => {
  const element = elementOf(component);
  return element ? snippet(element, args, 'html') : code;
};
