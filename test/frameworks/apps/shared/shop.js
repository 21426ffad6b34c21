// The shop's own script: where the loyalty API is, and who is signed in. No framework in it.
import { configure, openStore } from 'laurel-elements/store';

/** The page's store. Nothing of it exists where pages are rendered on a server. */
export const store =
  typeof document === 'undefined'
    ? undefined
    : configure({ api: '/api/loyalty', tokenUrl: '/laurel/token' });

/** Another programme's, for elements that are given a store of their own. */
export const partnerStore = () =>
  typeof document === 'undefined'
    ? undefined
    : openStore({ api: '/api/partner', tokenUrl: '/partner/token' });

/** The store a scene binds: the partner's, and the page's at the next step. */
export const storeAt = (step) => (step % 2 === 0 ? partnerStore() : store);

export async function signIn(member) {
  await fetch('/session', { method: 'POST', body: member });
  await store.session.refresh();
}

export async function signOut() {
  await fetch('/session', { method: 'DELETE' });
  await store.session.signOut();
}

/** As a page does that has no module at hand. */
export async function changeMember(member) {
  await fetch('/session', { method: 'POST', body: member });
  document.dispatchEvent(new Event('laurel-session-change'));
}
