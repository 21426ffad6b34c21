/** Called later unless cancelled by what it returns. */
export type Timer = (callback: () => void, milliseconds: number) => () => void;

/** Where announcements go. */
export interface AnnouncerEdges {
  readonly document: Notifying;
  readonly timer: Timer;
}

/** Messages this close together, in ms, become one: screen readers drop what comes in a burst. */
const PAUSE = 250;
/** How long, in ms, a message stays in the region. */
const STAY = 5_000;
const REGION = 'laurel-announcer';

type Notifying = Document & { ariaNotify?: (text: string) => void };

/** The page's one live region. It must be there, and empty, before the first message. */
function regionOf(document: Document): HTMLElement {
  const existing = document.getElementById(REGION);
  if (existing) return existing;
  const region = document.createElement('div');
  region.id = REGION;
  region.ariaLive = 'polite';
  // Out of sight but not of the accessibility tree, and under nobody's pointer at the page's end.
  // Set through CSSOM: no style attribute in markup.
  region.style.cssText = 'position:fixed;opacity:0;z-index:-1';
  document.body.append(region);
  return region;
}

/** Makes an announcer; a page needs one only. */
export function createAnnouncer({ document, timer }: AnnouncerEdges): (text: string) => void {
  const waiting = new Set<string>();
  let cancel: (() => void) | undefined;
  let cancelClearing: (() => void) | undefined;

  const speak = (): void => {
    const text = [...waiting].join('. ');
    waiting.clear();
    if (document.ariaNotify) {
      document.ariaNotify(text);
      return;
    }
    const region = regionOf(document);
    region.textContent = text;
    cancelClearing?.();
    cancelClearing = timer(() => {
      region.textContent = '';
    }, STAY);
  };

  return (text) => {
    if (!document.ariaNotify) regionOf(document);
    waiting.add(text);
    cancel?.();
    cancel = timer(speak, PAUSE);
  };
}

const browserTimer: Timer = (callback, milliseconds) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};

let announcer: ((text: string) => void) | undefined;

/** Tells a screen reader, when it has finished what it says; the same words once only. */
export function announce(text: string): void {
  announcer ??= createAnnouncer({ document, timer: browserTimer });
  announcer(text);
}
