import { readFileSync } from 'node:fs';
import type { Words } from './language.ts';
import type { Values } from './template.ts';

/** Something to buy. */
export interface Product {
  readonly id: string;
  readonly shelf: 'coffee' | 'brewing';
  /** In the currency's smallest unit. */
  readonly price: number;
  readonly name: Readonly<Record<string, string>>;
  readonly note: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
}

export const products: readonly Product[] = JSON.parse(
  readFileSync(new URL('../products.json', import.meta.url), 'utf8'),
);

export const productOf = (id: string | null): Product | undefined =>
  products.find((product) => product.id === id);

/** A product as the pages' templates name it. */
export function productValues(product: Product, words: Words, currency: string): Values {
  const { tag } = words.language;
  return {
    id: product.id,
    name: product.name[tag],
    note: product.note[tag],
    text: product.text[tag],
    price: words.money(product.price, currency),
    coffee: product.id !== 'cup' && product.shelf === 'coffee',
  };
}
