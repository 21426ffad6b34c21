// What a screen reader is told of what is on a page in a frame: computed in every engine alike by axe, which the page
// carries, and compared with the engine's own word where it gives one.

import { expect } from '@open-wc/testing';
import { accessibleNode } from '../../elements/support/accessibility.ts';
import { everythingIn } from '../../elements/support/seen.ts';
import type { ShopPage } from './shop-page.ts';

/** For the head of the page. */
export const axeTag = '<script src="/node_modules/axe-core/axe.min.js"></script>';

interface Axe {
  setup(root: Element): unknown;
  teardown(): void;
  readonly utils: { getNodeFromTree(element: Element): unknown };
  readonly commons: {
    readonly aria: { getRole(element: Element): string | null };
    readonly text: { accessibleText(element: Element): string };
    readonly dom: { isVisibleToScreenReaders(element: Element): boolean };
  };
}

/** What somebody who hears a page stops at. */
const stops = /^(heading|radiogroup|radio|group|checkbox|textbox|button|link|dialog)$/;

/** WebKit's driver takes no element of a frame, and Firefox's none at all. */
const isChromium = /Chrome/.test(navigator.userAgent);

/** `role name` of all that a screen reader stops at in an element, in its order. */
export async function told(
  { window: view }: ShopPage,
  element: Element,
): Promise<readonly string[]> {
  const axe = Reflect.get(view, 'axe') as Axe;
  const lines: string[] = [];
  axe.setup(view.document.documentElement);
  try {
    for (const inner of everythingIn(element)) {
      // What no slot takes in is nowhere.
      if (!axe.utils.getNodeFromTree(inner)) continue;
      const { aria, text, dom } = axe.commons;
      const role = dom.isVisibleToScreenReaders(inner) ? aria.getRole(inner) : null;
      if (role === null || !stops.test(role)) continue;
      const name = text.accessibleText(inner).replaceAll(/\s+/g, ' ').trim();
      const own = isChromium ? await accessibleNode(inner) : undefined;
      if (own) expect(own, `${inner.localName} by the engine's word`).to.deep.equal({ role, name });
      lines.push(`${role} ${name}`.trim());
    }
  } finally {
    axe.teardown();
  }
  return lines;
}
