import { svg } from 'lit';

/** "check" by the Lucide project (https://lucide.dev), ISC licence, see NOTICE. */
export const checkIcon = svg`<path d="M20 6 9 17l-5-5"/>`;

/** A triangle with an exclamation mark, our own drawing. */
export const attentionIcon = svg`<path d="M12 4 2.5 20h19zM12 10v4M12 17h0"/>`;

/** Eight leaves around the middle, open at the top and at the bottom. */
const leaves = [-54, -18, 18, 54, 126, 162, 198, 234].map(
  (angle) => svg`<path transform=${`rotate(${angle} 12 12)`} d="M3 9Q6 12 3 15 0 12 3 9"/>`,
);

/** The mark of tiers: a laurel around a star. Our own drawing; filled, not stroked. */
export const laurelIcon = svg`${leaves}<path d="m12 7.6 1.2 2.6 2.8.3-2.1 1.9.6 2.8-2.5-1.5-2.5 1.5.6-2.8L8 10.5l2.8-.3z"/>`;
