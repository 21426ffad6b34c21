// Who is signed in changes while the page stays.

import assert from 'node:assert/strict';
import { badge, card, memberRequest, tier, type Case } from './case.ts';
import { allWords } from './seen.ts';

/** Who is signed in changes while the page stays. */
export const session: readonly Case[] = [
  {
    name: 'signing in without a reload: one request for all elements',
    scene: 'session',
    async run(stage) {
      await stage.reaches(badge, 'guest');
      assert.equal(stage.asked(memberRequest), 0);
      await stage.click('#sign-in');
      await stage.says(badge, '220');
      await stage.reaches(`${badge}, ${tier}, ${card}`, 'ready');
      assert.equal(stage.asked(memberRequest), 1);
    },
  },
  {
    name: 'signing out without a reload: nothing of the member stays',
    scene: 'session',
    member: 'ana',
    async run(stage) {
      await stage.says(badge, '220');
      await stage.click('#sign-out');
      await stage.reaches(`${badge}, ${tier}, ${card}`, 'guest');
      const words = await stage.page.evaluate(allWords);
      assert.doesNotMatch(words, /220/);
      assert.equal(stage.asked(memberRequest), 1);
    },
  },
  {
    name: 'laurel-session-change: another member’s points replace the first one’s',
    scene: 'session',
    member: 'ana',
    async run(stage) {
      await stage.says(badge, '220');
      await stage.click('#change');
      await stage.says(badge, '145');
      await stage.reaches(`${badge}, ${tier}, ${card}`, 'ready');
      const words = await stage.page.evaluate(allWords);
      assert.doesNotMatch(words, /220/);
      assert.equal(stage.asked(memberRequest), 2);
    },
  },
];
