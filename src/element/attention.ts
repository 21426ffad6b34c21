/** Somebody who wants the attention of the page, or has it. */
interface Request {
  /** What comes up. Off the page it neither has attention nor gets any. */
  readonly owner: Node;
  isGranted: boolean;
  /** Takes it, if the page can be asked for it. */
  take(): void;
}

const KEY = Symbol.for('laurel.attention.v1');
/** First come, first served. Global, so that two copies of the kit never ask at the same time. */
const requests = ((globalThis as { [KEY]?: Set<Request> })[KEY] ??= new Set());

/**
 * What may close a dialog or come after that. Its own `close` does not leave a shadow tree; the click, the
 * key, and the focus that goes back to where it was do.
 */
const CHANGES = ['visibilitychange', 'close', 'click', 'keyup', 'focusin', 'transitionend'];

/** Whether a dialog is open in a tree or its open shadow trees; one around the owner is none. */
const hasModal = (root: ParentNode, owner: Node): boolean =>
  [...root.querySelectorAll('*')].some(
    (element) =>
      (element.matches('dialog[open],[aria-modal=true]') &&
        !element.contains(owner) &&
        element.checkVisibility()) ||
      (element.shadowRoot && hasModal(element.shadowRoot, owner)),
  );

function grant(): void {
  for (const request of [...requests])
    if (request.isGranted && !request.owner.isConnected) requests.delete(request);
  for (const request of [...requests])
    if (![...requests].some(({ isGranted }) => isGranted)) request.take();
}

/**
 * Waits until the page is in front, nobody else of it has its attention and no dialog is open, in the
 * order of those who ask; for what comes up by itself. It is kept until the signal is aborted.
 *
 * @param owner What comes up.
 * @returns false when the signal was aborted before.
 */
export const requestAttention = (owner: Node, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const waiting = new AbortController();
    const request: Request = {
      owner,
      isGranted: false,
      take() {
        if (!owner.isConnected) return;
        if (document.visibilityState !== 'visible' || hasModal(document, owner)) return;
        request.isGranted = true;
        waiting.abort();
        resolve(true);
      },
    };
    const leave = (): void => {
      waiting.abort();
      requests.delete(request);
      resolve(false);
      grant();
    };
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    requests.add(request);
    for (const type of CHANGES)
      // After those who act on the same event.
      document.addEventListener(type, () => void setTimeout(grant), {
        capture: true,
        signal: waiting.signal,
      });
    grant();
  });
