// The programme of `data-api="demo"`: what a small shop might begin with.

const texts = (en: string, de: string, ar: string, zh: string) => ({ en, de, ar, 'zh-Hans': zh });

/** A programme file, as `createEmbeddedEngine` takes it. */
export const demoProgramme = {
  id: 'demo',
  name: texts('Demo programme', 'Demo-Programm', 'برنامج تجريبي', '演示计划'),
  zone: 'UTC',
  currencies: [{ code: 'EUR' }],
  links: { join: '/join', signIn: '/sign-in', account: '/account', terms: '/terms' },
  units: [
    {
      id: 'points',
      name: {
        en: { one: 'point', other: 'points' },
        de: { one: 'Punkt', other: 'Punkte' },
        ar: { zero: 'نقطة', one: 'نقطة', two: 'نقطة', few: 'نقاط', many: 'نقطة', other: 'نقطة' },
        'zh-Hans': '积分',
      },
      scale: 0,
      worth: { value: '0.01', currency: 'EUR' },
      expiry: { months: 12, end: 'month' },
    },
  ],
  orders: {
    name: texts('Shop with us', 'Bei uns einkaufen', 'تسوّق لدينا', '购物'),
    unit: 'points',
    points: '1',
    per: { value: '1', currency: 'EUR' },
    rounding: 'down',
    minimum: { value: '1', currency: 'EUR' },
    matureDays: 14,
  },
  enrolment: {
    name: texts('Join', 'Beitreten', 'انضم', '加入'),
    terms: true,
    inactiveMonths: 12,
    bonus: { unit: 'points', amount: '100' },
  },
  tiers: {
    period: { kind: 'rolling', months: 12 },
    keep: { months: 0, end: 'month' },
    warnDays: 60,
    steps: [
      {
        id: 'bronze',
        name: texts('Bronze', 'Bronze', 'برونزي', '铜卡'),
        multiplier: '1',
        criteria: [],
        benefits: [],
      },
      {
        id: 'silver',
        name: texts('Silver', 'Silber', 'فضي', '银卡'),
        multiplier: '1.5',
        join: 'any',
        criteria: [
          { id: 'silver-spend', kind: 'money', goal: '200' },
          { id: 'silver-orders', kind: 'orders', goal: '4' },
        ],
        benefits: [
          {
            id: 'silver-delivery',
            text: texts('free delivery', 'kostenloser Versand', 'توصيل مجاني', '免运费'),
          },
        ],
      },
      {
        id: 'gold',
        name: texts('Gold', 'Gold', 'ذهبي', '金卡'),
        multiplier: '2',
        join: 'any',
        criteria: [
          { id: 'gold-spend', kind: 'money', goal: '600' },
          { id: 'gold-orders', kind: 'orders', goal: '12' },
        ],
        benefits: [
          {
            id: 'gold-points',
            text: texts('double points', 'doppelte Punkte', 'نقاط مضاعفة', '双倍积分'),
          },
        ],
      },
    ],
  },
  referral: {
    link: '/?ref={code}',
    advocate: { points: { unit: 'points', amount: '500' } },
    friend: { discount: { value: '10', currency: 'EUR' } },
    minimumOrder: { value: '30', currency: 'EUR' },
    mostPerYear: 20,
  },
  surveys: [
    {
      id: 'experience',
      name: texts(
        'Tell us how it went',
        'Sagen Sie uns, wie es war',
        'أخبرنا عن تجربتك',
        '告诉我们您的体验',
      ),
      reward: { unit: 'points', amount: '50' },
      waves: 'quarter',
      definition: { metric: 'nps', reason: 'optional' },
    },
  ],
};
