import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { StoryParameters } from './support/element-story.ts';
import {
  blocked,
  candidate,
  lapsed,
  newcomer,
  popular,
  regular,
  regularInYen,
  wealthy,
  wealthyInDinars,
} from './support/people.ts';
import {
  fractional,
  inDinars,
  inYen,
  longNames,
  oneInvitationAYear,
  withoutReferral,
} from './support/programmes.ts';

const meta: Meta = {
  title: 'Elements/Referral card',
  component: 'laurel-referral-card',
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

/** Link, ways to share, both sides' reward, and how three invitations stand. */
export const Ready: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** Nobody has come yet. */
export const NobodyYet: Story = {
  parameters: { scenario: { person: newcomer }, state: 'ready' },
};

/** All ways to share. */
export const AllChannels: Story = {
  args: {
    channels: ['whatsapp', 'email', 'sms', 'telegram', 'x', 'facebook', 'line', 'weibo', 'wechat'],
  },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** The QR code is always there. */
export const QrCode: Story = {
  name: 'QR code',
  tags: ['looks'],
  args: { show: ['rewards', 'link', 'channels', 'qr'] },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** Only the link. */
export const LinkOnly: Story = {
  args: { show: ['link'] },
  parameters: { scenario: { person: regular }, state: 'ready' },
};

/** Fourteen invitations; those beyond the room kept wait behind a button. */
export const ManyInvitations: Story = {
  tags: ['looks'],
  args: { rows: 3 },
  parameters: { scenario: { person: popular }, state: 'ready' },
  async play({ canvasElement }) {
    const card = canvasElement.querySelector('laurel-referral-card');
    await card?.ready;
    const list = () => card?.shadowRoot?.querySelectorAll('[part=invitation]').length;
    const more = () => card?.shadowRoot?.querySelector('.head button');
    await waitFor(() => expect(more()).toBeTruthy(), { timeout: 6_000 });
    const button = more();
    if (button) await userEvent.click(button);
    await waitFor(() => expect(list()).toBe(14), { timeout: 6_000 });
  },
};

/** The year's invitations are used up: only the earlier ones are left to see. */
export const CodeUsedUp: Story = {
  parameters: { scenario: { person: popular, programme: oneInvitationAYear }, state: 'ready' },
};

/** The shop does not let this member invite. */
export const NotEligible: Story = {
  parameters: {
    scenario: {
      person: regular,
      member: (document) => ({
        ...document,
        referral: { state: 'not-eligible', invitations: [] },
      }),
    },
    state: 'ready',
  },
};

/** A member has a code and no link: another programme's way. */
export const CodeWithoutLink: Story = {
  parameters: {
    scenario: {
      person: regular,
      member: (document) => ({
        ...document,
        referral: { state: 'ready', code: 'LUNA7Q2M', invitations: [] },
      }),
    },
    state: 'ready',
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

/** A programme without referral. */
export const Empty: Story = {
  parameters: { scenario: { person: regular, programme: withoutReferral }, state: 'empty' },
};

/** What a guest would get. */
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

/** The newest read failed: the last known link stays. */
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

/** Programme, points and offer have names too long for a line. */
export const LongNames: Story = {
  parameters: { scenario: { person: regular, programme: longNames }, state: 'ready' },
};

/** A member with nine digits of points, and three friends. */
export const BigNumbers: Story = {
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Rewards with two decimals. */
export const FractionalPoints: Story = {
  parameters: { scenario: { person: regular, programme: fractional }, state: 'ready' },
};

/** A discount without decimals. */
export const Yen: Story = {
  parameters: { scenario: { person: regularInYen, programme: inYen }, state: 'ready' },
};

/** A discount with three decimals. */
export const Dinars: Story = {
  parameters: { scenario: { person: wealthyInDinars, programme: inDinars }, state: 'ready' },
};
