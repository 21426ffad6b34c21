// The page's own `fetch` leads to handlers in this page for the paths they serve; everything else goes out
// as usual. The code under test is unchanged: it talks HTTP to the real handler.

type Answer = (request: Request) => Promise<Response>;

const routes = new Map<string, Answer>();
const connected = new WeakSet<Window>();

/** Answers every address below `path` (same origin). @returns how to end that. */
export function route(path: string, answer: Answer): () => void {
  connect(window);
  routes.set(path, answer);
  return () => routes.delete(path);
}

/** Lets a window (a frame of this page) use the same routes. */
export function connect(view: Window & typeof globalThis): void {
  if (connected.has(view)) return;
  connected.add(view);
  const outside = view.fetch.bind(view);
  view.fetch = (input, init) => {
    const request = new view.Request(input, init);
    const { origin, pathname } = new URL(request.url);
    const [path] = [...routes.keys()].filter((prefix) => pathname.startsWith(prefix));
    const answer = path === undefined || origin !== location.origin ? undefined : routes.get(path);
    return answer === undefined ? outside(request) : abortable(request, answer(request));
  };
}

/** A handler in the page does not hear of `signal`; the network would. */
function abortable(request: Request, answer: Promise<Response>): Promise<Response> {
  const { signal } = request;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject);
  });
}
