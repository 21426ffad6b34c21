// A page as far as watchers see one, that counts who still listens to it.

type Listener = Parameters<EventTarget['addEventListener']>[1];

/** Takes listeners and signals as browsers do, and knows how many there are. */
export class CountedTarget extends EventTarget {
  private readonly _live = new Set<string>();
  private _count = 0;

  override addEventListener(
    type: string,
    listener: Listener,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal?.aborted) return;
    const id = `${type} ${this._count++}`;
    this._live.add(id);
    signal?.addEventListener('abort', () => this._live.delete(id), { once: true });
  }

  /** What is listened for. */
  get listened(): readonly string[] {
    return [...this._live].map((id) => id.replace(/ \d+$/, '')).toSorted();
  }

  fire(type: string, detail: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), detail));
  }
}

export class FakeDocument extends CountedTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  readyState: DocumentReadyState = 'complete';
  isFocused = true;
  readonly documentElement = Object.assign(new CountedTarget(), { scrollHeight: 4000 });
  /** What stands on the page. */
  elements: readonly unknown[] = [];

  hasFocus(): boolean {
    return this.isFocused;
  }

  querySelectorAll(): readonly unknown[] {
    return this.elements;
  }
}

export interface FakePage {
  readonly document: FakeDocument;
  readonly window: CountedTarget;
  /** Shows or hides the tab. */
  show(isVisible: boolean): void;
  focus(isFocused: boolean): void;
  scrollTo(y: number): void;
  /** Everything that is listened for anywhere. */
  listened(): readonly string[];
  /** Takes the page away again. */
  remove(): void;
}

/** Puts a page of 1,000 pixels' height with 4,000 pixels' content into the global scope. */
export function installPage({
  isTouch = false,
  pathname = '/',
}: { readonly isTouch?: boolean; readonly pathname?: string } = {}): FakePage {
  const document = new FakeDocument();
  const window = new CountedTarget();
  const globals: Readonly<Record<string, unknown>> = {
    document,
    window,
    location: { pathname, search: '', hash: '' },
    innerHeight: 1000,
    scrollY: 0,
    matchMedia: (query: string) => ({ matches: query === '(hover: none)' && isTouch }),
  };
  Object.assign(globalThis, globals);
  return {
    document,
    window,
    show(isVisible) {
      document.visibilityState = isVisible ? 'visible' : 'hidden';
      document.fire('visibilitychange');
    },
    focus(isFocused) {
      document.isFocused = isFocused;
      window.fire(isFocused ? 'focus' : 'blur');
    },
    scrollTo(y) {
      Object.assign(globalThis, { scrollY: y });
      document.fire('scroll');
    },
    listened: () =>
      [document, document.documentElement, window].flatMap(({ listened }) => listened),
    remove() {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
  };
}
