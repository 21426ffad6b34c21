import { svg } from 'lit';

/** "check" by the Lucide project (https://lucide.dev), ISC licence, see NOTICE. */
export const checkIcon = svg`<path d="M20 6 9 17l-5-5"/>`;

/** A triangle with an exclamation mark, our own drawing. */
export const attentionIcon = svg`<path d="M12 4 2.5 20h19zM12 10v4M12 17h0"/>`;

const branch =
  'M8.9 19.4Q7.6 15.2 3.4 16.5 4.7 20.7 8.9 19.4zM4.9 16.1Q6.3 11.9 2.2 10.5.7 14.6 4.9 16.1zM3.6 11Q7.1 8.6 4.7 5.1 1.2 7.5 3.6 11zM5.2 6.7Q9 6.5 8.8 2.6 5 2.8 5.2 6.7z';

/** The mark of tiers: two branches of laurel around a star. Our own drawing; filled, not stroked. */
export const laurelIcon = svg`<path d=${branch}/><path transform="matrix(-1 0 0 1 24 0)" d=${branch}/><path d="m12 7.6 1.2 2.6 2.8.3-2.1 1.9.6 2.8-2.5-1.5-2.5 1.5.6-2.8L8 10.5l2.8-.3z"/>`;
