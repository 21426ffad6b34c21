// Elements whose definitions come after the framework has drawn them.

import { badge, card, survey, type Case } from './case.ts';
import { hasLevel, preventsSending, seesAttributes } from './seen.ts';

/** The same on elements whose definitions come after the framework has drawn them. */
export const late: readonly Case[] = [
  {
    name: 'defined later: attributes count, and their change',
    scene: 'attributes',
    member: 'ana',
    isLate: true,
    async run(stage) {
      await stage.define();
      await seesAttributes(stage);
    },
  },
  {
    name: 'defined later: a property set by script before counts',
    scene: 'byHand',
    member: 'ana',
    isLate: true,
    async run(stage) {
      await stage.until((tag) => document.querySelector(tag) !== null, badge);
      await stage.define();
      await stage.says(badge, '177');
    },
  },
  {
    name: 'defined later: declared properties count, at the latest after their next change',
    scene: 'properties',
    member: 'ana',
    isLate: true,
    async run(stage) {
      await stage.define();
      await stage.reaches(badge, 'ready');
      await stage.next();
      await stage.until(hasLevel, badge, '4');
      await stage.holds(survey, 'surveyId', 'another');
      await stage.says(badge, '220');
    },
  },
  {
    name: 'defined later: a declared object counts, at the latest after its next change',
    scene: 'object',
    member: 'ana',
    isLate: true,
    async run(stage) {
      await stage.define();
      await stage.reaches(badge, 'ready');
      await stage.next();
      await stage.next();
      await stage.says(badge, '177');
    },
  },
  {
    name: 'defined later: declared listeners hear the first event',
    scene: 'events',
    isLate: true,
    async run(stage) {
      await stage.define();
      await stage.hears('laurel-ready');
      await stage.click('button[part=action]', card);
      await stage.hears('laurel-share');
    },
  },
  {
    name: 'defined later: a declared listener prevents',
    scene: 'events',
    isLate: true,
    async run(stage) {
      await stage.define();
      await preventsSending(stage);
    },
  },
];
