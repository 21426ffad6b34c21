/** Fetches what sends a response of whom nothing is known. */
export const fetchAnonymous = (): Promise<typeof import('./anonymous.ts')> =>
  import('./anonymous.ts');
