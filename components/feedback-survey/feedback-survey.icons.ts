import { svg } from 'lit';

/** A star with five points, our own drawing. */
export const starIcon = svg`<path d="m12 3 2.8 5.8 6.2.9-4.5 4.4 1.1 6.2-5.6-3-5.6 3 1.1-6.2L3 9.7l6.2-.9z"/>`;

/** A hand with its thumb up, our own drawing; turned round it points down. */
export const thumbIcon = svg`<path d="M7 11v9H3v-9h4l4-8c2 0 3 1.5 2.6 3.5L13 10h6q2.4 0 2 2.4l-1.4 5.8Q19.2 20 17.4 20H7"/>`;

/** "check" by the Lucide project (https://lucide.dev), ISC licence, see NOTICE. */
export const checkIcon = svg`<path d="M20 6 9 17l-5-5"/>`;
