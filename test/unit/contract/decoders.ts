import * as contract from '../../../src/contract/index.ts';
import type { Part } from '../../../src/contract/index.ts';

/** A decoder seen from a test: it answers something or throws. */
export type AnyDecoder = (input: unknown) => unknown;

/** The parts of the two documents. */
export const programmeParts: readonly Part<unknown>[] = [
  contract.units,
  contract.links,
  contract.tiers,
  contract.tierPeriod,
  contract.rewards,
  contract.earnRules,
  contract.referral,
  contract.surveys,
  contract.capabilities,
];
export const memberParts: readonly Part<unknown>[] = [
  contract.wallets,
  contract.tier,
  contract.eligibility,
  contract.earning,
  contract.referralState,
  contract.offers,
  contract.surveyStates,
  contract.surveyDetails,
  contract.redemptions,
  contract.card,
];

/** What both say, of lists item by item. */
const merged = (one: unknown, other: unknown): unknown =>
  Array.isArray(one) && Array.isArray(other)
    ? one.map((item: unknown, index) => merged(item, other[index]))
    : one instanceof Object && other instanceof Object
      ? { ...one, ...other }
      : other;

const whole =
  (
    document: (input: unknown) => contract.ContractDocument<object>,
    parts: readonly Part<unknown>[],
  ): AnyDecoder =>
  (input) => {
    const { head, parts: received } = document(input);
    const decoded: Record<string, unknown> = {};
    for (const { key, decode } of parts) {
      if (!Object.hasOwn(received, key)) continue;
      const value = decode(received[key]);
      // Two parts may each read their own fields under one key.
      decoded[key] = Object.hasOwn(decoded, key) ? merged(decoded[key], value) : value;
    }
    return { contract: contract.CONTRACT, ...head, ...decoded };
  };

/** Decodes a programme with all its parts, as a page with every element would. */
export const decodeProgramme = whole(contract.programmeDocument, programmeParts);
/** Decodes a member with all parts. */
export const decodeMember = whole(contract.memberDocument, memberParts);

/** Decoders of what goes over the wire, by the name of the document's schema. */
export const decoders: Readonly<Record<string, AnyDecoder>> = {
  Programme: decodeProgramme,
  Member: decodeMember,
  ActivityPage: contract.activityPage,
  Redemption: contract.redemption,
  Operation: contract.operation,
  Problem: contract.problemDocument,
  TokenAnswer: contract.tokenAnswer,
  Enrolment: contract.enrolment,
  RedemptionRequest: contract.redemptionRequest,
  SurveyResponse: contract.surveyResponse,
  SurveyAnswer: contract.surveyAnswer,
  ReferralClaim: contract.referralClaim,
  Action: contract.action,
  EventBatch: contract.eventBatch,
  Order: contract.order,
  Refund: contract.refund,
};
