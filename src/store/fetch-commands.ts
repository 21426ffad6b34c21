/**
 * Fetches what a store needs to send a command, ahead of the first one: a page whose network has
 * gone by then could no longer get it.
 */
export const fetchCommands = (): Promise<unknown> =>
  Promise.all([import('./on-demand.ts'), import('../client/http-commands.ts')]);
