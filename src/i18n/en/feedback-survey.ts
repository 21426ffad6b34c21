/**
 * English of the feedback survey. Words for the ends of a scale begin small, since
 * names put a number before them; on the page they are capitalised.
 */
export const feedbackSurveyWords = {
  nps: 'How likely is it that you would recommend {subject} to a friend or colleague?',
  'nps-low': 'not at all likely',
  'nps-high': 'extremely likely',
  csat: 'How satisfied are you with {subject}?',
  'csat-low': 'very dissatisfied',
  'csat-high': 'very satisfied',
  ces: '{subject} made it easy for me to get what I wanted.',
  'ces-low': 'strongly disagree',
  'ces-high': 'strongly agree',
  stars: 'How would you rate {subject}?',
  'stars-low': 'poor',
  'stars-high': 'excellent',
  thumbs: 'Were you happy with {subject}?',
  'thumbs-low': 'No',
  'thumbs-high': 'Yes',
  scoreNamed: '{score}, {text}',
  starsOf: '{score} of {most} stars',
  text: 'What is the main reason for your score?',
  optional: '{text} (optional)',
  offer: '{amount} {unit} for your answer, whatever it is',
  send: 'Send',
  thanks: 'Thank you',
  answered: 'You have already answered.',
  notOpen: 'This survey is not open to you',
} as const;
