// What a story has to be: rendered and played without an error, in the state it declares, with nothing for axe to find.

import type { AxeResults } from 'axe-core';
import type { StateReport } from '../../.storybook/state-report.ts';
import type { Finished, Look, PreviewPage } from './preview-page.ts';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

export interface StoryResult {
  readonly story: Story;
  readonly look: Look;
  /** What is wrong, one line each; empty when all is well. */
  readonly faults: readonly string[];
  /** Findings of axe among them. */
  readonly violations: number;
  /** Where the elements of the story ended. */
  readonly elements: StateReport['elements'];
  /** What it gives to copy. */
  readonly copies: Finished['copies'];
}

/** Shows a story and judges what came of it. */
export async function runStory(page: PreviewPage, story: Story): Promise<StoryResult> {
  const { look } = page;
  try {
    return { story, look, ...judge(await page.show(story.id)) };
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    return { story, look, faults: [reason], violations: 0, elements: [], copies: [] };
  }
}

function judge({
  status,
  reporters,
  errors,
  copies,
  overflow,
}: Finished): Omit<StoryResult, 'story' | 'look'> {
  const report = (type: string): unknown =>
    reporters.find((reporter) => reporter.type === type)?.result;
  const state = report('state') as StateReport | undefined;
  const findings = findingsOf(report('a11y'));
  const tooWide = overflow > 0 ? [`The page has to be scrolled sideways, by ${overflow} px.`] : [];
  const faults = [...errors, ...stateFaults(state), ...tooWide, ...findings];
  return {
    faults: faults.length === 0 && status === 'error' ? ['Storybook calls it failed.'] : faults,
    violations: findings.length,
    elements: state?.elements ?? [],
    copies,
  };
}

function stateFaults(state: StateReport | undefined): readonly string[] {
  if (state?.declared === undefined) return ['It declares no parameters.state.'];
  if (state.elements.length === 0) return ['It shows no element.'];
  const { declared } = state;
  return state.elements
    .map(({ tag, states }) => ({ tag, shown: states.join(' ') }))
    .filter(({ shown }) => shown !== declared)
    .map(({ tag, shown }) => `<${tag}> is "${shown}", not "${declared}".`);
}

function findingsOf(result: unknown): readonly string[] {
  const { violations } = (result ?? {}) as Partial<AxeResults>;
  if (violations === undefined) return ['axe did not run.'];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reason = failureSummary.replaceAll(/\s+/g, ' ');
      return `axe ${id}: ${help} at ${target.flat().join(' > ')}: ${reason}`;
    }),
  );
}
