/** English of surveys of several questions. */
export const feedbackSurveyFlowWords = {
  step: 'Question {number} of {total}',
  survey: 'Survey',
  closeSurvey: 'Close',
  goBack: 'Back',
  goNext: 'Next',
  goesOn: 'A click on an answer takes you on.',
  ownWords: 'In your own words',
  'missing-answer': 'Please answer this first.',
  'missing-consent': 'Please tick this to go on.',
  'wrong-email': 'Please write an e-mail address, such as name@example.com.',
  anonymous: 'Your answers are sent without your name. There is no reward for them.',
  waiting: 'Your answers are saved. They are sent as soon as possible.',
} as const;
