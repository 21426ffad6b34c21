// Data written as a PHP file that returns it.

/** A text that the plugin's translations may replace. */
export interface Translated {
  readonly translate: string;
}

/** What PHP data is made of here. */
export type Php =
  string | number | boolean | Translated | readonly Php[] | { readonly [key: string]: Php };

/** Marks a text for translation. */
export const translated = (translate: string): Translated => ({ translate });

/** A PHP file that returns `data`; `about` says what it is. */
export const phpFile = (about: string, data: Php): string => `<?php
/**
 * ${about}
 *
 * @package Laurel
 */

defined( 'ABSPATH' ) || exit;

return ${php(data, '')};
`;

function php(value: Php, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if (isTranslated(value)) return `__( ${quoted(value.translate)}, 'laurel' )`;
  const deeper = `${indent}\t`;
  const isList = isListOf(value);
  const lines = Object.entries(value).map(
    ([key, item]) => `${deeper}${isList ? '' : `${quoted(key)} => `}${php(item, deeper)},\n`,
  );
  return lines.length === 0 ? 'array()' : `array(\n${lines.join('')}${indent})`;
}

const isListOf = (value: object): value is readonly Php[] => Array.isArray(value);

const isTranslated = (value: object): value is Translated =>
  'translate' in value && typeof value.translate === 'string' && Object.keys(value).length === 1;

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
