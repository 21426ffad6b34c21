import {
  createElement as h,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from 'react';
import {
  Button,
  EmptyTabContent,
  SyntaxHighlighter,
  TabsView,
} from 'storybook/internal/components';
import { styled } from 'storybook/theming';
import type { StorySnippet, StorySnippets } from './channel.ts';

/** How long, in ms, a button says that it has copied. */
const SAID = 3_000;

const Snippet = styled.div({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 10,
  padding: 15,
});

const Code = styled.div(({ theme }) => ({
  alignSelf: 'stretch',
  overflow: 'auto',
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: theme.appBorderRadius,
  fontSize: 13,
}));

const Line = styled.div({ display: 'flex', alignItems: 'center', gap: 10, fontSize: 13 });

/** What the panel shows, and whom to tell when it changes. */
export interface Source {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => StorySnippets | undefined;
}

/** The story's element as it is written in each kind of page, one tab for each. */
export function CopyPanel({ source }: { readonly source: Source }): ReactElement {
  const { snippets = [] } = useSyncExternalStore(source.subscribe, source.current) ?? {};
  const [selected, select] = useState('');
  if (snippets.length === 0) {
    return h(EmptyTabContent, {
      title: 'Nothing to copy here',
      description: 'Stories of one element have it as HTML and for CMSs and frameworks.',
    });
  }
  const tab = snippets.find(({ id }) => id === selected) ?? snippets[0];
  return h(TabsView, {
    selected: tab?.id,
    onSelectionChange: select,
    tabs: snippets.map((snippet) => ({
      id: snippet.id,
      title: snippet.title,
      children: h(CopySnippet, { key: snippet.id, ...snippet }),
    })),
  });
}

function CopySnippet({ title, language, code }: Omit<StorySnippet, 'id'>): ReactElement {
  const [said, say] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => say(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => say(''), [code]);
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => say('Copied'),
      () => say('The browser does not allow it: please select the text.'),
    );
  };
  return h(
    Snippet,
    null,
    h(Code, null, h(SyntaxHighlighter, { language, format: false, padded: true, children: code })),
    h(
      Line,
      null,
      h(Button, { ariaLabel: false, variant: 'solid', onClick: copy, children: `Copy ${title}` }),
      h('span', { role: 'status' }, said),
    ),
  );
}
