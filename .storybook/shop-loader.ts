// Opens the shop of a story, once for each story and network, and closes it when the story goes.

import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import type { Loader } from '@storybook/web-components-vite';
import type { StoryParameters } from '../stories/support/element-story.ts';
import { regular } from '../stories/support/people.ts';
import type { Network } from '../stories/support/scenario.ts';
import {
  allShops,
  openStoryShop,
  reachesShops,
  type StoryShop,
} from '../stories/support/story-shop.ts';

interface Opened {
  readonly network: unknown;
  readonly shop: Promise<StoryShop>;
}

const opened = new Map<string, Opened>();

/** Starts the service worker that lies beside the preview, wherever Storybook is served from. */
const startWorker: Loader = mswLoader(async () => {
  const started = setupWorker(...allShops);
  await started.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: './mockServiceWorker.js' },
  });
  if (!(await reachesShops())) await loadAgain();
  sessionStorage.removeItem('laurel-loads');
  return started;
});

/**
 * A page that is loaded again at once can find the service worker of the page before, about to leave
 * with it. The next one finds none and starts its own.
 */
async function loadAgain(): Promise<void> {
  const times = Number(sessionStorage.getItem('laurel-loads') ?? 0);
  sessionStorage.setItem('laurel-loads', String(times + 1));
  if (times > 2) throw new Error('The service worker does not answer: reload this page.');
  location.reload();
  await new Promise(() => undefined);
}

/** `loaded.shop`: the shop of the story. */
export const shopLoader: Loader = async (context) => {
  const { id, globals, parameters } = context;
  // Loaders run side by side, and a shop that is to fail later has to be reached first.
  await startWorker(context);
  const { network } = globals as { readonly network: Network };
  const { scenario = { person: regular } } = parameters as StoryParameters;
  const before = opened.get(id);
  if (before?.network === network) return { shop: await before.shop };
  await closeShop(id);
  const shop = openStoryShop(id, scenario, network);
  opened.set(id, { network, shop });
  return { shop: await shop };
};

export async function closeShop(id: string): Promise<void> {
  const before = opened.get(id);
  opened.delete(id);
  (await before?.shop)?.close();
}
