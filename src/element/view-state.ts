import type { Snapshot } from '../store/store.ts';

/**
 * What an element shows, also as `:state(…)`:
 * - `loading`: a skeleton, or the fallback from the page;
 * - `ready`: data;
 * - `stale`: the last known data with its time, because the newest read failed;
 * - `guest`: the view for somebody who is not signed in;
 * - `empty`: there is nothing to show, or no membership to show it of;
 * - `error`: nothing could be read.
 */
export type ViewState = 'loading' | 'ready' | 'stale' | 'guest' | 'empty' | 'error';

/** A member's standing that has words of its own. */
export type Standing = 'candidate' | 'inactive' | 'blocked';

const isKnown = (snapshot: Snapshot | undefined): boolean =>
  /ready|stale/.test(snapshot?.phase ?? '');

/** The standing to put into words, if any. */
export const standingOf = (snapshot: Snapshot | undefined): Standing | undefined =>
  isKnown(snapshot) && snapshot?.status !== 'active' && snapshot?.status !== 'guest'
    ? snapshot?.status
    : undefined;

/** Whether a member's data may be shown: not of a guest, nor before joining, nor when on hold. */
export const hasMembership = (snapshot: Snapshot | undefined): snapshot is Snapshot =>
  isKnown(snapshot) && /active/.test(snapshot?.status ?? '');

/** The state of an element that has, or has not, something to show of a snapshot. */
export function viewState(snapshot: Snapshot | undefined, hasView: boolean): ViewState {
  if (!snapshot || !isKnown(snapshot)) return snapshot?.phase ?? 'loading';
  if (hasView) return snapshot.phase;
  if (snapshot.status === 'guest') return 'guest';
  return snapshot.problem && !standingOf(snapshot) ? 'error' : 'empty';
}
