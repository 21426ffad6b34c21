// Pages that only tests open. Mounted only with --test.

import { CONTENT_SECURITY_POLICY } from './pages.ts';

const WIDGETS = 60;
const PER_CHUNK = 10;
/** Time between two chunks, in milliseconds, so that browsers parse and upgrade in between. */
const PAUSE = 20;

const head = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Sixty widgets</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/laurel/laurel.css">
  <script type="module" src="/laurel/points-badge.js"></script>
  <script type="module" src="/__test/shop.js?first"></script>
  <script type="module" src="/laurel/tier-progress.js"></script>
  <script type="module" src="/laurel/feedback-survey.js"></script>
  <script type="module" src="/laurel/referral-card.js"></script>
  <script type="module" src="/laurel/reward-list.js"></script>
  <script type="module" src="/__test/shop.js?second"></script>
</head>
<body>
`;

/** Two teams' scripts on the same page name the same API. */
const shopScript = `import { configure } from '/laurel/core.js';
configure({ api: '/api/loyalty', tokenUrl: '/laurel/token' });
`;

/** All kinds in turn. */
const kinds = [
  '<p><laurel-points-badge><a href="/account.html">Points</a></laurel-points-badge></p>\n',
  '<laurel-tier-progress><a href="/account.html">Tier</a></laurel-tier-progress>\n',
  '<laurel-feedback-survey><a href="/account.html">Opinion</a></laurel-feedback-survey>\n',
  '<laurel-referral-card><a href="/account.html">Friends</a></laurel-referral-card>\n',
  '<laurel-reward-list><a href="/rewards.html">Rewards</a></laurel-reward-list>\n',
];
const widget = (number: number): string => kinds[number % kinds.length] ?? '';

/** Answers the test pages, or undefined for any other path. */
export function answerTestPage(request: Request): Response | undefined {
  switch (new URL(request.url).pathname) {
    case '/__test/sixty':
      return new Response(sixtyWidgets(), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': CONTENT_SECURITY_POLICY,
        },
      });
    case '/__test/shop.js':
      return new Response(shopScript, { headers: { 'content-type': 'text/javascript' } });
    default:
      return undefined;
  }
}

/** Sixty widgets, sent in chunks that end in the middle of the page. */
function sixtyWidgets(): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let sent = -1;
  return new ReadableStream({
    async pull(controller) {
      if (sent < 0) {
        controller.enqueue(encoder.encode(head));
        sent = 0;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const numbers = Array.from({ length: PER_CHUNK }, (_, index) => sent + index);
      controller.enqueue(encoder.encode(numbers.map(widget).join('')));
      sent += PER_CHUNK;
      if (sent < WIDGETS) return;
      controller.enqueue(encoder.encode('</body>\n</html>\n'));
      controller.close();
    },
  });
}
