import { laurelCss } from './laurel-css.ts';

/**
 * The same rooms for the spelling that sanitizers leave standing, until an element has taken the
 * division's place: `[data-laurel=points-badge]` with `data-laurel-variant` and so on. Made from the
 * other sheet's text, so that both always agree.
 */
export const laurelDataCss = (): string =>
  laurelCss()
    .split('\n')
    // No division becomes a provider.
    .filter((rule) => !rule.startsWith('laurel-provider'))
    .map(toDivision)
    .join('\n');

const toDivision = (rule: string): string =>
  rule
    // States are an element's. Attributes of all of HTML keep their names.
    .replace(/^laurel-([\w-]+):not\([^{]*?\[hidden\]\)/, '[data-laurel=$1]:not([hidden])')
    .replace(/\[(?!data-laurel|hidden)([\w-]+)/g, '[data-laurel-$1');
