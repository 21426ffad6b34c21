export { requestHandlers } from './request-handlers.ts';
export { openTestShop } from './test-shop.ts';
export type { TestShop, TestShopOptions } from './test-shop.ts';
