import { html, nothing } from 'lit';
import type { Content } from '../../../src/element/index.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';
import { isAnonymous } from './anonymous.ts';
import { dismiss, isPopup, isPrompted, stand } from './appearance.ts';
import { countWhenLeft } from './leaving.ts';
import { tellSoFar } from './steps.ts';

/** What had the focus before a survey had. */
const cameFrom = new WeakMap<FeedbackSurvey, HTMLElement>();

/** What stands in the page as it is; what came up by itself, or stands over the page, can be closed. */
export function framed(survey: FeedbackSurvey, content: Content): Content {
  if (!isPrompted(survey)) return content;
  const isOver = isPopup(survey);
  stand(survey);
  const close = (): void => {
    // Nothing but the form holds what nobody is known to have said.
    if (survey._form.isSending && isAnonymous(survey)) return;
    const isInside = survey.matches(':focus-within');
    dismiss(survey, () => {
      countWhenLeft(survey);
      void tellSoFar(survey, 'dismissed');
    });
    if (isInside) cameFrom.get(survey)?.focus();
  };
  // The focus goes back to where it came from.
  const onFocus = ({ relatedTarget }: FocusEvent): void => {
    if (
      relatedTarget instanceof HTMLElement &&
      !survey.contains(relatedTarget) &&
      !survey.renderRoot.contains(relatedTarget)
    )
      cameFrom.set(survey, relatedTarget);
  };
  const onKey = ({ key, isComposing }: KeyboardEvent): void => {
    if (isOver && key === 'Escape' && !isComposing) close();
  };
  return html`<div
    class="sheet"
    role=${isOver ? 'dialog' : nothing}
    aria-label=${isOver ? survey.label || survey.say('survey') : nothing}
    @keydown=${onKey}
    @focusin=${onFocus}
  >
    <button
      part="close"
      class="close"
      type="button"
      aria-label=${survey.say('closeSurvey')}
      @click=${close}
    >
      ×
    </button>
    ${content}
  </div>`;
}
