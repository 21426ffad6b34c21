import { refused, type Decision, type Mint } from './decision.ts';
import { grantOf } from './grants.ts';
import type { JoinedEntry } from './ledger/entries.ts';
import type { MemberState } from './ledger/state.ts';
import type { ProgrammeRules } from './programme/rules.ts';

/** Letters and digits of the code a member invites others with. */
const CODE_LENGTH = 7;

/** The name that keeps codes apart; who owns it is the advocate. */
export const codeName = (code: string): string => `code:${code}`;

/** What an entry of joining needs besides its day. */
const newMember = (mint: Mint): { readonly code: string } => ({ code: mint(CODE_LENGTH) });

/** A member's own decision to join; brings the bonus. */
export function join(
  state: MemberState,
  { terms }: { readonly terms?: boolean },
  rules: ProgrammeRules,
  mint: Mint,
): Decision {
  if (state.blocked) {
    return refused('member-blocked', 'Your membership is suspended. Please contact us.');
  }
  if (state.joined) return refused('already-enrolled', 'You are a member already.');
  if (rules.enrolment.terms && terms !== true) {
    return refused('invalid-request', 'terms must be true: whoever joins accepts the terms');
  }
  const { bonus } = rules.enrolment;
  const entry: JoinedEntry = {
    kind: 'joined',
    at: state.now,
    by: 'member',
    ...newMember(mint),
    ...(bonus ? { bonus: grantOf(bonus, state.now, rules) } : {}),
  };
  return { kind: 'accepted', entries: [entry], names: [codeName(entry.code)] };
}

/** Somebody becomes a member by an order of theirs; without the bonus, which is for joining. */
export const joinByOrder = (at: number, by: 'order' | 'import', mint: Mint): JoinedEntry => ({
  kind: 'joined',
  at,
  by,
  ...newMember(mint),
});
