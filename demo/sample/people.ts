import {
  act,
  answer,
  block,
  claim,
  join,
  offer,
  order,
  orders,
  redeem,
  refund,
  type Deed,
} from './deeds.ts';
import { regulars } from './regulars.ts';

/** A made-up customer of the demo shop. The programme never hears of the name. */
export interface SamplePerson {
  /** The shop's customer number. */
  readonly customer: string;
  readonly name: string;
  /** Why they are worth trying, in a few words. */
  readonly about: string;
  /** 1 is shown first. */
  readonly interesting: number;
  readonly deeds: readonly Deed[];
}

type Told = readonly [name: string, about: string, ...deeds: readonly Deed[]];

/** A year's small orders, one a month. */
const monthly = (total: string, months: number): readonly Deed[] =>
  orders(total, ...Array.from({ length: months }, (_, month) => 18 + month * 27));

const told: readonly Told[] = [
  ['Amira Haddad', 'one order away from Gold', ...monthly('44.90', 9)],
  [
    'Jonas Keller',
    'points that expire soon',
    order(375, '180.00'),
    order(200, '60.00'),
    order(45, '25.00'),
  ],
  ['Mei Lin', 'points on their way', order(60, '48.00'), order(6, '74.50'), order(3, '189.00')],
  [
    'Sofia Rossi',
    'Platinum, the top',
    ...monthly('92.00', 13),
    ...orders('65.00', 30, 60, 90, 120),
    answer(20, 10),
    offer(10, 'gold-tasting'),
  ],
  ['Lukas Brandt', 'about to lose Silver', order(362, '215.00'), order(120, '20.00')],
  [
    'Olivia Grant',
    'owes points after a return',
    order(60, '140.00', 'kettle'),
    redeem(20, 'any-discount', '200'),
    refund(5, 'kettle'),
  ],
  [
    'Ben Carter',
    'invited friends, each at another step',
    join(300),
    order(280, '60.00'),
    order(90, '42.00'),
  ],
  ['Yasmin Aydın', 'has invited as many as can be', join(300), order(250, '75.00')],
  ['Ravi Patel', 'has not joined yet'],
  [
    'Aisha Bello',
    'has ordered and not joined: points are waiting',
    order(30, '64.00'),
    order(4, '28.00'),
  ],
  ['Freya Olsen', 'joined today', join(0.02)],
  [
    'Hana Sato',
    'waits for the date of her class',
    ...orders('350.00', 150, 110, 70),
    redeem(2, 'barista-class'),
  ],
  ['Nora Lindqvist', 'suspended', order(200, '120.00'), order(100, '80.00'), block(10)],
  ['Tomás Pereira', 'has not ordered for over a year', order(520, '90.00'), order(430, '35.00')],
  ['Kontor Nord GmbH', 'a balance of nine digits', order(40, '123456789.00')],
  ['Marta Kowalska', 'one order away from Platinum', ...monthly('96.00', 13), order(100, '40.00')],
  [
    'Emil Novák',
    'has vouchers to use',
    ...orders('310.00', 200, 120, 60),
    redeem(12, 'ten-off'),
    redeem(4, 'filter-coffee'),
  ],
  [
    'Zoé Martin',
    'has answered the survey',
    order(80, '55.00'),
    order(30, '38.00'),
    answer(0.01, 6, 'The parcel came late, and nobody said so.'),
  ],
  [
    'Inês Costa',
    'Silver by taking part',
    join(160),
    act(150, 'newsletter'),
    act(110, 'newsletter'),
    act(80, 'product-review', 'luna-espresso'),
    act(70, 'product-review', 'half-moon-filter'),
    act(40, 'newsletter'),
    answer(15, 9),
  ],
  [
    'Chidi Okafor',
    'keeps Gold with new orders',
    ...orders('130.00', 350, 330, 310, 290),
    ...orders('110.00', 120, 80, 40, 20),
  ],
  [
    'Henrik Dahl',
    'was Gold, is Silver now',
    ...orders('270.00', 500, 480),
    ...orders('70.00', 180, 120, 60),
  ],
  [
    'Pavel Dvořák',
    'a member without points',
    join(90),
    redeem(80, 'any-discount', '100'),
    order(30, '0.80'),
  ],
  ['Lucía Gómez', 'has spent every point', join(200), order(190, '150.00'), redeem(50, 'tree')],
  [
    'Wei Zhang',
    'no more coffees this month',
    ...orders('450.00', 160, 120, 80),
    redeem(0.04, 'filter-coffee'),
    redeem(0.03, 'filter-coffee'),
    redeem(0.02, 'filter-coffee'),
    redeem(0.01, 'filter-coffee'),
  ],
  [
    'Mohammed Al-Farsi',
    'cancelled his only order',
    order(20, '64.00', 'filter'),
    refund(19, 'filter'),
  ],
  ['Grace Kim', 'sent a part back', order(50, '96.00', 'box'), refund(40, 'box', '24.00')],
  ['Viktor Petrov', 'Silver by four orders', ...orders('24.00', 140, 110, 70, 35)],
  [
    'Daniela Weiss',
    'has done all there is to do this month',
    join(90),
    act(0.03, 'newsletter'),
    act(0.02, 'product-review', 'moka-pot'),
  ],
  ['Elif Demir', 'invited by Ben, has not ordered', join(12), claim(12, 'Ben Carter')],
  [
    'Samuel Osei',
    'invited by Ben, order on its way',
    join(25),
    claim(25, 'Ben Carter'),
    order(5, '45.00'),
  ],
  [
    'Clara Vogel',
    'invited by Ben, order kept',
    join(80),
    claim(80, 'Ben Carter'),
    order(70, '52.00'),
  ],
  [
    'Noah Bauer',
    'invited by Ben, order sent back',
    join(60),
    claim(60, 'Ben Carter'),
    order(50, '39.00', 'gift'),
    refund(45, 'gift'),
  ],
];

/** How many friends Yasmin has brought, as many as the programme counts in a year. */
const FRIENDS = 20;

/** Customers who exist only because somebody invited them; nobody signs in as one of them. */
export const friends: readonly SamplePerson[] = Array.from({ length: FRIENDS }, (_, index) => ({
  customer: `friend-${index + 1}`,
  name: '',
  about: '',
  interesting: Number.POSITIVE_INFINITY,
  deeds: [
    join(40 - index * 2),
    claim(40 - index * 2, 'Yasmin Aydın'),
    ...(index % 3 === 0 ? [order(38 - index * 2, '40.00')] : []),
  ],
}));

/** Customers who have an account at the shop and are no members. */
const candidates: ReadonlySet<string> = new Set(['Ravi Patel', 'Aisha Bello']);

/** Everybody else joins before all else they do. */
function withJoining(name: string, deeds: readonly Deed[]): readonly Deed[] {
  if (candidates.has(name) || deeds.some(({ kind }) => kind === 'join')) return deeds;
  const first = Math.max(...deeds.map(({ daysAgo }) => daysAgo));
  return [join(first + 0.01), ...deeds];
}

/** The made-up customers of the demo shop, the interesting ones first. */
export const people: readonly SamplePerson[] = [...told, ...regulars].map(
  ([name, about, ...deeds], index) => ({
    customer: String(1001 + index),
    name,
    about,
    interesting: index + 1,
    deeds: withJoining(name, deeds),
  }),
);
