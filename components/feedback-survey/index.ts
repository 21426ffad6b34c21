export { FeedbackSurvey } from './feedback-survey.ts';
export type { FeedbackSurveyView } from './feedback-survey.ts';
export type { Question, SurveyDefinition } from '../../src/domain/survey/definition.ts';
export type { SurveyResponse, SurveyReward } from '../../src/contract/commands.ts';
export { LaurelSurveyCompletedEvent } from '../../src/element/events/survey-completed-event.ts';
export type { SurveyCompletedDetail } from '../../src/element/events/survey-completed-event.ts';
export { LaurelSurveySubmitEvent } from '../../src/element/events/survey-submit-event.ts';
export type { SurveySubmitDetail } from '../../src/element/events/survey-submit-event.ts';
