import { html } from 'lit';
import type { SurveyDefinition } from '../../../src/domain/survey/definition.ts';
import { endingOf } from '../../../src/domain/survey/path.ts';
import { namesIn } from '../../../src/domain/survey/piping.ts';
import type { Decimal } from '../../../src/values/decimal.ts';
import type { Content } from '../../../src/element/index.ts';
import { renderThanks } from '../feedback-survey.send.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';
import { contextOf } from './context.ts';
import { walkOf } from './walk.ts';
import { textOf } from './wording.ts';

/** Chooses what stands there in the end, while the answers are still there. */
export function chooseEnding(survey: FeedbackSurvey, definition: SurveyDefinition): void {
  const { answers } = survey._form;
  const ending = endingOf(definition, answers, contextOf(survey));
  walkOf(survey._form).ending = ending && { ending, definition, answers };
}

/**
 * What stands there in the end. Beside an ending that makes something good again stands what the page
 * has for that, and nothing else. One that names a reward is the kit's own thanks where there is none.
 *
 * @param brought - What the response brought, in words.
 * @param granted - How much, if it is sure.
 */
export function renderEnd(
  survey: FeedbackSurvey,
  brought: string,
  granted: Decimal | undefined,
): Content {
  const { ending, definition, answers } = walkOf(survey._form).ending ?? {};
  const slot = html`<slot name=${ending?.recovery ? 'recovery' : 'promotion'}></slot>`;
  const isFalse =
    granted === undefined && namesIn(survey._text(ending?.text) ?? '').includes('reward');
  const words =
    ending && definition && !isFalse
      ? textOf(survey, definition, ending.text, { answers, reward: granted })
      : undefined;
  return renderThanks(survey, brought, words, slot);
}
