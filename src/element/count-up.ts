/** In ms; long enough to see where the number went, short enough not to wait for it. */
const DURATION = 600;

const running = new WeakMap<Element, () => void>();

/**
 * Counts the digits of an element from one amount to another, once. The true number stays where
 * it is for screen readers; what moves lies over it and is hidden from them. Nothing moves for
 * somebody who asked for less motion.
 *
 * @param format - Writes an amount in the element's language.
 */
export function countUp(
  element: HTMLElement,
  from: number,
  to: number,
  format: (amount: number) => string,
): void {
  running.get(element)?.();
  const isStill = matchMedia('(prefers-reduced-motion: reduce), (forced-colors: active)').matches;
  if (isStill || document.hidden) return;
  const digits = document.createElement('span');
  digits.ariaHidden = 'true';
  // Through CSSOM, so that elements need no rules for what is rarely there.
  const { color } = getComputedStyle(element);
  digits.style.cssText = 'position:absolute;inset:auto 0';
  digits.style.color = color;
  element.style.cssText = 'position:relative;color:transparent';
  element.append(digits);
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    digits.remove();
    element.style.cssText = '';
    running.delete(element);
  };
  running.set(element, stop);

  let start: number | undefined;
  const decimals = Number.isInteger(from) && Number.isInteger(to) ? 0 : 2;
  const step = (now: number): void => {
    start ??= now;
    const elapsed = Math.min(1, (now - start) / DURATION);
    if (elapsed === 1) return stop();
    const eased = 1 - (1 - elapsed) ** 3;
    digits.textContent = format(Number((from + (to - from) * eased).toFixed(decimals)));
    frame = requestAnimationFrame(step);
  };
  step(performance.now());
}
