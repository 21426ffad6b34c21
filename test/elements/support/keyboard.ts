import { sendKeys } from '@web/test-runner-commands';

/** Presses one key where the focus is, as a person does: `Tab`, `Enter`, `ArrowRight`, `7`. */
export const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Types characters without a pause between them. */
export const type = (text: string): Promise<void> => sendKeys({ type: text });

/** The element that has the focus, through shadow roots. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
}

/** A button before the box, to come from, and one after it, to arrive at. */
export function fence(box: HTMLElement): {
  readonly before: HTMLElement;
  readonly after: HTMLElement;
} {
  const [before, after] = ['Before', 'After'].map((words) => {
    const button = document.createElement('button');
    button.textContent = words;
    return button;
  });
  if (!before || !after) throw new Error('There are two buttons.');
  box.prepend(before);
  box.append(after);
  return { before, after };
}

/**
 * Where Tab leads from one element to another, both left out.
 * @throws Error when it does not lead there.
 */
export async function tabStops(from: HTMLElement, to: Element): Promise<readonly Element[]> {
  const stops: Element[] = [];
  from.focus();
  for (;;) {
    await press('Tab');
    const stop = focused();
    if (stop === to) return stops;
    if (stop === null || stops.length > 40) throw new Error('Tab leads nowhere.');
    stops.push(stop);
  }
}

/** Whether something drawn at or around a control tells that it has the focus. */
export function showsFocus(control: Element): boolean {
  const label = (control as Partial<HTMLInputElement>).labels?.[0];
  const around = [control, control.nextElementSibling, label].filter(
    (element) => element !== null && element !== undefined,
  );
  return around.some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
}
