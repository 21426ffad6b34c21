// `laurel.js`: a classic script, loaded `async`, that brings each element a page has and nothing
// else. It comes before everything, so it is written for size; what few pages need is fetched.

import { beginRequests } from './early-requests.ts';
import type { LoyaltyStore } from '../store/store.ts';
import type { LoaderOptions, Opener, Queue, QueueEntry } from './queue.ts';

/** Put in by the build. */
declare const VERSION: string;

const page = globalThis as unknown as {
  laurel?: Queue;
  readonly Shopify?: { readonly designMode?: boolean };
};

const own = document.currentScript;
// Content that is called `currentScript` takes its place, and something that delays scripts leaves none.
const script = (
  own instanceof HTMLScriptElement ? own : document.querySelector('script[src*="laurel.js"]')
) as HTMLScriptElement;
// Content with the id `laurel` stands here, too, until something else does.
const queue = (page.laurel = page.laurel?.map ? page.laurel : []);
const { version } = queue;

const address = (relative: string, base = script.baseURI): string => new URL(relative, base).href;
const bring = (file: string) => import(address(`${file}.js`, script.src));

if (version) {
  if (version !== VERSION) console.warn(`Laurel ${version} came before ${VERSION}`);
} else {
  queue.version = VERSION;
  const asked: Record<string, unknown> = {};
  let options: LoaderOptions = {};
  let isNeeded: boolean | undefined;
  let current: unknown;
  const store = Promise.withResolvers<LoyaltyStore>();

  /** Makes the page's store, as soon as somebody needs it and it is known where the API is. */
  const open = async (needed?: boolean): Promise<void> => {
    isNeeded ||= needed;
    const { api = '', client, tokenUrl = '' } = options;
    // Canvases of the theme editor and of the block editor show sample data and ask nobody.
    const isCanvas = page.Shopify?.designMode ?? document.querySelector('.editor-styles-wrapper');
    const mode = isCanvas ? 'preview' : ['demo', 'preview'].find((word) => word === api);
    const target = mode || api || client;
    if (!isNeeded || !target || target === current) return;
    current = target;
    const urls = [address(api), address(tokenUrl)] as const;
    const settings = {
      // Neither sample data nor a client of the shop's own has requests to begin.
      fetch: !mode && api && beginRequests(options, ...urls),
      // Whoever may write this tag may write scripts.
      apiOrigins: urls,
      ...options,
    };
    // The first format costs tens of milliseconds, which are free while the network is busy.
    setTimeout(Intl.NumberFormat);
    const opener: Opener = await bring(mode ?? 'core');
    const opened = await opener.configure(settings as LoaderOptions);
    queue.session = opened.session;
    store.resolve(opened);
  };

  const visit = (root: ParentNode): void => {
    for (const found of [root, ...root.querySelectorAll('[data-laurel],:not(:defined)')]) {
      const { localName, dataset: { laurel } = {} } = found as HTMLElement;
      const tag = laurel ? `laurel-${laurel}` : localName;
      // Nothing else may become part of an address.
      const name = /^laurel-([a-z-]+)$/.exec(tag)?.[1];
      if (!name) continue;
      void open(true);
      asked[name] ??= bring(name).catch((error: unknown) => {
        // Its next tag tries again.
        asked[name] = undefined;
        console.warn(error);
      });
      if (laurel) void bring('upgrade').then((file) => file.upgrade(found, tag));
    }
  };

  const take = (entry: QueueEntry): void => {
    if (typeof entry === 'function') {
      void open(true);
      void store.promise.then(entry);
    } else if ('nodeType' in entry) {
      visit(entry);
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if ('children' in node) visit(node as Element);
      }).observe(entry, { childList: true, subtree: true });
    } else {
      options = { ...options, ...entry };
      if (options.debug) void bring('explain');
      void open();
    }
  };

  queue.push = (...later) => later.map(take).length;
  queue.push(...queue.splice(0), document);
}

queue.push(script.dataset);
