import type { Accepted, Decision, Refused } from '../../domain/decision.ts';
import type { Entry } from '../../domain/ledger/entries.ts';
import type { Json } from '../engine.ts';
import type { Change } from '../storage.ts';
import type { LoadedMember } from './context.ts';

/** What a command would do to the ledger, and its answer if the ledger is still as it was read. */
export type Plan =
  | { readonly kind: 'refused'; readonly refused: Refused }
  | {
      readonly kind: 'change';
      readonly change: Omit<Change, 'operation'>;
      readonly status: 200 | 201 | 202;
      /** Answers once the change is stored. */
      readonly body: () => Json | Promise<Json>;
      /** True when nothing has to change: the request was known by its own name. */
      readonly replayed?: boolean;
    };

export const refusal = (refused: Refused): Plan => ({ kind: 'refused', refused });

/** A plan that changes one member as the rules decided. */
export function planOf(
  member: LoadedMember,
  decision: Decision,
  status: 200 | 201 | 202,
  body: (accepted: Accepted) => Json | Promise<Json>,
): Plan {
  if (decision.kind === 'refused') return refusal(decision);
  const { entries, names = [], counts = [] } = decision;
  return {
    kind: 'change',
    change: {
      members: [memberChange(member, entries)],
      names: names.map((name) => ({ name, member: member.subject })),
      counts,
    },
    status,
    body: () => body(decision),
  };
}

export const memberChange = (
  { subject, version }: Pick<LoadedMember, 'subject' | 'version'>,
  entries: readonly Entry[],
): Change['members'][number] => ({ member: subject, expectedVersion: version, entries });
