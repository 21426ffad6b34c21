import { CONTRACT } from '../../contract/vocabulary.ts';
import type { MemberState } from '../../domain/ledger/state.ts';
import { isOffered } from '../../domain/offers.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import { eligibilityOf, type Eligibility } from '../../domain/rewards/eligibility.ts';
import { statusOf } from '../../domain/status.ts';
import { formatInstant } from '../../values/instants.ts';
import type { Json } from '../engine.ts';
import { earningOf, surveysOf } from './member-earning.ts';
import { redemptionsOf } from './member-redemptions.ts';
import { referralOf, type FriendLabels } from './member-referral.ts';
import { tierOf, tierProgressOf } from './member-tier.ts';
import { walletsOf } from './member-wallets.ts';
import { deadline, field, moment, points } from './wording.ts';

/** What the member document says besides what follows from the ledger. */
export interface DocumentFacts {
  readonly subject: string;
  readonly revision: { readonly epoch: string; readonly count: number };
  readonly programmeVersion: string;
  /** Ways to earn as the programme document lists them. */
  readonly earnRules: readonly Json[];
  /** How many of each reward with a stock all members have had. */
  readonly taken: ReadonlyMap<string, number>;
  /** Invited friends by invitation, as the shop calls them. */
  readonly friends: FriendLabels;
}

/** The member as `GET /member` sends it. Who has not joined gets what joining would bring. */
export function memberDocument(
  state: MemberState,
  rules: ProgrammeRules,
  facts: DocumentFacts,
): Json {
  const isMember = state.joined !== undefined;
  const hasPoints = Array.from(state.purses.values()).some(({ lots }) => lots.length > 0);
  const progress = isMember ? tierProgressOf(state, rules) : undefined;
  return {
    contract: CONTRACT,
    subject: facts.subject,
    status: statusOf(state, rules),
    revision: facts.revision,
    asOf: formatInstant(state.now),
    programmeVersion: facts.programmeVersion,
    ...(isMember || hasPoints ? { wallets: walletsOf(state, rules) } : {}),
    ...field('tier', progress && tierOf(progress, rules)),
    rewards: Array.from(rules.rewards.values(), (reward) => ({
      id: reward.id,
      ...eligibility(
        eligibilityOf(reward, state, rules, facts.taken.get(reward.id) ?? 0),
        reward.unit,
        rules,
      ),
    })),
    earning: earningOf(state, rules, facts.earnRules),
    ...(isMember ? membersOnly(state, facts.friends, rules) : {}),
  };
}

function membersOnly(state: MemberState, friends: FriendLabels, rules: ProgrammeRules): Json {
  return {
    ...field('referral', referralOf(state, friends, rules)),
    ...(rules.offers.size > 0 ? { offers: offersOf(state, rules) } : {}),
    ...(rules.surveys.size > 0 ? { surveys: surveysOf(state, rules) } : {}),
    redemptions: redemptionsOf(state, rules),
    ...(state.joined
      ? { card: { number: state.joined.code, since: moment(state.joined.at, rules.zone) } }
      : {}),
  };
}

function eligibility(eligible: Eligibility, unit: string, rules: ProgrammeRules): Json {
  switch (eligible.state) {
    case 'short':
      return { state: 'short', missing: points(eligible.missing, unit, rules) };
    case 'limit-until':
      return { state: 'limit-until', until: deadline(eligible.until, rules.zone) };
    default:
      return { state: eligible.state };
  }
}

const offersOf = (state: MemberState, rules: ProgrammeRules): readonly Json[] =>
  Array.from(rules.offers.values())
    .filter((offer) => isOffered(offer, state, rules))
    .map(({ id, kind, title, text, until }) => ({
      id,
      kind,
      title,
      ...field('text', text),
      ...(until === undefined ? {} : { until: deadline(until, rules.zone) }),
      state: state.offers.has(id) ? 'claimed' : 'open',
    }));
