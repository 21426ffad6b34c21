import { svg } from 'lit';

/** "sprout" without its ground, by the Lucide project (https://lucide.dev), ISC licence, see NOTICE. */
export const pointsIcon = svg`<path d="M14 9.5V7a4 4 0 0 1 4-4h2v2a4 4 0 0 1-4 4 4 4 0 0 0-4 4c0 2 1 3 1 5a5 5 0 0 1-1 3M4 9a5 5 0 0 1 8 4 5 5 0 0 1-8-4"/>`;
