// Whether the stories show every element in every state, and with everything that could be too much for it.

import type { ElementDescription } from '../../scripts/metadata/describe.ts';
import type { StoryResult } from './run-story.ts';

const order = [
  'loading',
  'ready',
  'stale',
  'guest',
  'empty',
  'error',
  'candidate',
  'inactive',
  'blocked',
];

/** Stories that each element has, by the ends of their ids. */
const trials = ['big-numbers', 'long-names', 'fractional-points'];

export interface Coverage {
  /** One for each element. */
  readonly lines: readonly string[];
  /** What has no story, one line each. */
  readonly missing: readonly string[];
}

/** A provider is in the states of what stands in it. */
export function coverageOf(
  results: readonly StoryResult[],
  elements: readonly ElementDescription[],
): Coverage {
  const all = elements.map((element) => {
    const own = results.filter(({ story }) => story.title === `Elements/${element.title}`);
    const seen = new Set(own.flatMap((result) => result.elements.flatMap(({ states }) => states)));
    const states = order.filter((state) => seen.has(state));
    const missing = [
      ...order.filter((state) => !seen.has(state)),
      ...trialsOf(element).filter((trial) => !own.some(({ story }) => story.id.endsWith(trial))),
    ];
    return { element, states, missing };
  });
  return {
    lines: all.map(
      ({ element, states }) =>
        `${element.tag}: ${states.length} of ${order.length} (${states.join(' ')})`,
    ),
    missing: all.flatMap(({ element, missing }) =>
      missing.map((what) => `<${element.tag}> has no story for: ${what}`),
    ),
  };
}

/** Several wallets concern what shows one of them, and what sets that up. */
const trialsOf = ({ attributes, inside }: ElementDescription): readonly string[] =>
  inside.length > 0 || attributes.some(({ name }) => name === 'wallet')
    ? [...trials, 'several-wallets']
    : trials;
