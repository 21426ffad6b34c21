import { everythingIn, isShown } from './seen.ts';

/** Words and controls that stick out of a page of this width, sideways. */
export function sticksOut(element: Element, width: number): readonly string[] {
  return everythingIn(element)
    .filter((inner) => (hasWords(inner) || isField(inner)) && isShown(inner) && !isUnseen(inner))
    .filter((inner) => {
      const { left, right } = inner.getBoundingClientRect();
      return left < -0.5 || right > width + 0.5;
    })
    .map((inner) => `sticks out: ${nameOf(inner)}`);
}

/**
 * Words that are cut: by a box that hides what does not fit, or by leaving the element's own box, where whatever
 * stands next to it would cover them. A field scrolls inside itself and cuts nothing; an address may end in an
 * ellipsis, as in a browser's bar: it is copied whole.
 */
export function cutWords(element: Element): readonly string[] {
  const outer = element.getBoundingClientRect();
  const inside = everythingIn(element).filter((inner) => isShown(inner) && !isUnseen(inner));
  const hidden = inside.filter(
    (inner) => !isField(inner) && !inner.matches('[part~=address]') && hidesOverflow(inner),
  );
  const outside = inside.filter((inner) => {
    const { left, right, top, bottom } = inner.getBoundingClientRect();
    return (
      hasWords(inner) &&
      (left < outer.left - 1 ||
        right > outer.right + 1 ||
        top < outer.top - 1 ||
        bottom > outer.bottom + 1)
    );
  });
  return [
    ...hidden.map((inner) => `hides a part: ${nameOf(inner)}`),
    ...outside.map((inner) => `leaves its box: ${nameOf(inner)}`),
  ];
}

function hidesOverflow(element: Element): boolean {
  if (!(element instanceof (element.ownerDocument.defaultView ?? window).HTMLElement)) return false;
  if ((element.textContent ?? '').trim() === '') return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  return (
    (overflowX !== 'visible' && scrollWidth > clientWidth + 1) ||
    (overflowY !== 'visible' && scrollHeight > clientHeight + 1)
  );
}

const isField = (element: Element): boolean => element.matches('input, textarea, select');

const hasWords = (element: Element): boolean =>
  element.childElementCount === 0 && (element.textContent ?? '').trim() !== '';

/** Visually hidden text is clipped to a pixel on purpose. */
function isUnseen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

const nameOf = (element: Element): string =>
  `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 60)}`;
