import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** An icon of 24 units, as wide and high as the text, in its colour; hidden from screen readers. */
export const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;
