import { ga4Event } from './ga4.ts';
import { onPage } from './target.ts';
import type { AnalyticsTarget } from './target.ts';

export interface DataLayerOptions {
  /** The global array's name, where Tag Manager was given another one; `dataLayer` without it. */
  readonly name?: string;
}

/** Google Tag Manager: events with GA4's names and parameters in its data layer. */
export function dataLayer({ name = 'dataLayer' }: DataLayerOptions = {}): AnalyticsTarget {
  return {
    name,
    send(moment) {
      // Whoever is first makes it, as Tag Manager's own snippet does.
      const layer = onPage(name) ?? (Reflect.set(globalThis, name, []), onPage(name));
      if (!Array.isArray(layer)) return false;
      const { name: event, parameters } = ga4Event(moment);
      if (moment.kind === 'impression') {
        // Tag Manager merges what it is given: without this the last promotion's fields would stay.
        layer.push({ ecommerce: null });
        layer.push({ event, ecommerce: parameters });
      } else {
        layer.push({ event, ...parameters });
      }
      return true;
    },
  };
}
