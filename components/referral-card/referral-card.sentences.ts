import type { referralState } from '../../src/contract/member/referral.ts';
import type { PartValue } from '../../src/contract/part.ts';
import type { referral } from '../../src/contract/programme/referral.ts';
import type { LaurelElement } from '../../src/element/index.ts';
import type { LocalisedText } from '../../src/values/localised-text.ts';

/** What a programme offers to both sides. */
export type Offer = PartValue<typeof referral>;

/** What a referral card shows: the advocate's code, link and invitations, and what the programme offers. */
export interface ReferralCardView extends PartValue<typeof referralState> {
  /** Undefined where the programme does not say. */
  readonly offer: Offer | undefined;
  /** The page with the programme's terms. */
  readonly terms: string | undefined;
  /** The name of the programme. */
  readonly name: LocalisedText | undefined;
}

/** The element that puts things into words. */
export type Speaker = LaurelElement<ReferralCardView>;

/** "€10 off", "10% off", "500 points", or several with a plus; empty where nothing is promised. */
export function rewardOf(
  speaker: Speaker,
  { discount, percent, points }: Partial<Offer['friend']> = {},
): string {
  return [
    discount && speaker.say('off', { amount: speaker.money(discount) }),
    percent && speaker.say('percent', { amount: speaker.number(percent) }),
    points && `${speaker.number(points.amount)} ${speaker.unitName(points.unit, points.amount)}`,
  ]
    .filter(Boolean)
    .join(' + ');
}

/** What goes to a friend with the link: "€10 off at Café Luna with my invitation". */
export function messageOf(speaker: Speaker, { offer, name }: ReferralCardView): string {
  const reward = rewardOf(speaker, offer?.friend);
  const shop = speaker.pick(name ?? {}) ?? '';
  // Half a character, as a cut name has it, cannot be part of an address.
  return (reward ? speaker.say('message', { reward, shop }) : shop).replace(/\p{Cs}/gu, '\ufffd');
}

/** A link as people read it. */
export function readable(url: string): string {
  const shown = url.replace(/^https?:\/\//, '');
  try {
    return decodeURI(shown);
  } catch {
    return shown;
  }
}
