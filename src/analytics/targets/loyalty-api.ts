import { pageConsent, pageStore, refusal } from '../permission.ts';
import type { AnalyticsTarget } from './target.ts';

/**
 * The shop's own loyalty API, as engagement events of the member: `impression`, `share` and so on.
 * They are kept on the device until they are delivered, so the store asks for the visitor's consent
 * once more, by the callback of `configure({ consent })`.
 */
export function loyaltyApi(): AnalyticsTarget {
  let hasWarned = false;
  return {
    name: 'the loyalty API',
    send({ kind, ...detail }) {
      const store = pageStore();
      if (!store?.record || refusal(pageConsent) !== undefined) return false;
      store.record({ name: kind, detail }).catch((error: unknown) => {
        if (!hasWarned) console.warn('Laurel analytics: the loyalty API takes no events', error);
        hasWarned = true;
      });
      return true;
    },
  };
}
