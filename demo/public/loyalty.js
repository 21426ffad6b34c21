// All the shop has to say to Laurel: where the API and its tokens are, and which elements it uses.
import { configure } from '/laurel/core.js';
import '/laurel/points-badge.js';

export const store = configure({
  api: '/api/loyalty',
  tokenUrl: '/laurel/token',
  signInUrl: '/sign-in.html',
  joinUrl: '/account.html#join',
});

// The badge is in every header; the others are fetched where they stand.
for (const name of ['tier-progress', 'feedback-survey', 'referral-card']) {
  if (document.querySelector(`laurel-${name}`)) import(`/laurel/${name}.js`);
}
