// Copying where the browser has no clipboard to write to, or does not let a page write there.

/**
 * The way before there was a clipboard to ask. What it copies is set in the event itself: a page
 * that keeps the focus elsewhere would have something else copied.
 *
 * @param host The element that copies.
 * @returns Whether it was copied.
 */
export function copyByCommand(host: Element, text: string): boolean {
  const focused = focusedIn(document);
  const area = document.createElement('textarea');
  area.value = text;
  // Out of sight, and in it so that the page does not scroll. Set through CSSOM.
  area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  // Beside a modal dialog everything is inert.
  (host.closest('dialog[open]') ?? document.body).append(area);
  area.select();
  let hasCopied = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    hasCopied = true;
  };
  addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy') && hasCopied;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', fill, true);
    area.remove();
    focused?.focus({ preventScroll: true });
  }
}

/** What has the focus, through shadow roots. */
function focusedIn(root: DocumentOrShadowRoot): HTMLElement | undefined {
  const { activeElement: element } = root;
  const inner = element?.shadowRoot && focusedIn(element.shadowRoot);
  return inner ?? (element instanceof HTMLElement ? element : undefined);
}

/** The keys that copy what is selected. @param control What they are called where there is no command key. */
export const copyingKeys = (control: string): string =>
  /Mac|iP/.test(navigator.platform) ? '⌘C' : control;
