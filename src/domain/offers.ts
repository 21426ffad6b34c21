import { refused, type Decision, type Mint } from './decision.ts';
import { grantOf } from './grants.ts';
import type { OfferEntry } from './ledger/entries.ts';
import type { MemberState } from './ledger/state.ts';
import type { OfferRules, ProgrammeRules } from './programme/rules.ts';
import { issue } from './rewards/redeem.ts';
import { refuseOutsider, statusOf } from './status.ts';

/** Whether an offer is made to a member now: in time, for their tier and state, or claimed before. */
export function isOffered(offer: OfferRules, state: MemberState, rules: ProgrammeRules): boolean {
  const { until, tiers, statuses } = offer;
  if (until !== undefined && state.now >= until) return false;
  if (state.offers.has(offer.id)) return true;
  const status = statusOf(state, rules);
  if (status !== 'active' && status !== 'inactive') return false;
  const tier = rules.tiers?.steps[state.standing?.step ?? -1]?.id;
  const isTheirTier = tiers === undefined || (tier !== undefined && tiers.includes(tier));
  return isTheirTier && (statuses === undefined || statuses.includes(status));
}

/** A member takes up a personal offer; once. */
export function claimOffer(
  state: MemberState,
  id: string,
  rules: ProgrammeRules,
  mint: Mint,
): Decision {
  const offer = rules.offers.get(id);
  if (!offer) return refused('not-found', `There is no offer "${id}"`);
  const outsider = refuseOutsider(state);
  if (outsider) return outsider;
  if (state.offers.has(id)) return refused('offer-closed', 'You have claimed this offer already.');
  if (!isOffered(offer, state, rules)) return refused('offer-closed', 'This offer has ended.');
  const entry: OfferEntry = {
    kind: 'offer',
    at: state.now,
    offer: id,
    ...(offer.reward
      ? { reward: grantOf(offer.reward, state.now, rules) }
      : issue(offer.validDays, state.now, rules.zone, mint)),
  };
  return { kind: 'accepted', entries: [entry] };
}
