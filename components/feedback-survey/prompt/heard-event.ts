import type { Trigger } from '../../../src/domain/survey/prompting/prompt-rules.ts';

/**
 * Waits for the first event that is a trigger. Apart from the others, for it may come while they are
 * being fetched, and it comes once.
 */
export const heardEvent = (triggers: readonly Trigger[], signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    for (const trigger of triggers)
      if (trigger.kind === 'event')
        // On its way down, so that events that do not bubble pass by as well.
        window.addEventListener(trigger.type, () => resolve(), { capture: true, signal });
  });
