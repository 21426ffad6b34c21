/**
 * Waits until somebody has seen a share of the page, from its top to the lower edge of the screen. Of a
 * page that fits on the screen all is seen once it has loaded.
 *
 * @param share 0 to 1.
 */
export function watchScroll(share: number, fire: () => void, signal: AbortSignal): void {
  const look = (): void => {
    // A pixel less, for zoomed pages scroll by fractions.
    if (scrollY + innerHeight >= document.documentElement.scrollHeight * share - 1) fire();
  };
  document.addEventListener('scroll', look, { passive: true, signal });
  // A page that is not there yet is short.
  if (document.readyState === 'complete') look();
  else window.addEventListener('load', look, { signal });
}
