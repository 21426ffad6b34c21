import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { StoryParameters } from './support/element-story.ts';
import {
  atRisk,
  atTheTop,
  blocked,
  candidate,
  lapsed,
  newcomer,
  regular,
  regularInYen,
  wealthy,
  wealthyInDinars,
} from './support/people.ts';
import { fractional, inDinars, inYen, longNames, withoutTiers } from './support/programmes.ts';

const meta: Meta = {
  title: 'Elements/Tier progress',
  component: 'laurel-tier-progress',
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

export const Ready: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** The ladder of tiers in place of bars. */
export const Steps: Story = {
  tags: ['looks'],
  args: { variant: 'steps' },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** With what the tier gives, behind a summary that opens. */
export const Benefits: Story = {
  args: { show: ['next', 'retain', 'benefits'] },
  parameters: { scenario: { person: regular }, state: 'ready' },
  async play({ canvasElement }) {
    const tier = canvasElement.querySelector('laurel-tier-progress');
    await tier?.ready;
    const summary = tier?.shadowRoot?.querySelector('summary');
    if (summary) await userEvent.click(summary);
    await expect(tier?.shadowRoot?.querySelector('details')?.open).toBe(true);
  },
};

/** More criteria than there is room for wait behind a button. */
export const MoreCriteria: Story = {
  args: { criteria: 1 },
  parameters: { scenario: { person: newcomer }, state: 'ready' },
  async play({ canvasElement }) {
    const tier = canvasElement.querySelector('laurel-tier-progress');
    await tier?.ready;
    const bars = () => tier?.shadowRoot?.querySelectorAll('[role=progressbar]').length;
    await expect(bars()).toBe(1);
    const more = tier?.shadowRoot?.querySelector('button');
    if (more) await userEvent.click(more);
    await waitFor(() => expect(bars()).toBe(3), { timeout: 6_000 });
  },
};

export const Loading: Story = {
  parameters: { scenario: { person: regular, server: 'silent' }, state: 'loading' },
};

export const LoadingWithFallback: Story = {
  parameters: {
    scenario: { person: regular, server: 'silent' },
    state: 'loading',
    fallback: true,
  },
};

/** A programme without tiers. */
export const Empty: Story = {
  parameters: { scenario: { person: regular, programme: withoutTiers }, state: 'empty' },
};

export const Guest: Story = {
  tags: ['looks'],
  parameters: { scenario: {}, state: 'guest' },
};

/** Signed in at the shop, not in the programme. */
export const Candidate: Story = {
  parameters: { scenario: { person: candidate }, state: 'empty candidate' },
};

/** The shop has put the membership on hold. */
export const Blocked: Story = {
  parameters: { scenario: { person: blocked }, state: 'empty blocked' },
};

/** No order for longer than the programme says. */
export const Inactive: Story = {
  parameters: { scenario: { person: lapsed }, state: 'ready inactive' },
};

/** The newest read failed: the last known tier stays, with its age. */
export const Stale: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular, server: 'down later' }, state: 'stale' },
};

export const Error: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular, server: 'down' }, state: 'error' },
};

/** In an editor's canvas: sample data, although no server answers. */
export const Preview: Story = {
  args: { preview: true },
  parameters: { scenario: { server: 'down' }, state: 'ready' },
};

/** Just joined: the first tier, and all the way still to go. */
export const FirstTier: Story = {
  parameters: { scenario: { person: newcomer }, state: 'ready' },
};

/** What brought the tier will soon be too long ago. */
export const AtRisk: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: atRisk }, state: 'ready' },
  async play({ canvasElement }) {
    const tier = canvasElement.querySelector('laurel-tier-progress');
    await tier?.ready;
    await expect(tier?.shadowRoot?.querySelector('.risk')).not.toBeNull();
  },
};

/** There is nothing above. */
export const HighestTier: Story = {
  parameters: { scenario: { person: atTheTop }, state: 'ready' },
};

/** Nine digits, which only a demand for many orders keeps from the highest tier. */
export const BigNumbers: Story = {
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Points with two decimals. */
export const FractionalPoints: Story = {
  parameters: { scenario: { person: regular, programme: fractional }, state: 'ready' },
};

/** Programme and points have names too long for a line. */
export const LongNames: Story = {
  args: { label: 'Kaffeehausfreundschaftsgesellschaft' },
  parameters: { scenario: { person: regular, programme: longNames }, state: 'ready' },
};

/** Money without decimals. */
export const Yen: Story = {
  parameters: { scenario: { person: regularInYen, programme: inYen }, state: 'ready' },
};

/** Money with three decimals. */
export const Dinars: Story = {
  parameters: { scenario: { person: wealthyInDinars, programme: inDinars }, state: 'ready' },
};
