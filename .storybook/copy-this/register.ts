import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { SNIPPETS, type StorySnippets } from './channel.ts';
import { CopyPanel, type Source } from './panel.ts';

/** Adds the panel "Copy this" beside the controls. */
export function registerCopyThis(): void {
  addons.register('laurel/copy-this', () => {
    const source = listen();
    addons.add('laurel/copy-this/panel', {
      type: types.PANEL,
      title: 'Copy this',
      match: ({ viewMode }) => viewMode === 'story',
      render: ({ active }) => (active ? createElement(CopyPanel, { source }) : null),
    });
  });
}

/** Keeps what the preview said last: the panel may be opened later. */
function listen(): Source {
  let current: StorySnippets | undefined;
  const listeners = new Set<() => void>();
  addons.getChannel().on(SNIPPETS, (snippets: StorySnippets) => {
    current = snippets;
    for (const listener of listeners) listener();
  });
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
