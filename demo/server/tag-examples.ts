// Tags to begin with on the page where tags can be tried.

import type { Words } from './language.ts';
import type { Values } from './template.ts';

const examples: readonly (readonly [name: string, markup: string])[] = [
  [
    'tryAll',
    `<laurel-points-badge preview></laurel-points-badge>
<laurel-tier-progress preview></laurel-tier-progress>
<laurel-feedback-survey preview></laurel-feedback-survey>
<laurel-referral-card preview></laurel-referral-card>
<laurel-reward-list preview></laurel-reward-list>`,
  ],
  [
    'tryBadge',
    `<laurel-points-badge
  preview
  variant="card"
  show="balance worth expiring"
></laurel-points-badge>`,
  ],
  ['tryTier', `<laurel-tier-progress preview variant="steps"></laurel-tier-progress>`],
  [
    'trySurvey',
    `<laurel-feedback-survey
  preview
  metric="stars"
  subject="Café Luna"
  reason="off"
></laurel-feedback-survey>`,
  ],
  [
    'tryReferral',
    `<laurel-referral-card
  preview
  channels="whatsapp telegram email"
  show="rewards link channels"
></laurel-referral-card>`,
  ],
  [
    'tryLanguages',
    `<p lang="de"><laurel-points-badge preview></laurel-points-badge></p>
<p lang="ar" dir="rtl"><laurel-points-badge preview></laurel-points-badge></p>
<p lang="zh-Hans"><laurel-points-badge preview></laurel-points-badge></p>`,
  ],
  [
    'tryOwn',
    `<h2>Luna Circle</h2>
<laurel-tier-progress><a href="/account.html">Your tier</a></laurel-tier-progress>`,
  ],
  [
    'tryHarm',
    `<h2 onclick="alert(1)">Not everything is taken</h2>
<img src="x" onerror="alert(1)">
<p><a href="javascript:alert(1)">A link</a> <script>alert(1)</script></p>
<laurel-points-badge preview api="https://elsewhere.example" style="color:red"></laurel-points-badge>`,
  ],
];

/** The examples as the page's template names them; the first stands in the field. */
export const exampleValues = (words: Words): Values => ({
  first: examples[0]?.[1],
  examples: examples.map(([name, markup]) => ({ name: words.say(name), markup })),
});
