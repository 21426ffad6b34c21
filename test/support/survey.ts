// How a shopper answers <laurel-feedback-survey>, by what is on the screen.

/** The scale's buttons, in their order. */
export const radiosOf = (survey: Element): readonly HTMLInputElement[] => [
  ...(survey.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []),
];

/** The scale as a whole. */
export const scaleOf = (survey: Element): Element => found(survey, '[role=radiogroup]');

/** Where the reason is written. */
export const reasonOf = (survey: Element): HTMLTextAreaElement =>
  found<HTMLTextAreaElement>(survey, 'textarea');

export const sendButtonOf = (survey: Element): HTMLButtonElement =>
  found<HTMLButtonElement>(survey, 'form button:not([type=button])');

/** The chosen score; undefined while there is none. */
export const chosenIn = (survey: Element): string | undefined =>
  radiosOf(survey).find(({ checked }) => checked)?.value;

/** Chooses a score as a finger does. */
export function choose(survey: Element, score: number): void {
  const radio = radiosOf(survey).find(({ value }) => value === String(score));
  if (!radio) throw new Error(`The scale has no ${score}.`);
  // A page makes ready to send when the form is touched, which a click of a script's own is not.
  radio.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  radio.click();
}

function found<Found extends Element>(survey: Element, selector: string): Found {
  const element = survey.shadowRoot?.querySelector<Found>(selector);
  if (!element) throw new Error(`The survey shows no ${selector}.`);
  return element;
}
