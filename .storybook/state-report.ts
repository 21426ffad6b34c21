// Says whether the elements of a story ended in the state that the story declares.

import type { WebComponentsRenderer } from '@storybook/web-components-vite';
import type { AfterEach } from 'storybook/internal/types';
import type { StoryParameters } from '../stories/support/element-story.ts';

/** What the report holds, for whoever runs the stories. */
export interface StateReport {
  readonly declared: string | undefined;
  readonly elements: readonly { readonly tag: string; readonly states: readonly string[] }[];
}

const states = ['loading', 'ready', 'stale', 'guest', 'empty', 'error'];
const standings = ['candidate', 'inactive', 'blocked'];

/** How long, in ms, an element may take to its final state. */
const PATIENCE = 8_000;

export const reportState: AfterEach<WebComponentsRenderer> = async (context) => {
  const { canvasElement, globals, parameters, viewMode, reporting, args, initialArgs } = context;
  // Whoever turns knobs wants to see what happens, not to be told that it is not as it was.
  const isOwn =
    globals['network'] === 'fast' && JSON.stringify(args) === JSON.stringify(initialArgs);
  if (viewMode !== 'story' || !isOwn) return;
  const { state: declared } = parameters as Partial<StoryParameters>;
  const isReached = () =>
    elementsIn(canvasElement).every((element) => statesOf(element).join(' ') === declared);
  const giveUpAt = performance.now() + PATIENCE;
  while (!isReached() && performance.now() < giveUpAt && !context.abortSignal.aborted) {
    await new Promise(requestAnimationFrame);
  }
  const result: StateReport = {
    declared,
    elements: elementsIn(canvasElement).map((element) => ({
      tag: element.localName,
      states: statesOf(element),
    })),
  };
  reporting.addReport({
    type: 'state',
    version: 1,
    result,
    status: isReached() ? 'passed' : 'failed',
  });
};

/** The elements that have states: all but providers. */
const elementsIn = (canvas: Element): readonly Element[] =>
  [...canvas.querySelectorAll(':defined')].filter(
    ({ localName }) => localName.startsWith('laurel-') && localName !== 'laurel-provider',
  );

const statesOf = (element: Element): readonly string[] =>
  [...states, ...standings].filter((state) => element.matches(`:state(${state})`));
