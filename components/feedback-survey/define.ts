import { define } from '../../src/element/define.ts';
import { FeedbackSurvey } from './feedback-survey.ts';

define('laurel-feedback-survey', FeedbackSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'laurel-feedback-survey': FeedbackSurvey;
  }
}
