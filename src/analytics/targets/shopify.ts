import { onPage } from './target.ts';
import type { AnalyticsTarget } from './target.ts';

/**
 * Shopify's customer events, for custom and app pixels: `laurel:impression`, `laurel:share` and so
 * on. The prefix keeps them apart from Shopify's own
 * (https://shopify.dev/docs/api/web-pixels-api/emitting-data).
 */
export function shopify(): AnalyticsTarget {
  return {
    name: 'Shopify.analytics',
    send({ kind, ...data }) {
      const analytics = onPage('Shopify.analytics') as { publish?: unknown } | null | undefined;
      if (typeof analytics?.publish !== 'function') return false;
      analytics.publish(`laurel:${kind}`, data);
      return true;
    },
  };
}
