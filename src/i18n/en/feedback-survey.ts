/**
 * English of the feedback survey. Words for the ends of a scale begin small, since
 * names put a number before them; on the page they are capitalised.
 */
export const feedbackSurveyWords = {
  nps: 'How likely is it that you would recommend {subject} to a friend or colleague?',
  'nps-low': 'not at all likely',
  'nps-high': 'extremely likely',
  scoreNamed: '{score}, {text}',
  text: 'What is the main reason for your score?',
  optional: '{text} (optional)',
  offer: '{amount} {unit} for your answer, whatever it is',
  send: 'Send',
  notOpen: 'This survey is not open to you',
} as const;
