// Objects, names with capitals, and declared events.

import assert from 'node:assert/strict';
import { badge, card, survey, type Case } from './case.ts';
import { hasAttribute, hasLevel, preventsSending, seesAttributes } from './seen.ts';

/** Objects, names with capitals, and declared events. */
export const advanced: readonly Case[] = [
  {
    name: 'an object arrives as a property, and its change',
    scene: 'object',
    member: 'ana',
    async run(stage) {
      await stage.says(badge, '177');
      await stage.next();
      await stage.says(badge, '220');
      assert.equal(await stage.page.evaluate(hasAttribute, badge, 'store'), false);
    },
  },
  {
    name: 'a property with capitals in its name arrives, and its change',
    scene: 'properties',
    member: 'ana',
    async run(stage) {
      await stage.until(hasLevel, badge, '2');
      await stage.holds(survey, 'surveyId', 'after-order');
      await stage.next();
      await stage.until(hasLevel, badge, '4');
      await stage.holds(survey, 'surveyId', 'another');
    },
  },
  {
    name: 'a provider’s properties set up its elements',
    scene: 'properties',
    member: 'ana',
    async run(stage) {
      await stage.says('laurel-provider laurel-points-badge', '177');
      await stage.reaches('laurel-provider laurel-tier-progress', 'ready');
      assert.equal(stage.asked('GET /api/partner/member'), 1);
    },
  },
  {
    name: 'a provider’s token address comes later and goes: its elements follow',
    scene: 'provider',
    member: 'ana',
    async run(stage) {
      const inProvider = 'laurel-provider laurel-points-badge';
      await stage.reaches(inProvider, 'guest');
      await stage.next();
      await stage.says(inProvider, '177');
      await stage.next();
      await stage.reaches(inProvider, 'guest');
      await stage.next();
      await stage.says(inProvider, '177');
      assert.equal(stage.asked('GET /api/partner/programme'), 1);
      assert.equal(stage.asked('GET /api/partner/member'), 2);
    },
  },
  {
    name: 'attributes arrive by their own names, and their change',
    scene: 'attributes',
    member: 'ana',
    run: seesAttributes,
  },
  {
    name: 'a declared listener hears an event (kebab case)',
    scene: 'events',
    async run(stage) {
      await stage.hears('laurel-ready');
      await stage.click('button[part=action]', card);
      await stage.hears('laurel-share');
      assert.equal((await stage.heard('laurel-ready')).length, 1);
    },
  },
  {
    name: 'a declared listener prevents what an event is about to do',
    scene: 'events',
    run: preventsSending,
  },
  {
    name: 'elements keep their state when a keyed list is ordered anew',
    scene: 'list',
    async run(stage) {
      await stage.reaches(card, 'ready');
      await stage.page.evaluate(() => {
        const element = document.querySelector('#first');
        Reflect.set(window, 'first', element);
        element?.shadowRoot?.querySelector<HTMLElement>('button[part=action]')?.focus();
      });
      await stage.next();
      await stage.until((selector) => {
        const cards = [...document.querySelectorAll(selector)];
        const order = cards.map(({ id }) => id).join(' ');
        return order === 'third first second' && cards[1] === Reflect.get(window, 'first');
      }, card);
      await stage.reaches(card, 'ready');
    },
  },
];
