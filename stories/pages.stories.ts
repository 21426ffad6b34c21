import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { shopOf, type StoryParameters } from './support/element-story.ts';
import { blocked, lapsed, regular, wealthyInDinars } from './support/people.ts';
import { inDinars, longNames } from './support/programmes.ts';

const meta: Meta = {
  title: 'Pages/All elements',
  parameters: { width: 'wide', controls: { disable: true } },
  render: (_args, { loaded }) => {
    const { api, tokenUrl } = shopOf(loaded);
    return html`<laurel-provider api=${api} token-url=${tokenUrl}>
      <header class="head">
        <strong>Café Luna</strong>
        <laurel-points-badge><a href="/account">Your points</a></laurel-points-badge>
      </header>
      <main class="cards">
        <div>
          <laurel-points-badge variant="card" heading-level="2"></laurel-points-badge>
          <laurel-referral-card heading-level="2"></laurel-referral-card>
        </div>
        <div>
          <laurel-tier-progress heading-level="2" show="next retain risk benefits">
          </laurel-tier-progress>
          <laurel-feedback-survey heading-level="2"></laurel-feedback-survey>
          <laurel-tier-progress heading-level="2" variant="steps"></laurel-tier-progress>
        </div>
      </main>
    </laurel-provider>`;
  },
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

/** One provider, one member request, five elements. */
export const Member: Story = {
  tags: ['dark'],
  parameters: { scenario: { person: regular }, state: 'ready' },
};

export const Guest: Story = {
  tags: ['dark'],
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
  parameters: { scenario: { server: 'down' }, state: 'ready' },
  render: () =>
    html`<main class="cards">
      <div>
        <laurel-points-badge preview variant="card" heading-level="2"></laurel-points-badge>
        <laurel-referral-card preview heading-level="2"></laurel-referral-card>
      </div>
      <div>
        <laurel-tier-progress preview heading-level="2"></laurel-tier-progress>
        <laurel-feedback-survey preview heading-level="2"></laurel-feedback-survey>
      </div>
    </main>`,
};
