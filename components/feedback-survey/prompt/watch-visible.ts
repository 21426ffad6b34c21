/** Half of an element, or half a screen of it if it is tall, is in view. */
const isInView = ({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
}: IntersectionObserverEntry): boolean =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight / 2);

/** Waits until an element is in view. It needs a place on the page, if only an empty one. */
export function watchVisible(host: Element, fire: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(isInView)) fire();
    },
    { threshold: [0.1, 0.2, 0.3, 0.4, 0.5] },
  );
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
