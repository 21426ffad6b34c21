import { takeTurn } from './connections.ts';
import { watchImpressions } from './impressions.ts';
import { eventTypes, named, readEvent } from './moments.ts';
import type { EventType, Moment, Reading } from './moments.ts';
import { pageConsent, refusal } from './permission.ts';
import type { Consent } from './permission.ts';
import { isSample, nameOf, sourceOf } from './source.ts';
import type { AnalyticsTarget } from './targets/target.ts';

export interface AnalyticsOptions {
  /** Who is told: `[dataLayer()]`, for example. */
  readonly to: readonly AnalyticsTarget[];
  /**
   * What the visitor has agreed to now; asked anew for each event. Without it the page's own, which
   * `configure({ consent })` or the loader's queue was given.
   */
  readonly consent?: () => Consent;
  /** Where to listen; the document without it. */
  readonly root?: EventTarget;
  /** Whether what came into view is counted too. */
  readonly impressions?: boolean;
  /** A name for the place an element stands in, such as `header`; the same name for every visitor. */
  readonly placementOf?: (element: Element) => string | null | undefined;
  /** Says in the console what is sent, and why something is not. */
  readonly debug?: boolean;
}

/**
 * Tells others' analytics what people do with the kit's elements, from now on. Nothing is sent without
 * consent, with Global Privacy Control, or about previews, and nothing of it is kept for later.
 *
 * Where a target of the same name was connected before, it hears from the newer connection alone.
 *
 * @returns ends it. Connecting anew is a new page view for impressions.
 */
export function connectAnalytics(options: AnalyticsOptions): () => void {
  const { to, consent = pageConsent, debug, placementOf, impressions = false } = options;
  const root = options.root ?? (globalThis as { document?: Document }).document;
  // On a server there is nobody to count.
  if (root === undefined) return () => undefined;
  const told = new Set<string>();
  const turn = takeTurn(
    root,
    to.map(({ name }) => name),
  );
  let hasEnded = false;

  const say = (moment: Moment, what: string): void => {
    if (debug) console.info('Laurel analytics:', moment, what);
  };

  /** @returns whether it was sent, or has been before. */
  function tell(source: EventTarget, { moments, key }: Reading): boolean {
    const refused = isSample(source) ? 'it is a preview' : refusal(consent);
    if (refused !== undefined) {
      moments.forEach((moment) => say(moment, `not sent: ${refused}`));
      return false;
    }
    if (key !== undefined) {
      if (told.has(key)) return true;
      told.add(key);
    }
    for (const moment of moments)
      for (const target of to)
        say(
          moment,
          turn.has(target.name)
            ? send(target, moment)
            : `not sent to ${target.name}: it was connected again`,
        );
    return true;
  }

  const hear = (event: Event): void => {
    const source = sourceOf(event);
    const element = source && nameOf(source);
    if (source === undefined || element === undefined) return;
    const act = (): void => {
      if (event.defaultPrevented || hasEnded) return;
      const reading = read(event, element);
      if (reading.moments[0]) tell(source, reading);
    };
    // Whoever listens after this may still prevent it.
    if (event.cancelable) queueMicrotask(act);
    else act();
  };

  const see = (element: Element): boolean => {
    const name = nameOf(element) ?? '';
    const placement = named(placementOf?.(element));
    const moment: Moment = { kind: 'impression', element: name, ...(placement && { placement }) };
    return tell(element, { moments: [moment], key: `seen ${name} ${placement}` });
  };

  for (const type of eventTypes) root.addEventListener(type, hear);
  const stopWatching = impressions ? watchImpressions(root, see) : undefined;
  return () => {
    hasEnded = true;
    for (const type of eventTypes) root.removeEventListener(type, hear);
    stopWatching?.();
    turn.end();
  };
}

/** An event that cannot be read says nothing: anybody can dispatch one. */
function read(event: Event, element: string): Reading {
  try {
    const { type, detail } = event as Event & { readonly detail?: unknown };
    return readEvent(type as EventType, element, detail);
  } catch {
    return { moments: [] };
  }
}

/** A target that fails keeps neither the others nor the page from going on. */
function send(target: AnalyticsTarget, moment: Moment): string {
  try {
    return target.send(moment)
      ? `sent to ${target.name}`
      : `not sent: no ${target.name} on the page`;
  } catch (error) {
    console.warn(`Laurel analytics: ${target.name} failed`, error);
    return `not sent: ${target.name} failed`;
  }
}
