import type { Trigger } from '../../../src/domain/survey/prompting/prompt-rules.ts';
import { watchActiveTime } from './watch-active-time.ts';
import { watchExit } from './watch-exit.ts';
import { watchScroll } from './watch-scroll.ts';
import { watchVisible } from './watch-visible.ts';

/**
 * Waits for the first of some triggers other than events; not at all where there are none of any kind.
 * They are watched until the signal is aborted.
 */
export const triggered = (
  triggers: readonly Trigger[],
  host: Element,
  now: () => number,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve) => {
    if (!triggers[0]) resolve();
    for (const trigger of triggers)
      switch (trigger.kind) {
        case 'visible':
          watchVisible(host, resolve, signal);
          break;
        case 'time':
          watchActiveTime(trigger.active, now, resolve, signal);
          break;
        case 'scroll':
          watchScroll(trigger.share, resolve, signal);
          break;
        case 'exit':
          watchExit(resolve, signal);
          break;
        case 'event':
          break;
      }
  });
