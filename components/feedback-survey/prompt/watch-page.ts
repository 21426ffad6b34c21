/**
 * Tells of each change of the address without a new page. Where there is no `navigation`
 * (https://html.spec.whatwg.org/#navigation-api) nobody tells of `history.pushState`: only of going back
 * and forth.
 */
export function watchPage(arrive: () => void, signal: AbortSignal): void {
  const { navigation = window } = window as { readonly navigation?: EventTarget };
  for (const type of ['currententrychange', 'popstate', 'hashchange'])
    navigation.addEventListener(type, arrive, { signal });
}
