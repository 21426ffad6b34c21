// A page of the real shop in a same-origin frame of a given width: the one kind of page all three engines open alike.

import { kit } from '../../support/kit.ts';
import { until } from '../../support/until.ts';

export interface ShopPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Violations of the page's content security policy since it began to load. */
  readonly violations: readonly string[];
  /** Uncaught errors of the page. */
  readonly errors: readonly string[];
  /** All elements of the kit that are on the page. */
  widgets(selector?: string): readonly Element[];
  close(): void;
}

/** When a page counts as open: at its `load` event, or once it can be drawn, though files are still on their way. */
export type Moment = 'loaded' | 'drawable';

/** Opens a page and waits until it is open. */
export async function openPage(
  path: string,
  width = 1280,
  moment: Moment = 'loaded',
): Promise<ShopPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size:${width}px;block-size:900px;border:0`;
  frame.src = path;
  document.body.append(frame);
  return pageIn(frame, path, moment);
}

/** Loads a page again, as its visitor does, and waits until it is open. */
export function reload({ window: view }: ShopPage): Promise<ShopPage> {
  const frame = view.frameElement as HTMLIFrameElement;
  const { pathname } = view.location;
  view.location.reload();
  return pageIn(frame, pathname, 'loaded');
}

/** The page that a frame has begun to load. */
async function pageIn(frame: HTMLIFrameElement, path: string, moment: Moment): Promise<ShopPage> {
  const violations: string[] = [];
  const errors: string[] = [];
  const blank = frame.contentDocument;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inner = await until(
    () => frame.contentDocument !== blank && frame.contentDocument,
    `the document of ${path}`,
  );
  inner.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  frame.contentWindow?.addEventListener('error', (event) => errors.push(event.message));
  frame.contentWindow?.addEventListener('unhandledrejection', (event) => {
    errors.push(String(event.reason));
  });
  await (moment === 'loaded' ? loaded : until(() => isDrawable(inner), `${path} to be drawn`));
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (view === null) throw new Error(`${path} has no window.`);
  return {
    window: view,
    document: inner,
    violations,
    errors,
    widgets: (selector = kit) => [...inner.querySelectorAll(selector)],
    close: () => frame.remove(),
  };
}

/** What the browser says of its network, and how a page hears of it. */
export function setOnline({ window: view }: ShopPage, isOnline: boolean): void {
  Object.defineProperty(view.navigator, 'onLine', { configurable: true, value: isOnline });
  view.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

function isDrawable(page: Document): boolean {
  const sheets = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  return page.readyState !== 'loading' && sheets.every(({ sheet }) => sheet !== null);
}

/** Waits until every widget of the page shows one of these states; one with sample data is ready in any case. */
export async function allReach(page: ShopPage, ...states: readonly string[]): Promise<void> {
  await until(
    () => {
      const widgets = page.widgets();
      const reached = widgets.filter((widget) => {
        const isSample = Reflect.get(widget, 'preview') === true;
        return (isSample ? ['ready'] : states).some((state) => widget.matches(`:state(${state})`));
      });
      return widgets.length > 0 && reached.length === widgets.length;
    },
    `:state(${states.join('|')}) on all widgets`,
  );
}

/** All text inside an element's shadow tree, style sheets left out. */
export function wordsOf(element: Element | undefined): string {
  const root = element?.shadowRoot;
  if (!root) return '';
  const texts = [...root.children].filter((child) => child.localName !== 'style');
  return texts
    .map((child) => child.textContent ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
