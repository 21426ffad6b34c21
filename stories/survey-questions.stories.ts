import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { StoryParameters } from './support/element-story.ts';
import { regular } from './support/people.ts';
import { asking, branching } from './support/questions.ts';
import type { QuestionName } from './support/questions.ts';

const meta: Meta = {
  title: 'Elements/Feedback survey, several questions',
  component: 'laurel-feedback-survey',
};
export default meta;

type Story = StoryObj & { readonly parameters: StoryParameters };

const asks = (...names: readonly QuestionName[]) =>
  ({ scenario: { person: regular, programme: asking(...names) }, state: 'ready' }) as const;

/** The first of five: what follows depends on the answer. */
export const Branching: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular, programme: branching }, state: 'ready' },
};

/** One of several choices, the last with words of one's own. */
export const SingleChoice: Story = {
  tags: ['looks'],
  parameters: asks('what', 'email'),
  async play({ canvasElement }) {
    const survey = await readySurvey(canvasElement);
    const other = survey?.querySelector<HTMLInputElement>('input[value=other]');
    if (other) await userEvent.click(other);
    await waitFor(() => expect(survey?.querySelector('.open')).not.toBeNull());
  },
};
export const SeveralChoices: Story = { parameters: asks('multi', 'note') };
/** The same scale for several things. */
export const Matrix: Story = { tags: ['looks'], parameters: asks('matrix', 'note') };
export const OwnScale: Story = { parameters: asks('scale', 'note') };
export const Smileys: Story = { tags: ['looks'], parameters: asks('smileys', 'note') };
export const Text: Story = { parameters: asks('why', 'note') };
export const Email: Story = { parameters: asks('email', 'note') };
export const Consent: Story = { parameters: asks('contact', 'note') };
export const Note: Story = { parameters: asks('note', 'multi') };

/** Somebody was unhappy: what makes it good again stands there, and nothing is advertised. */
export const RecoveryEnding: Story = {
  tags: ['looks'],
  parameters: { scenario: { person: regular, programme: branching }, state: 'ready' },
  async play({ canvasElement }) {
    const survey = await readySurvey(canvasElement);
    const press = async (selector: string): Promise<void> => {
      await waitFor(() => expect(survey?.querySelector(selector)).not.toBeNull(), {
        timeout: 6_000,
      });
      const found = survey?.querySelector<HTMLElement>(selector);
      if (found) await userEvent.click(found);
    };
    await press('input[name=nps][value="3"]');
    await press('textarea[name=why]');
    await press('.action');
    await press('input[name=what][value=wait]');
    await press('input[name=easy][value="2"]');
    await press('input[name=contact]');
    await press('.action');
    await waitFor(() => expect(survey?.querySelector('[part=thanks]')).not.toBeNull(), {
      timeout: 6_000,
    });
  },
};

/** Comes up by itself in a corner, once somebody has been there for a moment. */
export const Popup: Story = {
  tags: ['looks'],
  args: { present: 'popup', trigger: 'time:0s' },
  parameters: { scenario: { person: regular, programme: branching }, state: 'ready' },
};

async function readySurvey(canvas: HTMLElement): Promise<ShadowRoot | null> {
  const survey = canvas.querySelector('laurel-feedback-survey');
  await survey?.ready;
  await waitFor(() => expect(survey?.shadowRoot?.querySelector('form')).not.toBeNull(), {
    timeout: 6_000,
  });
  return survey?.shadowRoot ?? null;
}
