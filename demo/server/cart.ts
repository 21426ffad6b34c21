import type { Words } from './language.ts';
import { productOf, products, productValues } from './products.ts';
import type { Session } from './session.ts';
import type { Values } from './template.ts';

type Cart = Session['cart'];

const MOST = 99;

/** A cart with so many of a product; none removes it. An unknown product changes nothing. */
export function withQuantity(cart: Cart, productId: string, quantity: number): Cart {
  if (!productOf(productId) || !Number.isInteger(quantity)) return cart;
  const { [productId]: _, ...others } = cart;
  return quantity <= 0 ? others : { ...others, [productId]: Math.min(quantity, MOST) };
}

export const withMore = (cart: Cart, productId: string, quantity: number): Cart =>
  withQuantity(cart, productId, (cart[productId] ?? 0) + Math.max(0, quantity));

export const cartCount = (cart: Cart): number =>
  Object.values(cart).reduce((sum, quantity) => sum + quantity, 0);

/** In the currency's smallest unit. */
export const cartTotal = (cart: Cart): number =>
  products.reduce((sum, { id, price }) => sum + price * (cart[id] ?? 0), 0);

/** The cart as its page's template names it. */
export function cartValues(cart: Cart, words: Words, currency: string): Values {
  const lines = products
    .filter(({ id }) => cart[id] !== undefined)
    .map((product) => {
      const quantity = cart[product.id] ?? 0;
      const shown = productValues(product, words, currency);
      const name = String(shown['name']);
      return {
        ...shown,
        quantity,
        sum: words.money(product.price * quantity, currency),
        remove: words.say('removeProduct', { name }),
        update: words.say('updateProduct', { name }),
      };
    });
  return {
    lines,
    filled: lines.length > 0,
    total: words.money(cartTotal(cart), currency),
  };
}
