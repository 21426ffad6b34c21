import { ga4Event } from './ga4.ts';
import { onPage } from './target.ts';
import type { AnalyticsTarget } from './target.ts';

/** Google's own tag (gtag.js) without Tag Manager, which does not read plain data layer entries. */
export function gtag(): AnalyticsTarget {
  return {
    name: 'gtag',
    send(moment) {
      const send = onPage('gtag');
      if (typeof send !== 'function') return false;
      const { name, parameters } = ga4Event(moment);
      send('event', name, parameters);
      return true;
    },
  };
}
