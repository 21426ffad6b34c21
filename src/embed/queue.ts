import type { PageOptions } from '../store/configure.ts';
import type { LoyaltyStore } from '../store/store.ts';

/** How a page may set up the kit: on the loader's tag as `data-…`, or through the queue. */
export interface LoaderOptions extends Omit<PageOptions, 'auth'> {
  /** `token`, `cookie` or `none`; see `configure()`. */
  readonly auth?: string | undefined;
  /** Whether elements say in the console why they show what they show; `false`, `off`, `no` and `0` mean no. */
  readonly debug?: string | undefined;
}

/** Called with the page's store. */
export type StoreCallback = (store: LoyaltyStore) => void;

/**
 * What may stand in `window.laurel`:
 * - options set up the page;
 * - a function is called with the page's store, once there is one;
 * - a node, such as another component's shadow root, is searched for tags from then on.
 */
export type QueueEntry = LoaderOptions | StoreCallback | (ParentNode & Node);

/** `window.laurel`: a plain array until the loader has come. */
export interface Queue extends Array<QueueEntry> {
  /** The version that came last; the first one does the work. */
  version?: string;
  /** The session of the page's store, once there is one. */
  session?: LoyaltyStore['session'];
}

/** What the loader calls in the files it brings. */
export interface BroughtFile {
  /** Of `core.js`, `demo.js` and `preview.js`: makes the page's store. */
  configure(options: LoaderOptions): LoyaltyStore | Promise<LoyaltyStore>;
  /** Of `upgrade.js`: puts an element in the place of a division. */
  upgrade(source: HTMLElement, name: string): Promise<void>;
}
