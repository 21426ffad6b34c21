// What the block editor of today saves for our blocks, and what WordPress has to make of it. The editor's suite sees to
// the first, the plugin's to the second.

/** A block as it stands in a post, and the start of its tag on the page. */
export interface SavedBlock {
  readonly block: string;
  readonly saved: string;
  readonly shown: string;
}

export const savedBlocks: readonly SavedBlock[] = [
  {
    block: 'points-badge',
    saved: '<!-- wp:laurel/points-badge {"variant":"card","headingLevel":2} /-->',
    shown: '<laurel-points-badge variant="card" heading-level="2">',
  },
  {
    block: 'tier-progress',
    saved: '<!-- wp:laurel/tier-progress {"show":"next retain risk benefits"} /-->',
    shown: '<laurel-tier-progress show="next retain risk benefits">',
  },
  {
    block: 'feedback-survey',
    saved:
      '<!-- wp:laurel/feedback-survey {"question":"How \\u0022fresh\\u0022 was the \\u003cbread\\u003e?"} /-->',
    shown: '<laurel-feedback-survey question="How &quot;fresh&quot; was the &lt;bread&gt;?">',
  },
  {
    block: 'reward-list',
    saved: '<!-- wp:laurel/reward-list {"filter":"reachable","rows":5} /-->',
    shown: '<laurel-reward-list filter="reachable" rows="5">',
  },
  {
    block: 'referral-card',
    saved:
      '<!-- wp:laurel/referral-card {"show":"rewards link channels terms","fallbackText":"Bring a friend"} /-->',
    shown:
      '<laurel-referral-card show="rewards link channels terms"><a href="/account">Bring a friend</a>',
  },
];
