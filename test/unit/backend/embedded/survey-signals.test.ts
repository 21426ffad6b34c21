import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SurveyResponse } from '../../../../src/contract/commands.ts';
import { applied } from './shop.ts';
import { kept, send, withMember } from './survey-shop.ts';

const unhappy: SurveyResponse['answers'] = [
  { question: 'score', type: 'nps', value: 0, bucket: 'detractor' },
  { question: 'easy', type: 'ces', value: 7, dimension: 'functional', percent: 100 },
  { question: 'wrong', type: 'single', value: 'wait', signal: 'complaint' },
];

describe('what unhappy members say', () => {
  it('is found in the answers and stands in the export', async () => {
    const shop = await withMember();
    applied(await send(shop, { answers: unhappy, contact: true }));
    const [response] = await kept(shop);
    assert.deepEqual(response?.['signals'], [
      { kind: 'detractor', question: 'score', severity: 1, suggested: 'service-recovery' },
      { kind: 'complaint', question: 'wrong', severity: 1, suggested: 'service-recovery' },
    ]);
    assert.equal(response?.['contact'], true);
    assert.deepEqual(response?.['answers'], unhappy, 'dimension, percent and signal included');
  });

  it('suggests no contact to somebody who did not agree to it', async () => {
    const shop = await withMember();
    applied(await send(shop, { score: 3 }));
    const [response] = await kept(shop);
    const [signal] = (response?.['signals'] ?? []) as SurveyResponse['signals'] & object;
    assert.equal(signal?.suggested, 'win-back');
    assert.equal(response?.['contact'], undefined);
  });

  it('is never taken from what the page makes of it', async () => {
    const shop = await withMember();
    const forged = [
      { kind: 'complaint', question: 'score', severity: 1, suggested: 'win-back' },
    ] as const;
    applied(await send(shop, { score: 10, signals: forged }));
    applied(await send(shop, { seq: 2, score: 0, signals: [] }));
    const [happy, sad] = await kept(shop);
    assert.equal(happy?.['signals'], undefined);
    assert.equal((sad?.['signals'] as readonly unknown[]).length, 1);
  });

  it('counts as soon as it is said, also when they leave half-way', async () => {
    const shop = await withMember();
    applied(await send(shop, { status: 'abandoned', score: 2 }));
    const [response] = await kept(shop);
    assert.equal((response?.['signals'] as readonly unknown[]).length, 1);
  });

  it('is gone with the member', async () => {
    const shop = await withMember();
    applied(await send(shop, { answers: unhappy }));
    assert.ok(await shop.engine.erase('anna'));
    assert.equal(await shop.engine.export('anna'), undefined);
  });
});

describe('how a response came about', () => {
  it('is kept with it', async () => {
    const shop = await withMember();
    const quality = { ms: 21_400, straightline: false, honeypot: false };
    applied(await send(shop, { quality }));
    assert.deepEqual((await kept(shop))[0]?.['quality'], quality);
  });
});
