/** For whom something is asked; percent-encoded, as headers do not hold every character. */
export const onBehalfOf = (subject: string | undefined): Record<string, string> =>
  subject === undefined ? {} : { 'laurel-subject': encodeURIComponent(subject) };
