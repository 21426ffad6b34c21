// `laurel.js`: a classic script, loaded `async`, that brings each element a page has and nothing
// else. It comes before everything, so it is written for size; what few pages need is fetched.

import { beginRequests } from './early-requests.ts';
import type { LoyaltyStore } from '../store/store.ts';
import type { BroughtFile, LoaderOptions, Queue, QueueEntry, StoreCallback } from './queue.ts';

/** Put in by the build. */
declare const VERSION: string;

const page = self as unknown as {
  laurel?: unknown;
  readonly Shopify?: { readonly designMode?: boolean };
};

// Content that is called `currentScript` takes that place in the document, but not in its class. Read
// at once: a page may get another base later.
const { src, baseURI, dataset } = (Reflect.get<Document, 'currentScript'>(
  Document.prototype,
  'currentScript',
  document,
) ?? document.querySelector('script[src*="laurel.js"]')) as HTMLScriptElement;
// Content with the id `laurel` stands here, too, until something else does.
const queue = (page.laurel = Array.isArray(page.laurel) ? (page.laurel as Queue) : []);
const { version } = queue;

const address = (relative: string | undefined, base = baseURI): string =>
  new URL(relative as string, base).href;

queue.version = VERSION;
if (version && version !== VERSION) console.warn(`Laurel ${VERSION} after ${version}`);
if (!version) {
  const asked: Record<string, Promise<BroughtFile> | undefined> = {};
  const bring = (file: string): Promise<BroughtFile> =>
    (asked[file] ??= import(address(`${file}.js`, src)).catch((error: unknown) => {
      // Whoever needs it next tries again.
      asked[file] = undefined;
      console.warn(error);
      return new Promise(() => {});
    }));
  let options: LoaderOptions = {};
  let isNeeded: boolean | undefined;
  let current: unknown;
  let opened: (store: LoyaltyStore) => void;
  // Not `Promise.withResolvers`, which a page that has replaced `Promise` may lack.
  const store = new Promise<LoyaltyStore>((resolve) => {
    opened = resolve;
  });

  /** Makes the page's store, as soon as somebody needs it and it is known where the API is. */
  const open = async (needed?: boolean): Promise<void> => {
    isNeeded ||= needed;
    const { api, client, tokenUrl } = options;
    // Canvases of the theme editor and of the block editor show sample data and ask nobody. Content
    // cannot be the body.
    const isCanvas =
      page.Shopify?.designMode ?? document.querySelector('body.editor-styles-wrapper');
    const target = isCanvas ? 'preview' : api || client;
    const file = /^(demo|preview)$/.test(target as string) ? (target as string) : 'core';
    if (!isNeeded || !target || (target === current && asked[file])) return;
    current = target;
    const settings = {
      // Neither sample data nor a client of the shop's own has requests to begin.
      fetch: file === 'core' && api && beginRequests(options, address(api), address(tokenUrl)),
      ...options,
    };
    // The first format costs tens of milliseconds, which are free while the network is busy.
    setTimeout(Intl.NumberFormat);
    const made = await (await bring(file)).configure(settings as LoaderOptions);
    queue.session = made.session;
    opened(made);
  };

  const visit = (root: ParentNode): void => {
    for (const found of [root, ...root.querySelectorAll('[data-laurel],:not(:defined)')]) {
      const { localName, dataset: { laurel } = {} } = found as HTMLElement;
      // Nothing else may become part of an address.
      const name = /^laurel-([a-z-]+)$/.exec(laurel ? `laurel-${laurel}` : localName)?.[1];
      if (!name) continue;
      // An element that says it shows sample data, and does not, asks for the store itself.
      void open(!(found as Element).matches('[data-laurel-preview],[preview]'));
      void bring(name);
      if (laurel) void bring('upgrade').then((file) => file.upgrade(found as HTMLElement, name));
    }
  };

  /** What means nothing here is passed over: others may use the name `laurel` as well. */
  const take = (entry: QueueEntry | null): void => {
    if ((entry as StoreCallback | null)?.call) {
      void open(true);
      void store.then(entry as StoreCallback);
    } else if ((entry as Node | null)?.nodeType) {
      visit(entry as ParentNode);
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if ((node as Element).children) visit(node as Element);
      }).observe(entry as Node, { subtree: true, childList: true });
    } else {
      options = { ...options, ...entry };
      if ('debug' in options) void bring('explain');
      void open();
    }
  };

  queue.push = (...later) => later.map(take).length;
  queue.push(...queue.splice(0), document);
}

queue.push(dataset);
