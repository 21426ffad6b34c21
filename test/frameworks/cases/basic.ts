// Display, and plain values.

import assert from 'node:assert/strict';
import { badge, card, memberRequest, tier, type Case } from './case.ts';
import { childrenOf, hasValue, isShowing } from './seen.ts';

/** The basic ones: display, plain values, and a listener. */
export const basic: readonly Case[] = [
  {
    name: 'an element without children is displayed',
    scene: 'bare',
    member: 'ana',
    async run(stage) {
      await stage.reaches(badge, 'ready');
      assert.equal(await stage.page.evaluate(childrenOf, badge), 0);
    },
  },
  {
    name: 'its shadow tree stays through the framework’s updates',
    scene: 'content',
    member: 'ana',
    async run(stage) {
      await stage.says(badge, '220');
      await stage.next();
      await stage.says(badge, '220');
      assert.equal(stage.asked(memberRequest), 1);
    },
  },
  {
    name: 'children passed in are shown until there is something better, and updated',
    scene: 'content',
    member: 'ana',
    isLate: true,
    async run(stage) {
      const release = stage.visit.hold();
      await stage.next();
      await stage.until(isShowing, 'Your points, seen 1 times');
      await stage.define();
      await stage.reaches(badge, 'loading');
      await stage.next();
      await stage.until(isShowing, 'Your points, seen 2 times');
      release();
      await stage.reaches(badge, 'ready');
      await stage.until((text) => !document.body.innerText.includes(text), 'Your points');
    },
  },
  {
    name: 'an element is taken away and comes back',
    scene: 'toggle',
    member: 'ana',
    async run(stage) {
      await stage.reaches(tier, 'ready');
      await stage.next();
      assert.equal(await stage.count(tier), 0);
      await stage.next();
      await stage.reaches(tier, 'ready');
      assert.equal(stage.asked(memberRequest), 1);
    },
  },
  {
    name: 'a boolean arrives, and its change',
    scene: 'properties',
    async run(stage) {
      await stage.reaches(badge, 'ready');
      await stage.holds(badge, 'preview', true);
      await stage.next();
      await stage.reaches(badge, 'guest');
    },
  },
  {
    name: 'a flag written without a value counts',
    scene: 'flag',
    async run(stage) {
      await stage.reaches(badge, 'ready');
    },
  },
  {
    name: 'a number arrives, and its change',
    scene: 'properties',
    async run(stage) {
      await stage.until(hasValue, card, 'rows', '2');
      await stage.next();
      await stage.until(hasValue, card, 'rows', '5');
    },
  },
  {
    name: 'a string arrives, and its change',
    scene: 'properties',
    async run(stage) {
      await stage.says(badge, 'Your beans');
      await stage.holds(badge, 'label', 'Your beans');
      await stage.next();
      await stage.holds(badge, 'label', 'Your leaves');
    },
  },
  {
    name: 'a listener added by script hears an event',
    scene: 'byHand',
    async run(stage) {
      await stage.reaches(card, 'ready');
      await stage.click('button[part=action]', card);
      await stage.hears('laurel-share');
      assert.deepEqual(await stage.heard('laurel-share'), [
        { type: 'laurel-share', tag: card, channel: 'copy' },
      ]);
    },
  },
];
