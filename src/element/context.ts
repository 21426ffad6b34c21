/** Context of the store; the value is a `LoyaltyStore`. */
export const storeContext = Symbol.for('laurel.store.v1');

/** Context of language and links; the value is a {@link Scope}. */
export const scopeContext = Symbol.for('laurel.scope.v1');

/** What a provider says about the part of the page below it. */
export interface Scope {
  /** BCP 47. */
  readonly locale?: string | undefined;
  readonly signInUrl?: string | undefined;
  readonly joinUrl?: string | undefined;
}

/**
 * Asks the ancestors for a context, now and whenever its value changes, with the request event of
 * the web components' context protocol that `@lit/context` answers.
 *
 * @returns ends the subscription.
 */
export function requestContext<T>(
  host: Element,
  context: symbol,
  listener: (value: T) => void,
): () => void {
  let end: (() => void) | undefined;
  let isActive = true;
  const callback = (value: T, unsubscribe?: () => void): void => {
    // A provider that came later in between answers in place of the outer one.
    if (unsubscribe !== end) end?.();
    end = unsubscribe;
    if (isActive) listener(value);
  };
  const request = new Event('context-request', { bubbles: true, composed: true });
  host.dispatchEvent(Object.assign(request, { context, callback, subscribe: true }));
  return () => {
    isActive = false;
    end?.();
  };
}
