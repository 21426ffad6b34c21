// The programmes of the stories: the demo shop's, and what other shops have that it has not.

import lunaCircle from '../../demo/programme.json' with { type: 'json' };
import { programmeWith } from '../../test/elements/support/programme.ts';

export { lunaCircle };

const { tiers: _tiers, rewards, ...others } = programmeWith();
/** The test shop's: the demo shop has more that needs tiers. */
const withoutTiers = { ...others, rewards: rewards.filter((reward) => !('tier' in reward)) };
const { referral, ...withoutReferral } = lunaCircle;
const { surveys: _surveys, ...withoutSurveys } = lunaCircle;
const { rewards: _rewards, ...withoutRewards } = lunaCircle;

export { withoutReferral, withoutRewards, withoutSurveys, withoutTiers };

/** An advocate may invite one friend a year. */
export const oneInvitationAYear = { ...lunaCircle, referral: { ...referral, mostPerYear: 1 } };

/** A second account, with two decimals. */
export const withBeans = {
  ...lunaCircle,
  units: [
    ...lunaCircle.units,
    {
      id: 'beans',
      name: {
        en: { one: 'bean', other: 'beans' },
        de: { one: 'Bohne', other: 'Bohnen' },
        ar: { one: 'حبة', two: 'حبتان', few: 'حبات', many: 'حبة', other: 'حبة' },
        'zh-Hans': '豆',
      },
      scale: 2,
    },
  ],
};

/** Points with two decimals. */
export const fractional = programmeWith({ scale: 2 });
/** A shop in Japan: money without decimals. */
export const inYen = programmeWith({ currency: 'JPY' });
/** A shop in Kuwait: money with three decimals, points with two. */
export const inDinars = programmeWith({ currency: 'KWD', scale: 2 });
/** Programme, points and offer have names too long for a line. */
export const longNames = programmeWith({ longWords: true });
