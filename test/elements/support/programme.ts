// The programme of the test shop: every part an element shows, in four languages, with a long German.

const named = (en: string, de: string, ar: string, zh: string) =>
  ({ en, de, ar, 'zh-Hans': zh }) as const;

/** What the shop charges in, and what its amounts of money are, in that currency's own order of magnitude. */
export const currencies = {
  EUR: { point: '0.01', perPoint: '1', discount: '10', minimum: '30', inCents: cents(2) },
  JPY: { point: '1', perPoint: '100', discount: '1500', minimum: '3000', inCents: String },
  KWD: { point: '0.005', perPoint: '0.5', discount: '1.25', minimum: '5.5', inCents: cents(3) },
} as const;
export type Currency = keyof typeof currencies;

/** Cents as an amount with so many decimals. */
function cents(decimals: number): (amount: number) => string {
  return (amount) => (amount / 100).toFixed(decimals);
}

export interface ProgrammeOptions {
  readonly currency?: Currency;
  /** Decimals of a point. */
  readonly scale?: number;
  /** Calls points and programme by words that are too long for one line. */
  readonly longWords?: boolean;
}

const points = {
  en: { one: 'point', other: 'points' },
  de: { one: 'Punkt', other: 'Punkte' },
  ar: { zero: 'نقطة', one: 'نقطة', two: 'نقطتان', few: 'نقاط', many: 'نقطة', other: 'نقطة' },
  'zh-Hans': '积分',
};

const longPoints = {
  ...points,
  en: { one: 'loyalty appreciation point', other: 'loyalty appreciation points' },
  de: { one: 'Kundentreueprämienpunkt', other: 'Kundentreueprämienpunkte' },
};

const invitation = named(
  'Coffee is better with friends',
  'Kaffee schmeckt mit Freunden besser',
  'القهوة أطيب مع الأصدقاء',
  '与好友共享咖啡',
);

const longInvitation = named(
  'Recommend the Coffee Friends to somebody who would be delighted',
  'Kaffeehausfreundschaftsempfehlung an Familienangehörige weitergeben',
  'أوصِ بأصدقاء القهوة لشخص سيسعد بها كثيرًا',
  '把咖啡之友推荐给会喜欢它的人',
);

/** As it would stand in a `programme.json`. */
export const programmeWith = ({
  currency = 'EUR',
  scale = 0,
  longWords = false,
}: ProgrammeOptions = {}) => ({
  id: 'test-circle',
  name: longWords
    ? named(
        'Test Circle of the Coffee Friends',
        'Kaffeehausfreundschaftsgesellschaft',
        'دائرة الاختبار لأصدقاء القهوة في المدينة',
        '咖啡之友测试会',
      )
    : named('Test Circle', 'Prüfkreis', 'دائرة الاختبار', '测试会'),
  zone: 'Europe/Berlin',
  currencies: [{ code: currency }],
  links: { join: '/join', signIn: '/sign-in', account: '/account' },
  units: [
    {
      id: 'points',
      name: longWords ? longPoints : points,
      scale,
      worth: { value: currencies[currency].point, currency },
      expiry: { months: 12, end: 'day' },
    },
  ],
  orders: {
    name: named('Shop', 'Einkaufen', 'تسوّق', '购物'),
    unit: 'points',
    points: '1',
    per: { value: currencies[currency].perPoint, currency },
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
  rewards: [
    {
      id: 'coffee',
      kind: 'product',
      name: longWords
        ? named(
            'A cup of filter coffee of your choice',
            'Filterkaffeespezialität nach Wahl',
            'كوب من القهوة المقطّرة من اختيارك',
            '任选一杯手冲滤泡咖啡',
          )
        : named('Filter coffee', 'Filterkaffee', 'قهوة مقطّرة', '手冲咖啡'),
      text: named(
        'At the bar, any roast of the day.',
        'An der Bar, jede Tagesröstung.',
        'في المقهى، من أي تحميص لليوم.',
        '到店任选当日烘焙。',
      ),
      unit: 'points',
      price: '120',
      validDays: 30,
    },
    {
      id: 'discount',
      kind: 'discount',
      name: named('Your discount', 'Rabatt nach Wahl', 'خصم تختاره', '自选折扣'),
      unit: 'points',
      variable: {
        least: '50',
        step: '50',
        worthPerStep: { value: currencies[currency].perPoint, currency },
      },
      validDays: 60,
    },
    {
      id: 'class',
      kind: 'service',
      name: named('Barista class', 'Barista-Kurs', 'دورة باريستا', '咖啡师课程'),
      text: named(
        'Two hours at the machine. We write to agree on a date.',
        'Zwei Stunden an der Maschine. Wir melden uns wegen des Termins.',
        'ساعتان على آلة الإسبريسو. سنراسلك للاتفاق على الموعد.',
        '两小时上机体验，我们会与您约定时间。',
      ),
      unit: 'points',
      price: '200',
      fulfilment: 'manual',
    },
    {
      id: 'machine',
      kind: 'product',
      name: named('Espresso machine', 'Espressomaschine', 'آلة إسبريسو', '意式咖啡机'),
      unit: 'points',
      price: '2500',
      worth: { value: currencies[currency].discount, currency },
    },
    {
      id: 'tasting',
      kind: 'service',
      name: named('Tasting', 'Verkostung', 'تذوّق', '品鉴会'),
      unit: 'points',
      price: '100',
      tier: 'gold',
    },
  ],
  referral: {
    link: 'https://shop.example/?ref={code}',
    // In the other currencies the card says by itself what each side gets.
    ...(currency === 'EUR' ? { text: longWords ? longInvitation : invitation } : {}),
    advocate: { points: { unit: 'points', amount: '500' } },
    friend: { discount: { value: currencies[currency].discount, currency } },
    minimumOrder: { value: currencies[currency].minimum, currency },
    mostPerYear: 20,
  },
  surveys: [
    {
      id: 'after-order',
      name: named('Your opinion', 'Ihre Meinung', 'رأيك', '您的意见'),
      reward: { unit: 'points', amount: '50' },
      waves: 'quarter',
      definition: { metric: 'nps' },
    },
  ],
});

/** The test shop's own, in euros. */
export const programmeFile = programmeWith();
