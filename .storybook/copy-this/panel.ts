import { createElement as h, useState, useSyncExternalStore, type ReactElement } from 'react';
import { EmptyTabContent, TabsView } from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import type { StorySnippet, StorySnippets } from './channel.ts';
import { CopyText } from './copy-text.ts';

const Content = styled.div({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'stretch',
  gap: 12,
  padding: 15,
  maxInlineSize: 960,
  fontSize: 13,
  lineHeight: 1.5,
});

const Heading = styled.h2(({ theme }) => ({
  margin: '8px 0 0',
  paddingBlockStart: 12,
  borderBlockStart: `1px solid ${theme.appBorderColor}`,
  fontSize: 14,
  fontWeight: 700,
}));

const Note = styled.p(({ theme }) => ({ margin: 0, color: theme.textMutedColor }));

/** What the panel shows, and whom to tell when it changes. */
export interface Source {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => StorySnippets | undefined;
}

/** What the story shows as it is written in each kind of page, one tab for each. */
export function CopyPanel({ source }: { readonly source: Source }): ReactElement {
  const { snippets = [], note = '' } = useSyncExternalStore(source.subscribe, source.current) ?? {};
  const [selected, select] = useState('');
  if (snippets.length === 0) {
    return h(EmptyTabContent, {
      title: 'Nothing to copy yet',
      description: 'The story has not been shown.',
    });
  }
  const tab = snippets.find(({ id }) => id === selected) ?? snippets[0];
  return h(TabsView, {
    selected: tab?.id,
    onSelectionChange: select,
    tabs: snippets.map((snippet) => ({
      id: snippet.id,
      title: snippet.title,
      children: h(Tab, { key: snippet.id, snippet, elsewhere: note }),
    })),
  });
}

interface TabContent {
  readonly snippet: StorySnippet;
  /** What to do where there is no tab. */
  readonly elsewhere: string;
}

function Tab({ snippet, elsewhere }: TabContent): ReactElement {
  const { title, language, code, note, once } = snippet;
  return h(
    Content,
    null,
    note && h(Note, null, note),
    h(CopyText, { what: title, language, code }),
    h(Heading, null, once.title),
    h(Note, null, once.note),
    ...once.texts.map((text) =>
      h(CopyText, {
        key: text.title,
        what: once.title.toLowerCase(),
        caption: text.title,
        ...text,
      }),
    ),
    elsewhere && h(Note, null, elsewhere),
  );
}
