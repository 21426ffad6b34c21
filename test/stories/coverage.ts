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

function statesByTag(results: readonly StoryResult[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Map<string, Set<string>>();
  for (const { tag, states } of results.flatMap(({ elements }) => elements)) {
    const known = seen.get(tag) ?? new Set<string>();
    for (const state of states) known.add(state);
    seen.set(tag, known);
  }
  return seen;
}

/** What no story shows: `laurel-points-badge stale`. */
export const missingStates = (results: readonly StoryResult[]): readonly string[] =>
  [...statesByTag(results)].flatMap(([tag, states]) =>
    order.filter((state) => !states.has(state)).map((state) => `${tag} ${state}`),
  );

/** Which states the stories show each element in, one line for each element. */
export function coverageLines(results: readonly StoryResult[]): readonly string[] {
  return [...statesByTag(results)].sort().map(([tag, states]) => {
    const covered = order.filter((state) => states.has(state));
    const missing = order.filter((state) => !states.has(state));
    const without = missing.length > 0 ? `; without ${missing.join(', ')}` : '';
    return `${tag}: ${covered.length} of ${order.length} (${covered.join(' ')}${without})`;
  });
}
