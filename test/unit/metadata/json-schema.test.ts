import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import type { ElementDescription } from '../../../scripts/metadata/describe.ts';
import { version } from '../../../scripts/build/folders.ts';
import { schemaFiles } from '../../../scripts/metadata/json-schema.ts';

describe('the JSON Schema of an element', () => {
  const validators = new Map<string, ValidateFunction>();
  let elements: readonly ElementDescription[] = [];
  const ajv = new Ajv2020({ strict: true, keywords: ['x-laurel'] });
  before(async () => {
    elements = await describeElements();
    for (const { path, text } of schemaFiles(elements))
      validators.set(path, ajv.compile(JSON.parse(text)));
  });
  const takes = (name: string, values: object): boolean => {
    const validate = validators.get(`schemas/${name}.json`);
    assert.ok(validate);
    return validate(values);
  };

  it('exists for each element', () => {
    assert.deepEqual(
      [...validators.keys()],
      [
        'feedback-survey',
        'points-badge',
        'provider',
        'referral-card',
        'reward-list',
        'tier-progress',
      ].map((name) => `schemas/${name}.json`),
    );
  });

  it('takes what the element takes', () => {
    assert.equal(takes('points-badge', {}), true);
    assert.equal(takes('points-badge', { variant: 'card', show: ['worth'], preview: true }), true);
    assert.equal(takes('referral-card', { rows: 6, channels: ['sms', 'x'] }), true);
    assert.equal(takes('feedback-survey', { metric: 'ces', question: 'How was {subject}?' }), true);
  });

  it('refuses what the element would warn of', () => {
    assert.equal(takes('points-badge', { variant: 'cart' }), false);
    assert.equal(takes('points-badge', { show: ['colour'] }), false);
    assert.equal(takes('referral-card', { rows: 7 }), false);
    assert.equal(takes('referral-card', { rows: 1.5 }), false);
    assert.equal(takes('points-badge', { colour: 'red' }), false);
    assert.equal(takes('points-badge', { preview: 'yes' }), false);
  });

  const takesMarkup = (name: string, values: object): unknown =>
    ajv.validate(`urn:laurel:schema:${name}:${version}#/$defs/attributes`, values);

  it('has another form for what markup has', () => {
    for (const values of [
      {},
      { show: 'balance worth', variant: 'CARD', 'heading-level': '2', preview: '' },
      { show: ' worth,expiring ', variant: '', preview: 'false', wallet: 'beans' },
      { id: 'x', class: 'a b', hidden: '', 'data-area': 'header', 'aria-label': 'Points' },
    ])
      assert.equal(takesMarkup('points-badge', values), true, JSON.stringify(values));
    assert.equal(takesMarkup('referral-card', { rows: '6', channels: 'sms x' }), true);
    assert.equal(takesMarkup('provider', { 'data-debug': 'true', 'token-url': '/t' }), true);
    for (const values of [
      { variant: 'cart' },
      { show: 'balance colour' },
      { 'heading-level': '7' },
      { 'heading-level': 2 },
      { show: ['worth'] },
      { colour: 'red' },
    ])
      assert.equal(takesMarkup('points-badge', values), false, JSON.stringify(values));
  });

  it('takes every choice and every number of a range in either form', () => {
    for (const { name, attributes } of elements)
      for (const { name: attribute, choices = [], min, max, kind } of attributes) {
        const words = choices.map(({ value }) => value);
        for (const word of words)
          assert.ok(takesMarkup(name, { [attribute]: word.toUpperCase() }), `${attribute} ${word}`);
        if (kind === 'choices') assert.ok(takesMarkup(name, { [attribute]: words.join(' ') }));
        for (const edge of [min, max])
          if (edge !== undefined) {
            assert.ok(takes(name, { [attribute]: edge }));
            assert.ok(takesMarkup(name, { [attribute]: String(edge) }));
          }
      }
  });
});
