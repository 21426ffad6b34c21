import { createElement as h, useEffect, useState, type ReactElement } from 'react';
import { Button, SyntaxHighlighter } from 'storybook/internal/components';
import { styled } from 'storybook/theming';

/** How long, in ms, a button says that it has copied. */
const SAID = 3_000;

const Text = styled.div({ display: 'flex', flexDirection: 'column', gap: 8 });

const Caption = styled.strong({ fontWeight: 600 });

const Code = styled.div(({ theme }) => ({
  overflow: 'auto',
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: theme.appBorderRadius,
}));

const Line = styled.div({ display: 'flex', alignItems: 'center', gap: 10 });

interface Copied {
  /** Names the button: "Copy HTML". */
  readonly what: string;
  /** Where it belongs. */
  readonly caption?: string;
  readonly language: 'html' | 'jsx' | 'bash' | 'text';
  readonly code: string;
}

/** A text with a button that copies it. */
export function CopyText({ what, caption, language, code }: Copied): ReactElement {
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
  const name = caption === undefined ? `Copy ${what}` : `Copy: ${caption}`;
  return h(
    Text,
    null,
    caption && h(Caption, null, caption),
    h(
      Code,
      null,
      h(SyntaxHighlighter, {
        language,
        format: false,
        padded: true,
        children: code,
      }),
    ),
    h(
      Line,
      null,
      h(Button, {
        ariaLabel: caption === undefined ? false : name,
        variant: caption === undefined ? 'solid' : 'outline',
        onClick: copy,
        children: caption === undefined ? name : 'Copy',
      }),
      h('span', { role: 'status' }, said),
    ),
  );
}
