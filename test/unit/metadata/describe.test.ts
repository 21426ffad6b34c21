import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { channels } from '../../../components/referral-card/referral-card.channels.ts';
import { filters, orders } from '../../../components/reward-list/reward-list.catalogue.ts';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import type { ElementDescription } from '../../../scripts/metadata/describe.ts';
import { reasons } from '../../../src/domain/survey/definition.ts';
import { scales } from '../../../src/domain/survey/scales.ts';
import { parts, rowCounts } from '../../../src/element/sizes/referral-card.ts';
import {
  parts as rewardListParts,
  rowCounts as rewardListRows,
} from '../../../src/element/sizes/reward-list.ts';
import { rowCounts as criteriaCounts } from '../../../src/element/sizes/tier-progress.ts';

describe('the elements’ descriptions', () => {
  let elements: readonly ElementDescription[] = [];
  before(async () => {
    elements = await describeElements();
  });
  const find = (name: string) => {
    const found = elements.find((element) => element.name === name);
    assert.ok(found);
    return found;
  };
  const attribute = (name: string, attributeName: string) => {
    const found = find(name).attributes.find((each) => each.name === attributeName);
    assert.ok(found);
    return found;
  };

  it('hold every element of the kit', () => {
    assert.deepEqual(
      elements.map(({ tag, className }) => `${tag} ${className}`),
      [
        'laurel-feedback-survey FeedbackSurvey',
        'laurel-points-badge PointsBadge',
        'laurel-provider LaurelProvider',
        'laurel-referral-card ReferralCard',
        'laurel-reward-list RewardList',
        'laurel-tier-progress TierProgress',
      ],
    );
  });

  it('tell what an editor chooses from, and what counts without a choice', () => {
    const { title, fallback } = find('points-badge');
    assert.deepEqual(
      [title, fallback],
      ['Points badge', { text: 'Your points', href: '/account' }],
    );
    const variant = attribute('points-badge', 'variant');
    assert.deepEqual(
      variant.choices?.map(({ value }) => value),
      ['pill', 'card'],
    );
    assert.equal(variant.default, 'pill');
  });

  it('offer exactly what the elements take', () => {
    for (const [name, attributeName, words] of [
      ['feedback-survey', 'metric', Object.keys(scales)],
      ['feedback-survey', 'reason', reasons],
      ['referral-card', 'channels', channels],
      ['referral-card', 'show', parts],
      ['reward-list', 'filter', filters],
      ['reward-list', 'sort', orders],
      ['reward-list', 'show', rewardListParts],
    ] as const)
      assert.deepEqual(
        attribute(name, attributeName)
          .choices?.map(({ value }) => value)
          .sort(),
        [...words].sort(),
      );
    for (const [name, attributeName, counts] of [
      ['referral-card', 'rows', rowCounts],
      ['reward-list', 'rows', rewardListRows],
      ['tier-progress', 'criteria', criteriaCounts],
    ] as const) {
      const { min, max, default: usual } = attribute(name, attributeName);
      const numbers = counts.map(Number);
      assert.deepEqual([min, max, usual], [Math.min(...numbers), Math.max(...numbers), counts[0]]);
    }
    assert.equal(attribute('referral-card', 'channels').default, channels.slice(0, 2).join(' '));
  });

  it('give every element what it inherits', () => {
    for (const { name } of elements.filter((element) => element.name !== 'provider')) {
      assert.equal(attribute(name, 'heading-level').property, 'headingLevel');
      assert.equal(attribute(name, 'label').translatable, true);
      assert.equal(attribute(name, 'preview').isEditorial, false);
      assert.ok(find(name).events.some((event) => event.name === 'laurel-ready'));
    }
  });

  it('keep what only developers set from editors', () => {
    assert.deepEqual(
      find('provider').attributes.filter(({ isEditorial }) => isEditorial),
      [],
    );
  });

  it('tell the detail of events, and which can be prevented', () => {
    const share = find('referral-card').events.find(({ name }) => name === 'laurel-share');
    assert.equal(share?.isCancelable, true);
    assert.deepEqual(
      share?.detail.map(({ name, type }) => `${name}: ${type}`),
      ['channel: string', 'url: string', 'text: string'],
    );
  });

  it('list the custom properties that are this element’s own', () => {
    const [accent] = find('tier-progress').properties;
    assert.equal(accent?.name, '--laurel-tier-progress-accent');
    assert.match(accent?.default ?? '', /^light-dark\(/);
    assert.deepEqual(find('provider').properties, []);
  });

  it('have nothing that is only the kit’s own', () => {
    const names = elements.flatMap(({ attributes, fields }) =>
      [...attributes, ...fields].map(({ name }) => name),
    );
    assert.deepEqual(
      names.filter((name) => name.startsWith('_')),
      [],
    );
    assert.deepEqual(
      find('points-badge').fields.map(({ name }) => name),
      ['ready', 'store'],
    );
  });
});
