import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** How many orders a made-up customer has, on average. */
const ORDERS_PER_CUSTOMER = 5;

/** A small generator of even numbers below one (mulberry32): every run writes the same file. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The customer with this place among the made-up ones. */
export const customerAt = (place: number): string => `customer-${place}@shop.example`;

/** How many different customers so many orders have. */
export const customersOf = (orders: number): number => Math.ceil(orders / ORDERS_PER_CUSTOMER);

/**
 * Writes an order file in the plain format, oldest order first, as shops export it: over the year
 * before `until`, to customers drawn at random.
 */
export async function writeOrders(file: string, orders: number, until: number): Promise<void> {
  const roll = dice(1);
  const customers = customersOf(orders);
  const began = until - 365 * 86_400_000;
  const output = createWriteStream(file);
  output.write('customer,date,amount,currency,order\n');
  for (let number = 0; number < orders; number++) {
    const at = new Date(began + Math.floor(((until - began) * number) / orders)).toISOString();
    const customer = customerAt(Math.floor(roll() * customers));
    const cents = 500 + Math.floor(roll() * 12_000);
    const row = `${customer},${at},${(cents / 100).toFixed(2)},EUR,${100_000 + number}\n`;
    if (!output.write(row)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}
