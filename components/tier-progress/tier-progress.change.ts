// Fetched when a tier changes under a shopper's eyes, which most pages never see.
export { announce } from '../../src/element/announcer.ts';

/** Moves a mark for a moment, unless somebody asked for less motion. */
export function nod(mark: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  mark.animate({ transform: ['scale(1)', 'scale(1.15)', 'scale(1)'] }, { duration: 250, easing: 'ease-out' });
}
