import { Header, type Format } from './format.ts';
import { plain } from './plain.ts';
import { shopify } from './shopify.ts';
import { woocommerce } from './woocommerce.ts';

/** The format of a file, by its header; undefined when no format has these columns. */
export function recogniseFormat(names: readonly string[]): Format | undefined {
  const header = new Header(names);
  return shopify(header) ?? woocommerce(header) ?? plain(header);
}
