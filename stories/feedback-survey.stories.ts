import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { StoryParameters } from './support/element-story.ts';
import {
  blocked,
  candidate,
  lapsed,
  regular,
  regularInYen,
  respondent,
  wealthy,
  wealthyInDinars,
} from './support/people.ts';
import { fractional, inDinars, inYen, longNames, withoutSurveys } from './support/programmes.ts';

const meta: Meta = {
  title: 'Elements/Feedback survey',
  component: 'laurel-feedback-survey',
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

const ready = { scenario: { person: regular }, state: 'ready' } as const;

/** As the programme has it: how likely somebody is to recommend the shop, from 0 to 10. */
export const Ready: Story = { tags: ['looks'], parameters: ready };

export const NpsReasonRequired: Story = {
  name: 'NPS, reason required',
  args: { metric: 'nps', reason: 'required' },
  parameters: ready,
};
export const NpsWithoutReason: Story = {
  name: 'NPS, no reason',
  args: { metric: 'nps', reason: 'off' },
  parameters: ready,
};
/** How satisfied, from 1 to 5. */
export const Csat: Story = { name: 'CSAT', args: { metric: 'csat' }, parameters: ready };
export const CsatReasonRequired: Story = {
  name: 'CSAT, reason required',
  args: { metric: 'csat', reason: 'required' },
  parameters: ready,
};
export const CsatWithoutReason: Story = {
  name: 'CSAT, no reason',
  args: { metric: 'csat', reason: 'off' },
  parameters: ready,
};
/** How easy it was, from 1 to 7. */
export const Ces: Story = { name: 'CES', args: { metric: 'ces' }, parameters: ready };
export const CesReasonRequired: Story = {
  name: 'CES, reason required',
  args: { metric: 'ces', reason: 'required' },
  parameters: ready,
};
export const CesWithoutReason: Story = {
  name: 'CES, no reason',
  args: { metric: 'ces', reason: 'off' },
  parameters: ready,
};
export const Stars: Story = { tags: ['looks'], args: { metric: 'stars' }, parameters: ready };
export const StarsReasonRequired: Story = {
  name: 'Stars, reason required',
  args: { metric: 'stars', reason: 'required' },
  parameters: ready,
};
export const StarsWithoutReason: Story = {
  name: 'Stars, no reason',
  args: { metric: 'stars', reason: 'off' },
  parameters: ready,
};
export const Thumbs: Story = { args: { metric: 'thumbs' }, parameters: ready };
export const ThumbsReasonRequired: Story = {
  name: 'Thumbs, reason required',
  args: { metric: 'thumbs', reason: 'required' },
  parameters: ready,
};
export const ThumbsWithoutReason: Story = {
  name: 'Thumbs, no reason',
  args: { metric: 'thumbs', reason: 'off' },
  parameters: ready,
};

/** Words of the shop's own, with the subject in them. */
export const OwnQuestion: Story = {
  args: {
    metric: 'csat',
    label: 'After your class',
    subject: 'the barista class',
    question: 'How did you like {subject}?',
  },
  parameters: ready,
};

/** Somebody answers and sends; the real handler takes it, and the form becomes thanks. */
export const Sends: Story = {
  tags: ['looks'],
  parameters: ready,
  async play({ canvasElement }) {
    const survey = await readySurvey(canvasElement);
    const nine = survey?.querySelector<HTMLInputElement>('input[value="9"]');
    const reason = survey?.querySelector('textarea');
    if (nine) await userEvent.click(nine);
    if (reason) await userEvent.type(reason, 'The coffee.');
    await send(survey);
    await waitFor(() => expect(survey?.querySelector('[part=thanks]')).not.toBeNull(), {
      timeout: 6_000,
    });
  },
};

/** Sent without a score: the form says what is missing and takes the shopper there. */
export const MissingScore: Story = {
  tags: ['looks'],
  parameters: ready,
  async play({ canvasElement }) {
    const survey = await readySurvey(canvasElement);
    await send(survey);
    const scale = () => survey?.querySelector('[role=radiogroup]');
    await waitFor(() => expect(scale()?.getAttribute('aria-invalid')).toBe('true'), {
      timeout: 6_000,
    });
  },
};

/** Answered already, on another device. */
export const Answered: Story = {
  parameters: { scenario: { person: respondent }, state: 'ready' },
};

/** The shop does not ask this member. */
export const NotOpen: Story = {
  parameters: {
    scenario: {
      person: regular,
      member: (document) => ({
        ...document,
        surveys: [{ id: 'after-order', wave: '2026-q4', state: 'not-eligible' }],
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

/** A programme without surveys. */
export const Empty: Story = {
  parameters: { scenario: { person: regular, programme: withoutSurveys }, state: 'empty' },
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

/** The newest read failed: the form stays, with the age of what it stands on. */
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

/** The reward has a name too long for a line, and so has the shop. */
export const LongNames: Story = {
  parameters: { scenario: { person: regular, programme: longNames }, state: 'ready' },
};

/** A member with nine digits of points. */
export const BigNumbers: Story = {
  parameters: { scenario: { person: wealthy }, state: 'ready' },
};

/** Rewards with two decimals. */
export const FractionalPoints: Story = {
  parameters: { scenario: { person: regular, programme: fractional }, state: 'ready' },
};

export const Yen: Story = {
  parameters: { scenario: { person: regularInYen, programme: inYen }, state: 'ready' },
};

export const Dinars: Story = {
  parameters: { scenario: { person: wealthyInDinars, programme: inDinars }, state: 'ready' },
};

async function readySurvey(canvas: Element): Promise<ShadowRoot | null | undefined> {
  const survey = canvas.querySelector('laurel-feedback-survey');
  await survey?.ready;
  return survey?.shadowRoot;
}

async function send(survey: ShadowRoot | null | undefined): Promise<void> {
  const button = survey?.querySelector('button');
  if (button) await userEvent.click(button);
}
