/** English of the feedback survey that is needed once somebody sends. */
export const feedbackSurveySendWords = {
  'missing-score': 'Please choose a score first.',
  'missing-reason': 'Please write a reason first.',
  sending: 'Sending…',
  slow: 'Still sending.',
  offline: 'Not sent yet. It goes out when you are back online.',
  keepOpen: 'Please keep this page open.',
  held: 'Not sent yet. Please sign in again.',
  expired: 'Not sent. Your answer is still here.',
  uncertain: 'It may not have arrived. Send again: it counts once.',
  unsent: 'This could not be sent.',
  again: 'Send again',
  thanks: 'Thank you',
  answered: 'You have already answered.',
  earned: 'You get {amount} {unit}.',
  earnedLater: 'The shop decides on your {amount} {unit}.',
  earnedOn: 'You get {amount} {unit} on {day}.',
} as const;
