// All the shop has to say to Laurel: where the API and its tokens are, and which elements it uses.
import { configure } from '/laurel/core.js';
import '/laurel/points-badge.js';

export const store = configure({
  api: '/api/loyalty',
  tokenUrl: '/laurel/token',
  signInUrl: '/sign-in.html',
  joinUrl: '/account.html#join',
});

// The tier bar is on most pages, not on all.
if (document.querySelector('laurel-tier-progress')) import('/laurel/tier-progress.js');
