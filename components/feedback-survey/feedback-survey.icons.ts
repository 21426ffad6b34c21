import { svg } from 'lit';

/** "check" by the Lucide project (https://lucide.dev), ISC licence, see NOTICE. */
export const checkIcon = svg`<path d="M20 6 9 17l-5-5"/>`;
