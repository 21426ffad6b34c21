import { http, type RequestHandler } from 'msw';
import type { TestShop } from './test-shop.ts';

/**
 * Request handlers for MSW: give them to `setupWorker()` in a browser or `setupServer()` in Node,
 * and every page of the test talks to this shop, whatever its origin.
 */
export const requestHandlers = ({
  handler,
  basePath,
  tokenPath,
}: TestShop): readonly RequestHandler[] => [
  http.all(`*${basePath}/*`, ({ request }) => handler(request)),
  http.get(`*${tokenPath}`, ({ request }) => handler(request)),
];
