import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SurveyResponse } from '../../../../src/contract/commands.ts';
import { surveyAnswer } from '../../../../src/contract/commands.ts';
import { surveyDetails, surveyStates, tier, wallets } from '../../../../src/contract/member.ts';
import { activityPage } from '../../../../src/contract/activity.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import { programmeWith, type Draft } from '../../domain/programme/sample.ts';
import { applied, refusedAs, type Shop } from './shop.ts';
import { exported, kept, points, send, withMember } from './survey-shop.ts';

type Quality = NonNullable<SurveyResponse['quality']>;

const sound: Quality = { ms: 20_000, straightline: false, honeypot: false };
const hasty: Quality = { ...sound, ms: 99 };
const alike: Quality = { ...sound, straightline: true };
const trapped: Quality = { ...sound, honeypot: true };
const fifty = { unit: 'points', amount: '50' };

/** A programme with nothing but a survey that brings fifty points. */
const surveying = (more: Draft = {}): Draft =>
  programmeWith({ surveys: [{ id: 'after-order', reward: fifty, ...more }] });

const rewardOf = async (shop: Shop) => (await shop.part('anna', surveyDetails))[0]?.reward;
const lines = async (shop: Shop) =>
  activityPage(await shop.engine.activity('anna', { limit: 50 })).lines;
const settle = (shop: Shop, to: 'granted' | 'refused', id = 'a') =>
  shop.engine.settleSurveyReward('anna', { id, to });

describe('the reward of a response', () => {
  it('is granted at once where nothing is doubtful, and to pages that do not say how it came', async () => {
    for (const quality of [sound, { ...sound, ms: 100 }, undefined]) {
      const shop = await withMember(surveying());
      const { reward } = surveyAnswer(applied(await send(shop, { quality })));
      assert.deepEqual(reward, { ...fifty, state: 'granted' });
      assert.equal(await points(shop), '50');
    }
  });

  for (const [what, quality] of Object.entries({ hasty, alike })) {
    it(`waits for the shop where the answers are ${what}, and is no points of any kind`, async () => {
      const shop = await withMember(surveying());
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const answer = surveyAnswer(applied(await send(shop, { quality })));
        assert.deepEqual(answer, { id: 'a', seq: 1, reward: { ...fifty, state: 'pending' } });
      }
      const [wallet] = await shop.part('anna', wallets);
      const { available, pending, lifetime, maturing } = wallet ?? {};
      assert.deepEqual([available, pending, lifetime, maturing], ['0', '0', '0', []]);
      assert.deepEqual(await lines(shop), []);
      assert.deepEqual(await rewardOf(shop), { ...fifty, state: 'pending' });
      assert.equal((await shop.part('anna', surveyStates))[0]?.state, 'answered');
    });
  }

  it('is refused where a field was filled in that nobody sees', async () => {
    const shop = await withMember(surveying());
    const { reward } = surveyAnswer(applied(await send(shop, { quality: trapped })));
    assert.deepEqual(reward, { ...fifty, state: 'refused' });
    assert.equal(await points(shop), '0');
    assert.equal(refusedAs(await settle(shop, 'granted')), 'invalid-request');
    assert.deepEqual((await kept(shop))[0]?.['withheld'], {
      unit: 'points',
      amount: 50,
      state: 'refused',
      doubt: 'honeypot',
    });
  });

  it('counts the pace by the number of answers', async () => {
    const answers = ['one', 'two', 'three'].map((question) => ({
      question,
      type: 'stars',
      value: 4,
    }));
    for (const [ms, state] of [
      [899, 'pending'],
      [900, 'granted'],
    ] as const) {
      const shop = await withMember(surveying());
      const sent = await send(shop, { answers, quality: { ...sound, ms } });
      assert.equal(surveyAnswer(applied(sent)).reward?.state, state);
    }
  });

  it('never depends on the score', async () => {
    for (const quality of [sound, hasty, alike, trapped, undefined]) {
      const told = new Set<string>();
      for (let score = 0; score <= 10; score += 1) {
        const shop = await withMember(surveying());
        told.add(JSON.stringify(applied(await send(shop, { score, quality }))));
      }
      assert.equal(told.size, 1, JSON.stringify([...told]));
    }
  });

  it('is decided by the first complete snapshot: a better one later buys nothing', async () => {
    const shop = await withMember(surveying());
    applied(await send(shop, { status: 'partial', quality: sound }));
    for (const quality of [hasty, sound, trapped]) {
      const seq = (await kept(shop)).length + 1;
      const { reward } = surveyAnswer(applied(await send(shop, { seq, quality })));
      assert.equal(reward?.state, 'pending');
    }
    assert.equal(refusedAs(await send(shop, { id: 'b', quality: sound })), 'survey-closed');
    assert.equal(await points(shop), '0');
  });

  it('that the programme does not give is not withheld either', async () => {
    const shop = await withMember(programmeWith({ surveys: [{ id: 'after-order' }] }));
    assert.deepEqual(applied(await send(shop, { quality: trapped })), { id: 'a', seq: 1 });
  });
});

describe('whatever members and shop do', () => {
  const id = fc.constantFrom('a', 'b');
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('send' as const),
      id,
      seq: fc.integer({ min: 0, max: 5 }),
      status: fc.constantFrom('partial', 'complete', 'dismissed', 'abandoned'),
      score: fc.integer({ min: 0, max: 10 }),
      quality: fc.constantFrom(sound, hasty, alike, trapped, undefined),
    }),
    fc.record({
      kind: fc.constant('settle' as const),
      id,
      to: fc.constantFrom('granted', 'refused'),
    }),
  );

  it('a reward is settled once, for good, and its points are there when it is granted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const shop = await withMember(surveying());
        let last: string | undefined;
        for (const next of steps) {
          shop.now += 1000;
          await (next.kind === 'send' ? send(shop, next) : settle(shop, next.to, next.id));
          const state = (await rewardOf(shop))?.state;
          if (last !== undefined && last !== 'pending') assert.equal(state, last);
          if (last === 'pending') assert.notEqual(state, undefined);
          assert.equal((await points(shop)) ?? '0', state === 'granted' ? '50' : '0');
          last = state;
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the shop', () => {
  it('grants a pending reward: from then on it is points', async () => {
    const shop = await withMember(surveying());
    applied(await send(shop, { quality: hasty }));
    shop.pass(3);
    const answer = surveyAnswer(applied(await settle(shop, 'granted')));
    assert.deepEqual(answer, { id: 'a', seq: 1, reward: { ...fifty, state: 'granted' } });
    assert.equal(await points(shop), '50');
    assert.deepEqual(await rewardOf(shop), { ...fifty, state: 'granted' });
    assert.deepEqual(
      (await lines(shop)).map(({ kind, cause, amount, on }) => [kind, cause, amount, on]),
      [['earned', 'survey', '50', '2026-01-18']],
    );
    assert.deepEqual(surveyAnswer(applied(await send(shop, { quality: hasty }))), answer);
  });

  it('refuses one: nothing comes, the wave stays answered', async () => {
    const shop = await withMember(surveying());
    applied(await send(shop, { quality: alike }));
    const { reward } = surveyAnswer(applied(await settle(shop, 'refused')));
    assert.deepEqual(reward, { ...fifty, state: 'refused' });
    assert.equal(await points(shop), '0');
    assert.deepEqual(await lines(shop), []);
    assert.equal(refusedAs(await send(shop, { id: 'b' })), 'survey-closed');
  });

  it('may say so again, at once and later, and changes nothing; the opposite is refused', async () => {
    for (const [to, opposite] of [
      ['granted', 'refused'],
      ['refused', 'granted'],
    ] as const) {
      const shop = await withMember(surveying());
      applied(await send(shop, { quality: hasty }));
      const outcomes = await Promise.all([settle(shop, to), settle(shop, to), settle(shop, to)]);
      shop.pass(30);
      for (const outcome of [...outcomes, await settle(shop, to)])
        assert.equal(surveyAnswer(applied(outcome)).reward?.state, to);
      assert.equal(refusedAs(await settle(shop, opposite)), 'invalid-request');
      assert.equal((await exported(shop, 'survey-reward')).length, 1);
      assert.equal(await points(shop), to === 'granted' ? '50' : '0');
    }
  });

  it('has nothing to decide about a response that nobody sent, or that brings nothing', async () => {
    const shop = await withMember(surveying());
    assert.equal(refusedAs(await settle(shop, 'granted')), 'not-found');
    applied(await send(shop, { status: 'partial', quality: hasty }));
    assert.equal(refusedAs(await settle(shop, 'granted')), 'invalid-request');
    applied(await send(shop, { seq: 2, quality: sound }));
    assert.equal(refusedAs(await settle(shop, 'refused')), 'invalid-request');
    applied(await settle(shop, 'granted'));
    assert.equal(await points(shop), '50', 'it was granted already');
  });

  it('grants what was offered then, maturing from now on', async () => {
    const storage = createMemoryStorage();
    const before = await withMember(surveying({ matureDays: 14 }), { storage });
    applied(await send(before, { quality: hasty }));
    const more = { ...fifty, amount: '80' };
    const after = await withMember(surveying({ reward: more, matureDays: 14 }), { storage });
    after.pass(10);
    const { reward } = surveyAnswer(applied(await settle(after, 'granted')));
    assert.deepEqual([reward?.amount, reward?.on], ['50', '2026-02-08']);
    const [wallet] = await after.part('anna', wallets);
    assert.deepEqual([wallet?.available, wallet?.pending], ['0', '50']);
  });

  it('decides what counts for a tier of points', async () => {
    const criteria = [{ id: 'points', kind: 'points', goal: '50', unit: 'points' }];
    const steps = [
      { id: 'entry', name: { en: 'Entry' }, criteria: [], benefits: [] },
      { id: 'silver', name: { en: 'Silver' }, criteria, benefits: [] },
    ];
    const tiers = { period: { kind: 'lifetime' }, steps };
    const shop = await withMember({ ...surveying(), tiers });
    applied(await send(shop, { quality: hasty }));
    assert.equal((await shop.part('anna', tier)).current, 'entry');
    applied(await settle(shop, 'granted'));
    assert.equal((await shop.part('anna', tier)).current, 'silver');
  });
});
