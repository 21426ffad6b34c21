import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { shopOf, type StoryParameters } from './support/element-story.ts';
import {
  blocked,
  candidate,
  collector,
  indebted,
  lapsed,
  newcomer,
  regular,
  regularInYen,
  wealthy,
  wealthyInDinars,
} from './support/people.ts';
import { fractional, inDinars, inYen, longNames, withBeans } from './support/programmes.ts';

const meta: Meta = {
  title: 'Elements/Points badge',
  component: 'laurel-points-badge',
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

/** A pill, for a header. */
export const Ready: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** A card, for the account page, with all there is to tell. */
export const Card: Story = {
  tags: ['looks'],
  args: { variant: 'card' },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** Beside a pill stands what is asked for. */
export const WithRemarks: Story = {
  args: { show: ['balance', 'worth', 'pending', 'expiring'] },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** Until the first answer the badge keeps its room. After ten seconds without one it says that it failed. */
export const Loading: Story = {
  parameters: { scenario: { person: regular, server: 'silent' }, state: 'loading' },
};

/** What the page has inside the tag stands there until data comes. */
export const LoadingWithFallback: Story = {
  parameters: {
    scenario: { person: regular, server: 'silent' },
    state: 'loading',
    fallback: true,
  },
};

export const LoadingCard: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: regular, server: 'silent' }, state: 'loading' },
};

/** A programme without points. */
export const Empty: Story = {
  parameters: {
    scenario: { person: newcomer, member: ({ wallets: _wallets, ...document }) => document },
    state: 'empty',
  },
};

export const Guest: Story = {
  tags: ['looks'],
  parameters: { scenario: {}, state: 'guest' },
};

export const GuestCard: Story = {
  args: { variant: 'card' },
  parameters: { scenario: {}, state: 'guest' },
};

/** Signed in at the shop, not in the programme. */
export const Candidate: Story = {
  parameters: { scenario: { person: candidate }, state: 'empty candidate' },
};

/** The shop has put the membership on hold. */
export const Blocked: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: blocked }, state: 'empty blocked' },
};

/** No order for longer than the programme says. */
export const Inactive: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: lapsed }, state: 'ready inactive' },
};

/** The newest read failed: the last known balance stays, with its age. */
export const Stale: Story = {
  tags: ['looks'],
  args: { variant: 'card' },
  parameters: { scenario: { person: regular, server: 'down later' }, state: 'stale' },
};

/** A failure is never shown as a guest. */
export const Error: Story = {
  parameters: { scenario: { person: regular, server: 'down' }, state: 'error' },
};

export const ErrorCard: Story = {
  tags: ['looks'],
  args: { variant: 'card' },
  parameters: { scenario: { person: regular, server: 'down' }, state: 'error' },
};

/** In an editor's canvas: sample data, although no server answers. */
export const Preview: Story = {
  args: { preview: true, variant: 'card' },
  parameters: { scenario: { server: 'down' }, state: 'ready' },
};

/** Nine digits. */
export const BigNumbers: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Points with two decimals. */
export const FractionalPoints: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: regular, programme: fractional }, state: 'ready' },
};

/** Points with a name too long for a line. */
export const LongNames: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: regular, programme: longNames }, state: 'ready' },
};

/** Money without decimals. */
export const Yen: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: regularInYen, programme: inYen }, state: 'ready' },
};

/** Money with three decimals, points with two, nine digits. */
export const Dinars: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: wealthyInDinars, programme: inDinars }, state: 'ready' },
};

/** Points were spent before their order went back: what comes next settles that first. */
export const Owed: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: indebted }, state: 'ready' },
};

/** Of several accounts the first is shown, or the one that is named. */
export const SeveralWallets: Story = {
  args: { wallet: 'beans', variant: 'card' },
  parameters: { scenario: { person: collector, programme: withBeans }, state: 'ready' },
};

/** A reward that the shop has not handed out yet. */
export const UnfinishedRedemption: Story = {
  args: { variant: 'card' },
  parameters: {
    scenario: {
      person: regular,
      member: ({ wallets, ...document }) => ({
        ...document,
        wallets: (wallets as readonly object[]).map((wallet) => ({
          ...wallet,
          redemptionsPending: 1,
        })),
      }),
    },
    state: 'ready',
  },
};

/** An order's points arrive while the page is open: the badge counts up. */
export const Grows: Story = {
  args: { variant: 'card' },
  parameters: { scenario: { person: newcomer }, state: 'ready' },
  async play({ canvasElement, loaded }) {
    const { shop, store } = shopOf(loaded);
    const badge = canvasElement.querySelector('laurel-points-badge');
    await badge?.ready;
    await shop.order('newcomer', { value: '80', currency: 'EUR' });
    await store.refresh();
    await waitFor(() => expect(badge?.shadowRoot?.textContent).toContain('80'));
  },
};
