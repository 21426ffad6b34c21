import type { Entry, JoinedEntry } from './entries.ts';
import type { MemberState } from './state.ts';

/** When, how and under which code the member joined. */
export type Joined = NonNullable<MemberState['joined']>;

/** When and how the member joined; with the first order when an order or an import made them one. */
export function joining(entries: readonly Entry[], now: number): Joined | undefined {
  const joined = entries.find((entry): entry is JoinedEntry => entry.kind === 'joined');
  if (!joined) return undefined;
  let { at } = joined;
  if (joined.by !== 'member') {
    for (const entry of entries) if (entry.kind === 'order' && entry.at < at) at = entry.at;
  }
  return at <= now ? { at, by: joined.by, code: joined.code } : undefined;
}
