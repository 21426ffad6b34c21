import { svg } from 'lit';

/** A sprout, our own drawing after the "sprout" of the Lucide project. */
export const pointsIcon = svg`<path d="M12 21v-8c-5 0-8-2-8-7 5 0 8 3 8 7 0-5 3-9 8-9 0 5-3 7-8 7"/>`;
