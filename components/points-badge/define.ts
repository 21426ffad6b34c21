import { define } from '../../src/element/define.ts';
import { PointsBadge } from './points-badge.ts';

define('laurel-points-badge', PointsBadge);

declare global {
  interface HTMLElementTagNameMap {
    'laurel-points-badge': PointsBadge;
  }
}
