import { html, nothing, type TemplateResult } from 'lit';
import type { Args, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { attributes, attributesOf, shopOf, type StoryParameters } from './support/element-story.ts';
import { blocked, candidate, lapsed, newcomer, regular } from './support/people.ts';

/** A provider with the addresses of the story's shop, and elements that know of it only through the provider. */
function renderProvider(
  args: Args,
  { loaded }: StoryContext,
  words?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): TemplateResult {
  const { api, tokenUrl } = shopOf(loaded);
  return html`<laurel-provider api=${api} token-url=${tokenUrl} ${attributes(attributesOf(args))}>
    ${
      words
        ? html`<script
            type="application/json"
            data-messages
            .textContent=${JSON.stringify(words)}
          ></script>`
        : nothing
    }
    <div class="stack">
      <laurel-points-badge></laurel-points-badge>
      <laurel-tier-progress></laurel-tier-progress>
    </div>
  </laurel-provider>`;
}

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'laurel-provider',
  render: (args, context) => renderProvider(args, context),
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

/** One address for everything inside, and one member request. */
export const Ready: Story = {
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** A part of the page in another language. */
export const OwnLanguage: Story = {
  args: { locale: 'de' },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** The shop's own words, from a script of JSON inside. */
export const OwnWords: Story = {
  parameters: { scenario: { person: regular }, state: 'ready' },
  render: (args, context) =>
    renderProvider(args, context, { en: { since: 'One of our {tier} friends since {day}' } }),
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
