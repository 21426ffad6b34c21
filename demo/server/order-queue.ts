// The shop answers the shopper first and tells the programme afterwards, as shops with a job queue do.

import type { ShopOrder } from './programme-calls.ts';

/** How long an order waits for its turn, in milliseconds. */
const TURN = 1200;
/** How often an order the programme did not take is sent again. */
const ATTEMPTS = 3;

export interface OrderQueue {
  add(order: ShopOrder): void;
  /** Sends what is waiting, now; ends when all of it has been tried. */
  flush(): Promise<void>;
}

export function createOrderQueue(send: (order: ShopOrder) => Promise<void>): OrderQueue {
  const waiting = new Map<ShopOrder, NodeJS.Timeout>();
  const sending = new Set<Promise<void>>();

  const attempt = async (order: ShopOrder, left: number): Promise<void> => {
    try {
      await send(order);
    } catch (error) {
      if (left > 1) return attempt(order, left - 1);
      console.error(`Order ${order.id} did not reach the programme.`, error);
    }
  };
  const start = (order: ShopOrder): void => {
    clearTimeout(waiting.get(order));
    waiting.delete(order);
    const sent = attempt(order, ATTEMPTS).finally(() => sending.delete(sent));
    sending.add(sent);
  };
  return {
    add(order) {
      waiting.set(order, setTimeout(start, TURN, order));
    },
    async flush() {
      for (const order of [...waiting.keys()]) start(order);
      await Promise.all(sending);
    },
  };
}
