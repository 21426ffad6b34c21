// Icons drawn by the Lucide project (https://lucide.dev), ISC licence, see NOTICE.
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** An icon of 24 units, as wide and high as the text, in its colour; hidden from screen readers. */
export const icon = (paths: SVGTemplateResult) =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

/** "rotate-cw": try again. */
export const retryIcon = svg`<path d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8M21 3v5h-5"/>`;
