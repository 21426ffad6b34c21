import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Piece, SnippetValues } from '../scripts/metadata/snippet-tree.ts';
import { asCopied, shopOf, type StoryParameters } from './support/element-story.ts';
import { blocked, lapsed, regular, wealthyInDinars } from './support/people.ts';
import { inDinars, longNames } from './support/programmes.ts';

const head: Piece = {
  tag: 'header',
  content: [{ tag: 'strong', content: ['Café Luna'] }, { tag: 'laurel-points-badge' }],
};

/** An account page. @param all - attributes of all its elements. */
const account = (all: SnippetValues = {}): Piece => {
  const element = (tag: string, values: SnippetValues = {}): Piece => ({
    tag,
    values: { 'heading-level': 2, ...all, ...values },
  });
  return {
    tag: 'main',
    content: [
      {
        tag: 'div',
        content: [
          element('laurel-points-badge', { variant: 'card' }),
          element('laurel-referral-card'),
        ],
      },
      {
        tag: 'div',
        content: [
          element('laurel-tier-progress', { show: 'next retain risk benefits' }),
          element('laurel-feedback-survey'),
        ],
      },
    ],
  };
};

const meta: Meta = {
  title: 'Pages/All elements',
  parameters: { width: 'wide', controls: { disable: true }, page: [head, account()] },
  // What is copied, in a provider: a story has a shop of its own.
  render: (_args, { loaded, parameters }) => {
    const { api, tokenUrl } = shopOf(loaded);
    const { page = [] } = parameters as StoryParameters;
    return html`<laurel-provider api=${api} token-url=${tokenUrl}
      >${asCopied(page)}</laurel-provider
    >`;
  },
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

/** One member request for five elements. */
export const Member: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular }, state: 'ready' },
};

export const Guest: Story = {
  tags: ['looks'],
  parameters: { scenario: {}, state: 'guest' },
};

export const Inactive: Story = {
  parameters: { scenario: { person: lapsed }, state: 'ready inactive' },
};

export const Blocked: Story = {
  parameters: { scenario: { person: blocked }, state: 'empty blocked' },
};

export const Loading: Story = {
  parameters: { scenario: { person: regular, server: 'silent' }, state: 'loading' },
};

export const Stale: Story = {
  parameters: { scenario: { person: regular, server: 'down later' }, state: 'stale' },
};

export const Error: Story = {
  parameters: { scenario: { person: regular, server: 'down' }, state: 'error' },
};

/** A shop in Kuwait with a wealthy member. */
export const Dinars: Story = {
  parameters: { scenario: { person: wealthyInDinars, programme: inDinars }, state: 'ready' },
};

export const LongNames: Story = {
  parameters: { scenario: { person: regular, programme: longNames }, state: 'ready' },
};

/** An editor's canvas: sample data, although no server answers. */
export const Preview: Story = {
  parameters: {
    scenario: { server: 'down' },
    state: 'ready',
    page: [account({ preview: true })],
  },
};
