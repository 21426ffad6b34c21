// Fetched when a tier changes under a shopper's eyes, which most pages never see.
import { announce } from '../../src/element/announcer.ts';
import { tierName } from './tier-progress.sentences.ts';
import type { Speaker, TierProgressView } from './tier-progress.sentences.ts';

/** Says once on the page that somebody's tier is another one, and moves its mark for a moment. */
export function tellChange(bar: Speaker, before: TierProgressView, view: TierProgressView): void {
  if (before.subject !== view.subject) return;
  announce(`${bar.label ?? bar.say('tier')}: ${tierName(bar, view, view.current)}`);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  bar.renderRoot
    .querySelector('.medal')
    ?.animate({ scale: ['1', '1.15', '1'] }, { duration: 250, easing: 'ease-out' });
}
