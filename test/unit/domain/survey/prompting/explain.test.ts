import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explain } from '../../../../../src/domain/survey/prompting/explain-prompt.ts';
import type { PromptState } from '../../../../../src/domain/survey/prompting/explain-prompt.ts';
import { DAY, MORNING, markWith, rulesWith } from './rules.ts';

const rules = rulesWith({
  triggers: [
    { kind: 'visible' },
    { kind: 'time', active: 30_000 },
    { kind: 'scroll', share: 0.07 },
    { kind: 'exit' },
    { kind: 'event', type: 'laurel-redeemed' },
  ],
  sample: 0.2,
  maxShows: 3,
  maxPerSession: 1,
  pages: ['/orders/*', '/account'],
});
const mark = markWith({ shows: 3 });
const until = MORNING + 30 * DAY;

const sentences: readonly (readonly [PromptState, string])[] = [
  [
    { kind: 'after', mark: { ...mark, outcome: 'dismiss' }, until },
    'Not shown: dismissed on 2026-11-02, asked again from 2026-12-02.',
  ],
  [{ kind: 'after', mark, until: Infinity }, 'Not shown: ignored on 2026-11-02, not asked again.'],
  [
    { kind: 'repeat-after', mark, until },
    'Not shown: shown on 2026-11-02, asked again from 2026-12-02.',
  ],
  [
    { kind: 'cooldown', mark: { ...mark, survey: 'csat' }, until },
    'Not shown: csat of its group was shown on 2026-11-02, asked again from 2026-12-02.',
  ],
  [{ kind: 'until', mark, until: Infinity }, 'Not shown: answered on 2026-11-02, not asked again.'],
  [
    { kind: 'max-shows', mark, until: Infinity },
    'Not shown: shown 3 times, and max-shows allows no more.',
  ],
  [
    { kind: 'max-per-session', until: Infinity },
    'Not shown: its group was shown once in this visit, and max-per-session allows no more.',
  ],
  [{ kind: 'server', until }, 'Not shown: the server has this member asked again from 2026-12-02.'],
  [{ kind: 'sample' }, 'Not shown: 20 % are asked, and this visitor is not among them.'],
  [{ kind: 'pages' }, 'Not shown: this page is none of /orders/*, /account.'],
  [
    { kind: 'trigger' },
    'Waits until it is in view, or 30 s were spent on the page, or 7 % of the page was seen, or somebody is about to leave, or the event laurel-redeemed comes.',
  ],
  [{ kind: 'delay', until: MORNING + 5 * DAY + 60_000 }, 'Waits until 2026-11-07 09:31:00 UTC.'],
  [
    { kind: 'attention' },
    'Waits until the page is in front, nothing else asks for attention, and no dialog is open.',
  ],
  [{ kind: 'shown', at: MORNING + 5 * DAY }, 'Shown at 2026-11-07 09:30:00 UTC.'],
  [{ kind: 'ended' }, 'Not shown any more: answered, closed, or taken off the page.'],
];

describe('why a survey does not ask', () => {
  for (const [state, sentence] of sentences)
    it(sentence, () => {
      assert.equal(explain(state, { rules, visitor: 'member-1' }, MORNING + 5 * DAY), sentence);
    });

  it('may be that nobody can tell who is there', () => {
    assert.equal(
      explain({ kind: 'sample' }, { rules, visitor: undefined }, MORNING),
      'Not shown: 20 % are asked, and nobody can tell who this visitor is.',
    );
  });
});
