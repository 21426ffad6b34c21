import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import { describeElements } from '../../../scripts/metadata/describe.ts';
import { schemaFiles } from '../../../scripts/metadata/json-schema.ts';

describe('the JSON Schema of an element', () => {
  const validators = new Map<string, ValidateFunction>();
  before(async () => {
    const ajv = new Ajv2020({ strict: true, keywords: ['x-laurel'] });
    for (const { path, text } of schemaFiles(await describeElements()))
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
      ['feedback-survey', 'points-badge', 'provider', 'referral-card', 'tier-progress'].map(
        (name) => `schemas/${name}.json`,
      ),
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
});
