// Everything on one origin: the API, the token address, the built elements and the shop.

import type { Handler } from '../../src/backend/index.ts';
import type { Live } from './live.ts';
import type { StaticFiles } from './static-files.ts';
import type { TestControls } from './test-controls.ts';
import { answerTestPage } from './test-pages.ts';

export const API_PATH = '/api/loyalty';
export const TOKEN_PATH = '/laurel/token';
const ELEMENTS_PATH = '/laurel/';

export interface SiteOptions {
  readonly api: Handler;
  readonly tokens: Handler;
  /** The built elements, `cdn/<version>/`. */
  readonly elements: StaticFiles;
  readonly shop: Handler;
  readonly live: Live | undefined;
  readonly test: TestControls | undefined;
  /** Confirms or refuses a redemption, as the shop's staff would, in tests. */
  readonly finish: Handler;
  /** Answers all that is held about a member, in tests. */
  readonly held: Handler;
}

export function createSite(options: SiteOptions): Handler {
  const { shop, live, test } = options;
  const watched = (handler: Handler): Handler => test?.watch(handler) ?? handler;
  const api = watched(options.api);
  const tokens = watched(options.tokens);
  const elements = watched(async (request) => {
    const path = new URL(request.url).pathname.slice(ELEMENTS_PATH.length);
    const file = options.elements(request, path);
    return file ?? new Response('There is no such file.', { status: 404 });
  });

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(`${API_PATH}/`)) return api(request);
    if (pathname === TOKEN_PATH) return tokens(request);
    if (pathname.startsWith(ELEMENTS_PATH)) return elements(request);
    if (test && pathname.startsWith('/__test/')) {
      if (pathname === '/__test/redemptions') return options.finish(request);
      if (pathname === '/__test/export') return options.held(request);
      return (await test.answer(request)) ?? answerTestPage(request) ?? shop(request);
    }
    return live?.answer(request) ?? shop(request);
  };
}
