import { nameOf, sourceOf } from './source.ts';

/** An impression by the usual definition of display advertising: half of it, one second. */
const SHARE_IN_VIEW = 0.5;
const STAY_MS = 1000;
/** What is taller than two screens never has half of itself in view: half of the screen will do. */
const STEPS = 20;
const thresholds = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);

const isInView = (entry: IntersectionObserverEntry): boolean => {
  const { intersectionRatio, intersectionRect, rootBounds } = entry;
  if (intersectionRatio >= SHARE_IN_VIEW) return true;
  return rootBounds !== null && intersectionRect.height >= rootBounds.height * SHARE_IN_VIEW;
};

/**
 * Says of each of the kit's elements that shows something when it has been in view long enough.
 *
 * @param root Where the elements report that they are ready.
 * @param seen Told about an element; true when it need not be watched any more.
 * @returns ends it.
 */
export function watchImpressions(
  root: EventTarget,
  seen: (element: Element) => boolean,
): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined;
  const waiting = new Map<Element, ReturnType<typeof setTimeout> | undefined>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const { target } = entry;
        const isWaiting = waiting.has(target);
        if (!isInView(entry)) {
          clearTimeout(waiting.get(target));
          waiting.delete(target);
        } else if (!isWaiting) wait(target);
      }
    },
    { threshold: thresholds },
  );

  function wait(element: Element): void {
    const isHidden = document.visibilityState === 'hidden';
    const timer = isHidden ? undefined : setTimeout(() => count(element), STAY_MS);
    waiting.set(element, timer);
  }

  function count(element: Element): void {
    waiting.set(element, undefined);
    if (!showsSomething(element) || !seen(element)) return;
    observer.unobserve(element);
    waiting.delete(element);
  }

  /** A tab in the back shows nobody anything. */
  function turn(): void {
    for (const [element, timer] of waiting) {
      clearTimeout(timer);
      wait(element);
    }
  }

  const isReady = (event: Event): void => {
    const source = sourceOf(event);
    if (source) observer.observe(source as Element);
  };
  root.addEventListener('laurel-ready', isReady);
  document.addEventListener('visibilitychange', turn);
  for (const element of readyIn(root)) observer.observe(element);

  return () => {
    root.removeEventListener('laurel-ready', isReady);
    document.removeEventListener('visibilitychange', turn);
    observer.disconnect();
    waiting.forEach((timer) => clearTimeout(timer));
    waiting.clear();
  };
}

/** Elements that were there before anybody listened. */
function readyIn(root: EventTarget): readonly Element[] {
  const elements = (root as Partial<ParentNode>).querySelectorAll?.('*') ?? [];
  return [...elements].filter(
    (element) => nameOf(element) !== undefined && showsSomething(element),
  );
}

/** A state only defined elements have; who has none yet tells when they are ready. */
const showsSomething = (element: Element): boolean =>
  element.matches(':state(ready), :state(stale), :state(guest)');
