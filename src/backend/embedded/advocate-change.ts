import type { Entry } from '../../domain/ledger/entries.ts';
import { invitationName } from '../../domain/referral/claim.ts';
import type { BothSides } from '../../domain/referral/reward.ts';
import type { Change } from '../storage.ts';
import type { Context } from './context.ts';
import { memberChange } from './plan.ts';

/** The advocate's half of what a friend's order or refund brought about. */
export async function advocateChange<T extends Entry>(
  context: Context,
  both: BothSides<T> | undefined,
): Promise<Change['members']> {
  if (!both) return [];
  const advocate = await context.storage.owner(invitationName(both.invitation));
  // Erased since: nobody is left to reward.
  if (advocate === undefined) return [];
  const { version } = await context.storage.load(advocate);
  return [memberChange({ subject: advocate, version }, [both.advocate])];
}
