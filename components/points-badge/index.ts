export { PointsBadge } from './points-badge.ts';
export type { PointsBadgeView } from './points-badge.ts';
