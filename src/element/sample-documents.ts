// What elements show with `preview`: a made-up programme and member, as a server would send them.

const DAY = 86_400_000;

const after = (now: number, days: number) => {
  const at = new Date(now + days * DAY).toISOString();
  return { at, on: at.slice(0, 10) };
};

const texts = (en: string, de: string, ar: string, zh: string) => ({ en, de, ar, 'zh-Hans': zh });

const delivery = texts(
  'free express delivery',
  'kostenloser Expressversand',
  'توصيل سريع مجاني',
  '免费加急配送',
);

const tier = (id: string, name: object, money: string, orders: string, ...benefits: object[]) => ({
  id,
  name,
  join: 'any',
  criteria: Number(money)
    ? [
        { id: 'spend', kind: 'money', goal: money, currency: 'EUR' },
        { id: 'orders', kind: 'orders', goal: orders },
      ]
    : [],
  benefits: benefits.map((text, index) => ({ id: `${id}-${index}`, text })),
});

const reward = (id: string, kind: string, name: object) => ({ id, kind, name, unit: 'points' });

/** `GET /programme`. */
export const sampleProgramme = {
  contract: 1,
  id: 'sample',
  version: 'sample',
  links: { terms: '/#terms' },
  name: texts('Sample programme', 'Beispielprogramm', 'برنامج تجريبي', '示例计划'),
  zone: 'UTC',
  units: [
    {
      id: 'points',
      scale: 0,
      name: {
        en: { one: 'point', other: 'points' },
        de: { one: 'Punkt', other: 'Punkte' },
        ar: { one: 'نقطة', two: 'نقطة', few: 'نقاط', other: 'نقطة' },
        'zh-Hans': '积分',
      },
    },
  ],
  rewards: [
    {
      ...reward(
        'coffee',
        'product',
        texts('Free coffee', 'Gratis-Kaffee', 'قهوة مجانية', '免费咖啡'),
      ),
      price: '400',
      validDays: 30,
    },
    {
      ...reward('off', 'discount', texts('€10 off', '10 € Rabatt', 'خصم 10 يورو', '立减 10 欧元')),
      text: texts(
        'On one order, from €30.',
        'Auf eine Bestellung ab 30 €.',
        'على طلب واحد ابتداءً من 30 يورو.',
        '单笔订单满 30 欧元可用。',
      ),
      price: '1000',
      worth: { value: '10', currency: 'EUR' },
      validDays: 60,
    },
    {
      ...reward(
        'any',
        'discount',
        texts('Your discount', 'Rabatt nach Wahl', 'خصم تختاره', '自选折扣'),
      ),
      variable: {
        least: '100',
        most: '5000',
        step: '100',
        worthPerStep: { value: '1', currency: 'EUR' },
      },
      validDays: 60,
    },
    {
      ...reward(
        'class',
        'service',
        texts('Barista class', 'Barista-Kurs', 'دورة باريستا', '咖啡师课程'),
      ),
      price: '1500',
      worth: { value: '45', currency: 'EUR' },
    },
  ],
  referral: {
    advocate: { points: { unit: 'points', amount: '500' } },
    friend: { discount: { value: '10', currency: 'EUR' } },
    minimumOrder: { value: '30', currency: 'EUR' },
    text: texts(
      'Give €10, get 500 points',
      '10 € schenken, 500 Punkte bekommen',
      'أهدِ 10 يورو واحصل على 500 نقطة',
      '送好友 10 欧元，您得 500 积分',
    ),
  },
  surveys: [
    {
      id: 'sample',
      definition: { subject: texts('our shop', 'unseren Shop', 'متجرنا', '我们的商店') },
    },
  ],
  tiers: {
    period: { kind: 'rolling', months: 12 },
    steps: [
      tier('bronze', texts('Bronze', 'Bronze', 'البرونزي', '铜卡'), '0', '0'),
      tier(
        'silver',
        texts('Silver', 'Silber', 'الفضي', '银卡'),
        '200',
        '2',
        texts('early access', 'früher Zugang', 'وصول مبكر', '优先购'),
      ),
      tier(
        'gold',
        texts('Gold', 'Gold', 'الذهبي', '金卡'),
        '500',
        '5',
        delivery,
        texts('double points', 'doppelte Punkte', 'نقاط مضاعفة', '双倍积分'),
      ),
    ],
  },
};

const surveyReward = { unit: 'points', amount: '50' };

/** The answer to `PUT /survey-responses/{id}`. */
export const sampleAnswer = (id: string) => ({ id, seq: 1, reward: surveyReward });

/** A redemption of the sample member, with its code. */
export const sampleRedemption = (
  { reward, amount = '400' }: { readonly reward: string; readonly amount?: string | undefined },
  now: number,
  days = 0,
) => ({
  id: `${reward}-${days}`,
  reward,
  unit: 'points',
  amount,
  state: 'issued',
  code: 'LUNA-7Q2M-K4TN',
  ...after(now, days),
  expires: after(now, 30 + days),
});

/** `GET /member`, with days that lie ahead of `now` (ms since 1970). */
export const sampleMember = (now: number) => ({
  contract: 1,
  subject: 'sample',
  status: 'active',
  revision: { epoch: 'sample', count: 1 },
  asOf: new Date(now).toISOString(),
  programmeVersion: 'sample',
  wallets: [
    {
      id: 'points',
      available: '1240',
      pending: '120',
      worth: { value: '12.40', currency: 'EUR' },
      maturing: [{ amount: '120', ...after(now, 8) }],
      expiring: [{ amount: '300', ...after(now, 39) }],
    },
  ],
  referral: {
    state: 'ready',
    code: 'LUNA7Q2M',
    link: 'https://shop.example/?ref=LUNA7Q2M',
    invitations: [
      { id: 'c', label: 'm•••@example.com', state: 'joined', ...after(now, -3) },
      {
        id: 'b',
        label: 'J•••',
        state: 'ordered',
        reward: { amount: '500', ...after(now, 12) },
        ...after(now, -9),
      },
      {
        id: 'a',
        label: '#1',
        state: 'rewarded',
        reward: { amount: '500', ...after(now, -20) },
        ...after(now, -50),
      },
    ],
  },
  rewards: [
    { id: 'coffee', state: 'redeemable' },
    { id: 'off', state: 'redeemable' },
    { id: 'any', state: 'redeemable' },
    { id: 'class', state: 'short', missing: '260' },
  ],
  redemptions: [sampleRedemption({ reward: 'coffee' }, now, -6)],
  surveys: [{ id: 'sample', wave: 'sample', state: 'open', reward: surveyReward }],
  tier: {
    current: 'silver',
    next: {
      tier: 'gold',
      join: 'any',
      by: after(now, 39),
      criteria: [
        {
          id: 'spend',
          kind: 'money',
          current: '380',
          goal: '500',
          remaining: '120',
          currency: 'EUR',
          reached: false,
        },
        { id: 'orders', kind: 'orders', current: '3', goal: '5', remaining: '2', reached: false },
      ],
    },
    retain: {
      tier: 'silver',
      join: 'any',
      by: after(now, 39),
      criteria: [
        { id: 'orders', kind: 'orders', current: '3', goal: '2', remaining: '0', reached: true },
      ],
    },
  },
});
