const NUMBER = /^(?:gid:\/\/shopify\/Customer\/)?(\d{1,20})$/;
const SHOP = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/**
 * A Shopify customer's identity for the ledger, the same from the app proxy and from a webhook:
 * shop and number together, since two shops may have customers of the same number.
 *
 * @param shop The shop's own domain, `shop-name.myshopify.com`.
 * @param customer The number, as a number or text, or the GraphQL id
 *   (`gid://shopify/Customer/7012`).
 * @returns What goes as `member` into orders, and as customer into `subjectOf()`.
 * @throws RangeError for anything else.
 */
export function shopifyCustomer(shop: string, customer: string | number): string {
  const domain = shop.toLowerCase();
  if (!SHOP.test(domain)) {
    throw new RangeError(`"${shop}" is not a shop's own domain, like shop-name.myshopify.com`);
  }
  const number = NUMBER.exec(String(customer))?.[1];
  if (number === undefined) {
    throw new RangeError(`"${customer}" is not a Shopify customer, like 7012 or its GraphQL id`);
  }
  return `${domain}/customers/${number}`;
}
