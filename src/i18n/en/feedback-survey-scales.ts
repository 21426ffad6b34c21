/**
 * English of the scales other than NPS. Words for the ends of a scale begin small, as in the
 * feedback survey's own.
 */
export const feedbackSurveyScalesWords = {
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
  smileys: 'How do you feel about {subject}?',
  'smileys-low': 'very unhappy',
  'smileys-high': 'very happy',
  starsOf: '{score} of {most} stars',
} as const;
