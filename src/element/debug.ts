import type { LoyaltyStore, Snapshot } from '../store/store.ts';
import type { ViewState } from './view-state.ts';

const problemOf = (snapshot: Snapshot | undefined): string => {
  const { code = 'unknown', detail } = snapshot?.problem ?? {};
  return detail ? `${code}, ${detail}` : code;
};

const reasons: Readonly<Record<ViewState, (snapshot: Snapshot | undefined) => string>> = {
  loading: (snapshot) =>
    snapshot
      ? snapshot.phase === 'loading'
        ? 'the store has had no answer yet'
        : 'the texts of its language are on their way'
      : 'it has no store yet: call configure(), or name the api of a <laurel-provider>',
  ready: () => 'programme and member are at hand',
  stale: (snapshot) => `the newest read failed: ${problemOf(snapshot)}`,
  guest: () => 'the server said that nobody is signed in',
  empty: (snapshot) =>
    snapshot?.status === 'active'
      ? 'the documents hold nothing for this element'
      : `the member is ${snapshot?.status ?? 'not known'}`,
  error: (snapshot) => `nothing could be read: ${problemOf(snapshot)}`,
};

const stateOf = (element: Element): ViewState | undefined =>
  (Object.keys(reasons) as ViewState[]).find((state) => element.matches(`:state(${state})`));

const told = new WeakMap<Element, string>();

/** Writes to the console what an element shows and why, whenever that changes. */
function explain(element: Element, snapshot: Snapshot | undefined): void {
  const state = stateOf(element);
  if (!state) return;
  const words = `<${element.localName}> is ${state}: ${reasons[state](snapshot)}.`;
  if (told.get(element) === words) return;
  told.set(element, words);
  console.info(words, {
    element,
    subject: snapshot?.member?.subject ?? null,
    revision: snapshot?.member?.revision,
    asOf: snapshot?.member?.asOf,
    programme: snapshot?.programme?.version,
  });
}

/**
 * Writes to the console how a part of a page is set up, and what each element in it shows and why.
 * No token ever stands there.
 *
 * @param root - A provider, or the page's root.
 * @param store - The one the elements follow.
 * @param settings - How it is set up; without it what the root's attributes say.
 */
export function explainTree(
  root: Element,
  store: LoyaltyStore | undefined,
  settings: object = Object.fromEntries(
    [...root.attributes].map(({ name, value }) => [name, value]),
  ),
): void {
  const reads = store ? `reads ${store.key || 'nothing: its address was refused'}` : 'has no store';
  console.info(`<${root.localName}> ${reads}.`, settings);
  // After the frame in which the elements render what has changed.
  const tell = (): void => {
    requestAnimationFrame(() => {
      for (const element of root.querySelectorAll('*')) explain(element, store?.snapshot());
    });
  };
  root.addEventListener('laurel-ready', tell);
  store?.subscribe(tell);
  tell();
}
