// Fetched when somebody comes to the scale with the keyboard.
import type { Scale } from '../../src/domain/survey/scales.ts';
import { typedScore } from '../../src/domain/survey/typed-score.ts';
import type { TypedDigit } from '../../src/domain/survey/typed-score.ts';
import type { FeedbackSurvey } from './feedback-survey.ts';

const typed = new WeakMap<FeedbackSurvey, TypedDigit>();

/**
 * Chooses the score whose digits are typed while the scale has the focus, the first and the last
 * with Home and End. Arrows, Tab and Space stay the browser's; what is no key does nothing.
 *
 * @param target - What had the focus when the key was pressed.
 */
export function pressKey(survey: FeedbackSurvey, event: Event, target: EventTarget | null): void {
  if (!(event instanceof KeyboardEvent)) return;
  const { key, timeStamp: at } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const radios = [
    ...survey.renderRoot.querySelectorAll<HTMLInputElement>(`[name="${target.name}"]`),
  ];
  const values = radios.map(({ value }) => Number(value));
  const scale: Scale = { min: Math.min(...values), max: Math.max(...values) };
  let score = key === 'Home' ? scale.min : key === 'End' ? scale.max : undefined;
  if (/^\d$/.test(key)) {
    const digit = { digit: Number(key), at };
    score = typedScore(scale, digit, typed.get(survey));
    typed.set(survey, digit);
  }
  if (score === undefined) return;
  event.preventDefault();
  const radio = radios[values.indexOf(score)];
  // Who has gone on in the meantime is not called back.
  if (survey.shadowRoot?.activeElement === target) radio?.focus();
  radio?.click();
}
