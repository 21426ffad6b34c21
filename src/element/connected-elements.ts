import { onLanguagesChange } from '../i18n/languages.ts';
import { onDefaultStore } from '../store/registry.ts';

/** An element of the kit that is on the page. */
interface ConnectedElement {
  /** Looks again for store, language and links. */
  lookAround(): void;
}

const elements = new Set<ConnectedElement>();

/** Asks every element to look around again, for example because texts have come. */
export const allLookAround = (): void => {
  for (const element of elements) element.lookAround();
};

let watching = false;

function watchPage(): void {
  watching = true;
  onDefaultStore(allLookAround);
  onLanguagesChange(allLookAround);
  // A provider upgraded after the elements below it says so with this event.
  document.addEventListener('context-provider', allLookAround);
  new MutationObserver(allLookAround).observe(document, {
    subtree: true,
    attributeFilter: ['lang'],
  });
}

/** Keeps an element up to date with what happens around it, from now on. */
export function addElement(element: ConnectedElement): void {
  if (!watching) watchPage();
  elements.add(element);
}

export function removeElement(element: ConnectedElement): void {
  elements.delete(element);
}
