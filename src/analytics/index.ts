// Opt-in: importing this does nothing. Somebody has to connect it, and a visitor has to agree.
export { connectAnalytics } from './connect.ts';
export type { AnalyticsOptions } from './connect.ts';
export type { Moment, ShareMethod } from './moments.ts';
export type { Consent } from './permission.ts';
export { dataLayer } from './targets/data-layer.ts';
export type { DataLayerOptions } from './targets/data-layer.ts';
export { gtag } from './targets/gtag.ts';
export { loyaltyApi } from './targets/loyalty-api.ts';
export { segment } from './targets/segment.ts';
export type { SegmentOptions } from './targets/segment.ts';
export { shopify } from './targets/shopify.ts';
export type { AnalyticsTarget } from './targets/target.ts';
