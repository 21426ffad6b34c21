import { openStore, registry } from '../../src/element/index.ts';
import type { LoyaltyStore, StoreOptions } from '../../src/element/index.ts';

/**
 * Opens the store that markup names. Where its addresses are not allowed, the console says so and
 * the elements show an error: neither the data of another store, nor nothing at all.
 *
 * @param before What the same markup named until now.
 */
export function openSafely(options: StoreOptions, before: StoreOptions): LoyaltyStore {
  try {
    for (const name of ['api', 'tokenUrl'] as const) refuseForeign(name, options[name]);
    return openStore(options, hasTakenBack(before, options));
  } catch (error) {
    console.error(error);
    const refuse = (): Promise<never> => Promise.reject(error);
    const client = { key: `refused:${options.api}`, readProgramme: refuse, readMember: refuse };
    return openStore({ client });
  }
}

/** Markup may come from many hands: a token must not follow it anywhere. */
function refuseForeign(name: string, address: string | undefined): void {
  const { origin } = new URL(address ?? '', document.baseURI);
  if (![globalThis.origin, ...registry().apiOrigins].includes(origin))
    throw new TypeError(`Laurel: ${name} "${address}" is not of this origin or apiOrigins`);
}

/** Whether markup that said how an API knows the visitor says something else now. */
const hasTakenBack = (before: StoreOptions, { api, tokenUrl, auth }: StoreOptions): boolean =>
  before.api === api &&
  Boolean(before.tokenUrl ?? before.auth) &&
  (before.tokenUrl !== tokenUrl || before.auth !== auth);
