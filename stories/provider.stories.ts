import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Piece } from '../scripts/metadata/snippet-tree.ts';
import {
  asCopied,
  attributes,
  attributesOf,
  shopOf,
  type StoryParameters,
} from './support/element-story.ts';
import {
  blocked,
  candidate,
  collector,
  lapsed,
  newcomer,
  regular,
  wealthy,
} from './support/people.ts';
import { fractional, longNames, withBeans } from './support/programmes.ts';

const inside: readonly (Piece & object)[] = [
  { tag: 'laurel-points-badge' },
  { tag: 'laurel-tier-progress' },
];

const ownWords: Piece = {
  tag: 'script',
  values: { type: 'application/json', 'data-messages': true },
  content: [
    JSON.stringify({
      en: { steps: { one: 'Nearly {tier}!', other: '{amount} steps and you are {tier}' } },
    }),
  ],
};

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'laurel-provider',
  parameters: { inside },
  // With the addresses of the story's shop, and elements that know of it only through the provider.
  render: (args, { loaded, parameters }) => {
    const { api, tokenUrl } = shopOf(loaded);
    const { inside: pieces = [] } = parameters as StoryParameters;
    return html`<div class="stack">
      <laurel-provider api=${api} token-url=${tokenUrl} ${attributes(attributesOf(args))}
        >${asCopied(pieces)}</laurel-provider
      >
    </div>`;
  },
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

/** One address for everything inside, and one member request. */
export const Ready: Story = {
  parameters: {
    scenario: { person: regular },
    state: 'ready',
    written: { api: '/api/loyalty', 'token-url': '/laurel/token' },
  },
};

/** A part of the page in another language. */
export const OwnLanguage: Story = {
  args: { locale: 'de' },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** The shop's own words, from a script of JSON inside. */
export const OwnWords: Story = {
  parameters: { scenario: { person: regular }, state: 'ready', inside: [ownWords, ...inside] },
  async play({ canvasElement }) {
    const tier = canvasElement.querySelector('laurel-tier-progress');
    await waitFor(() => expect(tier?.shadowRoot?.textContent).toContain('Nearly Gold!'), {
      timeout: 6_000,
    });
  },
};

/** Where to join and to sign in, other than the programme says. */
export const Guest: Story = {
  args: { 'join-url': '/welcome', 'sign-in-url': '/hello' },
  parameters: { scenario: {}, state: 'guest' },
};

export const Loading: Story = {
  parameters: { scenario: { person: regular, server: 'silent' }, state: 'loading' },
};

export const Candidate: Story = {
  parameters: { scenario: { person: candidate }, state: 'empty candidate' },
};

export const Blocked: Story = {
  parameters: { scenario: { person: blocked }, state: 'empty blocked' },
};

export const Inactive: Story = {
  parameters: { scenario: { person: lapsed }, state: 'ready inactive' },
};

/** A programme with neither points nor tiers. */
export const Empty: Story = {
  parameters: {
    scenario: {
      person: newcomer,
      member: ({ wallets: _wallets, tier: _tier, ...document }) => document,
    },
    state: 'empty',
  },
};

export const Stale: Story = {
  parameters: { scenario: { person: regular, server: 'down later' }, state: 'stale' },
};

export const Error: Story = {
  parameters: { scenario: { person: regular, server: 'down' }, state: 'error' },
};

/** In an editor's canvas: sample data, although no server answers. */
export const Preview: Story = {
  parameters: {
    scenario: { server: 'down' },
    state: 'ready',
    inside: inside.map((piece) => ({ ...piece, values: { preview: true } })),
  },
};

/** Nine digits. */
export const BigNumbers: Story = {
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Programme and points have names too long for a line. */
export const LongNames: Story = {
  parameters: { scenario: { person: regular, programme: longNames }, state: 'ready' },
};

/** Points with two decimals. */
export const FractionalPoints: Story = {
  parameters: { scenario: { person: regular, programme: fractional }, state: 'ready' },
};

/** A badge for each of two accounts. */
export const SeveralWallets: Story = {
  parameters: {
    scenario: { person: collector, programme: withBeans },
    state: 'ready',
    inside: [
      { tag: 'laurel-points-badge' },
      { tag: 'laurel-points-badge', values: { wallet: 'beans' } },
    ],
  },
};
