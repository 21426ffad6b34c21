import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { StoryParameters } from './support/element-story.ts';
import {
  blocked,
  candidate,
  lapsed,
  regular,
  regularInYen,
  wealthy,
  wealthyInDinars,
} from './support/people.ts';
import { fractional, inDinars, inYen, longNames, withoutRewards } from './support/programmes.ts';
import { notDone, withRedemptions, withStates } from './support/redemptions.ts';

const meta: Meta = {
  title: 'Elements/Reward list',
  component: 'laurel-reward-list',
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

/** Waits for something in the story's list. */
const find = async (canvas: HTMLElement, selector: string): Promise<HTMLElement> => {
  const list = canvas.querySelector('laurel-reward-list');
  await list?.ready;
  const found = () => list?.shadowRoot?.querySelector<HTMLElement>(selector);
  await waitFor(() => expect(found()).toBeTruthy(), { timeout: 6_000 });
  const element = found();
  if (!element) throw new globalThis.Error(`There is no ${selector}.`);
  return element;
};

/** What can be had now comes first. */
export const Ready: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Why a reward cannot be had now: too few points, a limit, no stock, a higher tier. */
export const AllReasons: Story = {
  tags: ['looks'],
  args: { rows: 6 },
  parameters: {
    scenario: {
      person: regular,
      member: withStates({
        'filter-coffee': { state: 'redeemable' },
        'ten-off': { state: 'short', missing: '310' },
        'any-discount': {
          state: 'limit-until',
          until: { at: '2030-12-31T23:00:00Z', on: '2030-12-31' },
        },
        'barista-class': { state: 'tier' },
        tree: { state: 'out-of-stock' },
      }),
    },
    state: 'ready',
  },
};

/** Only what can be had now, the cheapest first. */
export const WithinReach: Story = {
  args: { filter: ['reachable'], sort: 'price' },
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Names and prices only. */
export const Bare: Story = {
  args: { show: ['mine'], rows: 4 },
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Nothing is spent before somebody has confirmed it. */
export const Confirm: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: wealthy }, state: 'ready' },
  async play({ canvasElement }) {
    await userEvent.click(await find(canvasElement, '#r-filter-coffee'));
    await find(canvasElement, '[part=confirm]');
  },
};

/** The member says how many points, and sees what they are worth. */
export const VariableAmount: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: wealthy }, state: 'ready' },
  async play({ canvasElement }) {
    await userEvent.click(await find(canvasElement, '#r-any-discount'));
    const field = await find(canvasElement, '[part=amount]');
    if (field instanceof HTMLInputElement) field.value = '1200';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const question = await find(canvasElement, '[part=confirm]');
    await waitFor(() => expect(question.textContent).toContain('12'));
  },
};

/** The code of a reward that was redeemed just now. */
export const Issued: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: wealthy }, state: 'ready' },
  async play({ canvasElement }) {
    await userEvent.click(await find(canvasElement, '#r-filter-coffee'));
    await userEvent.click(await find(canvasElement, '[part=confirm] .action'));
    await find(canvasElement, '[part=code]');
  },
};

/** The shop has yet to confirm one: the balance says so, and invents no number. */
export const Pending: Story = {
  tags: ['looks'],
  parameters: {
    scenario: { person: regular, member: withRedemptions('pending') },
    state: 'ready',
  },
  async play({ canvasElement }) {
    await userEvent.click(await find(canvasElement, '.foot button:last-child'));
    await find(canvasElement, '[part=mine]');
  },
};

/** What the member has redeemed, with codes and how long they are good. */
export const MyRewards: Story = {
  name: 'My rewards',
  tags: ['looks'],
  parameters: {
    scenario: {
      person: regular,
      member: withRedemptions('issued', 'issued', 'used', 'expired', 'refused'),
    },
    state: 'ready',
  },
  async play({ canvasElement }) {
    await userEvent.click(await find(canvasElement, '.foot button:last-child'));
    await find(canvasElement, '[part=mine]');
  },
};

/** The shop's own words for a refusal. */
export const Refused: Story = {
  parameters: {
    scenario: {
      person: wealthy,
      commands: [
        notDone({
          state: 'rejected',
          problem: {
            type: 'urn:laurel:problem:out-of-stock',
            title: 'out of stock',
            status: 409,
            code: 'out-of-stock',
            detail: 'This reward is gone for now.',
          },
        }),
      ],
    },
    state: 'ready',
  },
};

/** On its way from this page or another one. */
export const Sending: Story = {
  parameters: {
    scenario: { person: wealthy, commands: [notDone({ state: 'sending' })] },
    state: 'ready',
  },
};

/** It goes out when the network is back. */
export const Waiting: Story = {
  tags: ['looks'],
  parameters: {
    scenario: { person: wealthy, commands: [notDone({ state: 'waiting', reason: 'network' })] },
    state: 'ready',
  },
};

/** Nothing goes out before the member has signed in again. */
export const Held: Story = {
  parameters: {
    scenario: { person: wealthy, commands: [notDone({ state: 'held', reason: 'auth' })] },
    state: 'ready',
  },
};

/** Nobody knows whether it was done: the number is for the support desk. */
export const Uncertain: Story = {
  parameters: {
    scenario: {
      person: wealthy,
      commands: [
        notDone({
          state: 'uncertain',
          key: '7f1c2a90-4f5e-4b1d-9f2a-3d1b8f6c2e11',
          problem: { code: 'network', detail: 'no answer' },
        }),
      ],
    },
    state: 'ready',
  },
};

/** It never arrived. */
export const Expired: Story = {
  parameters: {
    scenario: { person: wealthy, commands: [notDone({ state: 'expired' })] },
    state: 'ready',
  },
};

/** Where nothing can be kept on the device, the page must stay open until it is sent. */
export const KeepOpen: Story = {
  parameters: { scenario: { person: wealthy, takes: 'volatile' }, state: 'ready' },
  async play({ canvasElement }) {
    await userEvent.click(await find(canvasElement, '#r-filter-coffee'));
    await userEvent.click(await find(canvasElement, '[part=confirm] .action'));
    await find(canvasElement, '[part=status]');
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

/** A programme without rewards. */
export const Empty: Story = {
  parameters: { scenario: { person: regular, programme: withoutRewards }, state: 'empty' },
};

/** What a guest could have. */
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

/** The newest read failed: the last known rewards stay. */
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

/** Points and a reward have names too long for a line. */
export const LongNames: Story = {
  parameters: { scenario: { person: regular, programme: longNames }, state: 'ready' },
};

/** A member with nine digits of points. */
export const BigNumbers: Story = {
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Points with two decimals. */
export const FractionalPoints: Story = {
  parameters: { scenario: { person: regular, programme: fractional }, state: 'ready' },
};

/** Worth without decimals. */
export const Yen: Story = {
  parameters: { scenario: { person: regularInYen, programme: inYen }, state: 'ready' },
};

/** Worth with three decimals. */
export const Dinars: Story = {
  parameters: { scenario: { person: wealthyInDinars, programme: inDinars }, state: 'ready' },
};
