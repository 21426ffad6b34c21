let asked: unknown;

/**
 * Has the loader, if there is one, make the page's store. It does so by itself for every tag but
 * those that say they show sample data: one of them may have been told to show the member's since.
 */
export const askForStore = (): void => {
  const { laurel } = globalThis as { readonly laurel?: unknown };
  // Other things may be called `laurel`: content with that id, for instance.
  if (Array.isArray(laurel)) asked ||= laurel.push(() => {});
};
