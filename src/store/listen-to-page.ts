/** Acts on events of the page, where there is one, until the returned function is called. */
export const listenToPage = (
  actions: Readonly<Record<string, (event: never) => void>>,
): (() => void) => {
  const listening = new AbortController();
  for (const [type, act] of Object.entries(actions))
    globalThis.window?.addEventListener(type, act as (event: Event) => void, {
      signal: listening.signal,
      // So that what is sent to the document passes by, whether or not it bubbles; but `focus` is
      // the window's own and not that of each field.
      capture: type !== 'focus',
    });
  return () => listening.abort();
};
