// The programme of the test shop: every part an element shows, in four languages, with a long German.

const named = (en: string, de: string, ar: string, zh: string) =>
  ({ en, de, ar, 'zh-Hans': zh }) as const;

/** As it would stand in a `programme.json`. */
export const programmeFile = {
  id: 'test-circle',
  name: named('Test Circle', 'Prüfkreis', 'دائرة الاختبار', '测试会'),
  zone: 'Europe/Berlin',
  currencies: [{ code: 'EUR' }],
  links: { join: '/join', signIn: '/sign-in', account: '/account' },
  units: [
    {
      id: 'points',
      name: {
        en: { one: 'point', other: 'points' },
        de: { one: 'Punkt', other: 'Punkte' },
        ar: { zero: 'نقطة', one: 'نقطة', two: 'نقطتان', few: 'نقاط', many: 'نقطة', other: 'نقطة' },
        'zh-Hans': '积分',
      },
      scale: 0,
      worth: { value: '0.01', currency: 'EUR' },
      expiry: { months: 12, end: 'day' },
    },
  ],
  orders: {
    name: named('Shop', 'Einkaufen', 'تسوّق', '购物'),
    unit: 'points',
    points: '1',
    per: { value: '1', currency: 'EUR' },
    rounding: 'down',
    matureDays: 14,
  },
  enrolment: { name: named('Join', 'Beitreten', 'انضم', '加入'), autoEnrol: false },
  tiers: {
    period: { kind: 'rolling', months: 12 },
    keep: { months: 1, end: 'month' },
    warnDays: 60,
    steps: [
      {
        id: 'bronze',
        name: named('Bronze', 'Bronze', 'برونزي', '铜卡'),
        criteria: [],
        benefits: [],
      },
      {
        id: 'silver',
        name: named('Silver', 'Silber', 'فضي', '银卡'),
        join: 'any',
        criteria: [
          { id: 'silver-spend', kind: 'money', goal: '200' },
          { id: 'silver-orders', kind: 'orders', goal: '4' },
        ],
        benefits: [
          {
            id: 'delivery',
            text: named('Free delivery', 'Kostenloser Versand', 'توصيل مجاني', '免运费'),
          },
        ],
      },
      {
        id: 'gold',
        name: named('Gold', 'Gold', 'ذهبي', '金卡'),
        join: 'any',
        criteria: [
          { id: 'gold-spend', kind: 'money', goal: '500' },
          { id: 'gold-orders', kind: 'orders', goal: '10' },
        ],
        benefits: [
          {
            id: 'express',
            text: named(
              'Free express delivery and double points',
              'Kostenloser Expressversand und doppelte Punkte',
              'توصيل سريع مجاني ونقاط مضاعفة',
              '免费快递和双倍积分',
            ),
          },
        ],
      },
    ],
  },
} as const;
