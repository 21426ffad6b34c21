import type { kitTags } from '../../support/kit.ts';
import type { UnreliableShop } from '../support/shop.ts';

/** An element the conformance suite holds to the rules every element obeys. */
export interface ElementUnderTest {
  readonly tag: (typeof kitTags)[number];
  /** Folder below `components`: its `define.ts` registers the element, its `index.ts` exports the class. */
  readonly folder: string;
  readonly className: string;
  /** Attributes with values other than the default; properties of the same names mean the same. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes with a closed list of values: a wrong one warns once and falls back to the default. */
  readonly closed: readonly string[];
  /** Attributes of its own that take any text. */
  readonly open: readonly string[];
  /** The part of the member document without which there is nothing to show: the element is `empty`. */
  readonly needs: 'wallets' | 'tier' | 'surveys' | 'referral' | 'rewards';
  /** Spellings whose reserved size is held to: attributes alone, as a page has them. */
  readonly spellings: readonly string[];
  /** What a member's element says, in English, once all that it fetches later is there too. */
  readonly whole: RegExp;
  /** Something happens at the shop that changes what the element shows of whoever is signed in. */
  readonly news: (shop: UnreliableShop) => Promise<void>;
}

/** Adding an element to the suite is adding it here. */
export const elements: readonly ElementUnderTest[] = [
  {
    tag: 'laurel-points-badge',
    folder: 'points-badge',
    className: 'PointsBadge',
    attributes: { variant: 'card', label: 'My points' },
    closed: ['show', 'variant'],
    open: ['wallet'],
    needs: 'wallets',
    spellings: ['', 'show="balance pending expiring worth"', 'variant="card"'],
    whole: /points/,
    news: (shop) => shop.order('700.00'),
  },
  {
    tag: 'laurel-tier-progress',
    folder: 'tier-progress',
    className: 'TierProgress',
    attributes: { variant: 'steps', label: 'My tier' },
    closed: ['show', 'variant'],
    open: ['criteria'],
    needs: 'tier',
    spellings: ['', 'criteria="2"', 'variant="steps"', 'variant="steps" show="next benefits"'],
    whole: /Silver/,
    news: (shop) => shop.order('700.00'),
  },
  {
    tag: 'laurel-feedback-survey',
    folder: 'feedback-survey',
    className: 'FeedbackSurvey',
    attributes: { metric: 'csat', label: 'My opinion' },
    closed: ['metric', 'reason'],
    open: ['survey-id', 'subject', 'question'],
    needs: 'surveys',
    spellings: [
      '',
      'metric="csat"',
      'metric="ces" reason="required"',
      'metric="stars"',
      'metric="thumbs" reason="off"',
    ],
    whole: /Send/,
    news: (shop) => shop.answerSurvey(),
  },
  {
    tag: 'laurel-referral-card',
    folder: 'referral-card',
    className: 'ReferralCard',
    attributes: { show: 'channels invitations', label: 'My friends' },
    closed: ['channels', 'show'],
    open: ['rows'],
    needs: 'referral',
    spellings: [
      '',
      'show="rewards link channels"',
      'show="rewards link channels invitations terms" rows="1"',
      'show="link"',
      'show="rewards link channels qr invitations terms"',
    ],
    whole: /E-mail.*Your invitations/s,
    news: (shop) => shop.inviteFriend(),
  },
  {
    tag: 'laurel-reward-list',
    folder: 'reward-list',
    className: 'RewardList',
    attributes: { sort: 'price', label: 'My points' },
    closed: ['filter', 'sort', 'show'],
    open: ['rows'],
    needs: 'rewards',
    spellings: ['', 'rows="1"', 'rows="5"', 'show="balance"', 'show="texts mine" rows="2"'],
    whole: /to spend/,
    news: (shop) => shop.order('700.00'),
  },
];

/** Where the browser finds the module that registers an element. */
export const definitionOf = ({ folder }: ElementUnderTest): string =>
  `/components/${folder}/define.ts`;

/** Registers an element in this page. */
export async function define(under: ElementUnderTest): Promise<void> {
  await import(definitionOf(under));
}
