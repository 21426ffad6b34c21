import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { surveyAnswer, type SurveyResponse } from '../../../../src/contract/commands.ts';
import { earning } from '../../../../src/contract/member/earning.ts';
import { surveyStates, wallets } from '../../../../src/contract/member.ts';
import type { Outcome } from '../../../../src/backend/engine.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import { demoProgramme, programmeWith, type Draft } from '../../domain/programme/sample.ts';
import { applied, openShop, refusedAs, type Shop } from './shop.ts';
import { kept, points, send, withMember } from './survey-shop.ts';

const detailOf = (outcome: Outcome): string | undefined =>
  outcome.outcome === 'refused' ? outcome.problem.detail : undefined;

const stateOf = async (shop: Shop, member = 'anna') =>
  (await shop.part(member, surveyStates))[0]?.state;
const rule = async (shop: Shop) =>
  (await shop.part('anna', earning)).find(({ id }) => id === 'after-order');

const rewarded = {
  id: 'a',
  seq: 1,
  reward: { unit: 'points', amount: '50', state: 'granted' },
};

describe('a survey response', () => {
  it('brings the reward once it is complete, whatever the score', async () => {
    for (const score of [0, 10]) {
      const shop = await withMember();
      assert.equal(await stateOf(shop), 'open');
      assert.deepEqual(applied(await send(shop, { score })), rewarded);
      assert.equal(await points(shop), '150');
      assert.equal(await stateOf(shop), 'answered');
    }
  });

  it('tells its reward again, and gives none, when its answer was lost', async () => {
    const shop = await withMember();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      assert.deepEqual(applied(await send(shop)), rewarded);
      shop.pass(40);
    }
    assert.equal(await points(shop), '150');
    assert.equal((await kept(shop)).length, 1);
    shop.pass(300);
    assert.deepEqual(applied(await send(shop)), rewarded, 'long after the survey has ended');
    await shop.engine.setBlocked('anna', true);
    assert.deepEqual(applied(await send(shop)), rewarded, 'suspended since');
  });

  it('sent from two tabs at once is one response', async () => {
    const shop = await withMember();
    const outcomes = await Promise.all([send(shop), send(shop), send(shop), send(shop)]);
    for (const outcome of outcomes) assert.deepEqual(applied(outcome), rewarded);
    assert.equal(await points(shop), '150');
    assert.equal((await kept(shop)).length, 1);
  });

  it('keeps the first answers of one seq, and the highest seq in whatever sequence they come', async () => {
    const shop = await withMember();
    assert.equal(applied(await send(shop, { seq: 2, status: 'partial', score: 3 }))['seq'], 2);
    assert.equal(applied(await send(shop, { seq: 2, status: 'partial', score: 8 }))['seq'], 2);
    assert.equal(applied(await send(shop, { seq: 1, status: 'complete', score: 1 }))['seq'], 2);
    assert.equal(await stateOf(shop), 'open');
    assert.deepEqual(applied(await send(shop, { seq: 4 })), { ...rewarded, seq: 4 });
    assert.deepEqual(applied(await send(shop, { seq: 3, status: 'partial' })), {
      ...rewarded,
      seq: 4,
    });
    assert.deepEqual(
      (await kept(shop)).map(({ seq, status, answers }) => [
        seq,
        status,
        (answers as SurveyResponse['answers'])[0]?.value,
      ]),
      [
        [2, 'partial', 3],
        [4, 'complete', 9],
      ],
    );
  });

  it('once complete stays so, and may be corrected without another reward', async () => {
    const shop = await withMember();
    applied(await send(shop));
    for (const status of ['partial', 'dismissed', 'abandoned'] as const) {
      assert.deepEqual(applied(await send(shop, { seq: 5, status })), rewarded);
      assert.equal(await stateOf(shop), 'answered');
    }
    assert.deepEqual(applied(await send(shop, { seq: 6, score: 2 })), { ...rewarded, seq: 6 });
    assert.equal(await points(shop), '150');
    assert.equal((await rule(shop))?.done, 1);
  });

  it('that is not complete brings nothing and leaves the survey open', async () => {
    const shop = await withMember();
    for (const [index, status] of (['partial', 'dismissed', 'abandoned'] as const).entries()) {
      const answer = applied(await send(shop, { seq: index + 1, status, answers: [] }));
      assert.deepEqual(answer, { id: 'a', seq: index + 1 });
      assert.equal(await stateOf(shop), 'open');
    }
    assert.equal(refusedAs(await send(shop, { seq: 4, answers: [] })), 'invalid-request');
    for (const value of [11, -1, 7.5, '9']) {
      const answers = [{ question: 'score', type: 'nps', value }];
      assert.equal(refusedAs(await send(shop, { seq: 4, answers })), 'invalid-request');
    }
    assert.ok(applied(await send(shop, { seq: 4 }))['reward']);
  });

  it('with an answer that does not fit its question is refused, and says which and why', async () => {
    const shop = await withMember();
    const answers = [
      { question: 'speed', type: 'smileys', value: 5 },
      { question: 'why', type: 'multi', value: 'wait' },
    ];
    const outcome = await send(shop, { answers, status: 'partial' });
    assert.equal(refusedAs(outcome), 'invalid-request');
    assert.equal(
      detailOf(outcome),
      'The answer to "why" does not fit "multi": it has to be a list of texts',
    );
    assert.deepEqual(await kept(shop), []);
  });

  it('with two answers to one question is refused: it would count twice', async () => {
    const shop = await withMember();
    const answers = [0, 10].map((value) => ({ question: 'score', type: 'nps', value }));
    const outcome = await send(shop, { answers });
    assert.equal(refusedAs(outcome), 'invalid-request');
    assert.equal(detailOf(outcome), 'There is more than one answer to "score"');
    assert.deepEqual(await kept(shop), []);
  });

  it('keeps the wording and the circumstances it was given in', async () => {
    const shop = await withMember();
    const answers = [
      {
        question: 'score',
        type: 'nps',
        value: 6,
        bucket: 'detractor',
        text: 'Wie wahrscheinlich?',
      },
      { question: 'reason', type: 'text', value: 'Zu spät', text: 'Warum?' },
    ];
    const at = '2026-01-15T11:59:00Z';
    const circumstances = { locale: 'de-AT', startedAt: '2026-01-15T11:58:00Z', contact: true };
    applied(await send(shop, { answers, at, ...circumstances }));
    const [response] = await kept(shop);
    assert.deepEqual(response?.['answers'], answers);
    for (const [name, value] of Object.entries(circumstances)) {
      assert.equal(response?.[name], value, name);
    }
    assert.equal(response?.['madeAt'], at);
    assert.equal(response?.['at'], '2026-01-15T12:00:00.000Z', 'the shop’s clock decides');
  });

  it('under the id of a response to something else is refused', async () => {
    const programme = demoProgramme();
    (programme['surveys'] as Draft[]).push({ id: 'nps', waves: 'year' });
    const shop = await withMember(programme);
    applied(await send(shop, { wave: '2026-q1' }));
    const other = await send(shop, { seq: 2, survey: 'nps' });
    assert.equal(refusedAs(other), 'invalid-request');
    assert.match(detailOf(other) ?? '', /"a" is to "after-order", wave "2026-q1"/);
    assert.equal(refusedAs(await send(shop, { seq: 2, wave: '2025-q4' })), 'invalid-request');
    assert.ok(applied(await send(shop, { id: 'b', survey: 'nps' })));
  });
});

describe('a wave', () => {
  it('has one response: another is refused kindly and the first is kept', async () => {
    const shop = await withMember();
    applied(await send(shop, { score: 7 }));
    for (const status of ['complete', 'partial'] as const) {
      const second = await send(shop, { id: 'b', score: 1, status });
      assert.equal(refusedAs(second), 'survey-closed');
      assert.equal(detailOf(second), 'You have answered this already. Thank you.');
    }
    assert.equal(await points(shop), '150');
    assert.equal((await kept(shop)).length, 1);
    const earned = await rule(shop);
    assert.deepEqual([earned?.done, earned?.state], [1, 'limit-until']);
    assert.equal(earned?.until?.on, '2026-03-31');
  });

  it('answered by the first of two responses that were begun', async () => {
    const shop = await withMember();
    applied(await send(shop, { id: 'a', status: 'partial' }));
    applied(await send(shop, { id: 'b', status: 'partial' }));
    assert.ok(applied(await send(shop, { id: 'b', seq: 2 }))['reward']);
    assert.equal(refusedAs(await send(shop, { id: 'a', seq: 2 })), 'survey-closed');
    assert.equal(await points(shop), '150');
  });

  it('sent twice at once under two ids is answered once', async () => {
    const shop = await withMember();
    const outcomes = await Promise.all(['a', 'b', 'c'].map((id) => send(shop, { id })));
    assert.equal(outcomes.filter(({ outcome }) => outcome === 'applied').length, 1);
    assert.equal(await points(shop), '150');
  });

  it('begins anew, with a reward of its own', async () => {
    const shop = await withMember();
    applied(await send(shop));
    shop.at('2026-04-01T00:00:00+02:00');
    assert.deepEqual(
      (await shop.part('anna', surveyStates)).map(({ id, wave, state }) => [id, wave, state]),
      [
        ['after-order', '2026-q2', 'open'],
        ['in-confidence', '2026-q2', 'open'],
      ],
    );
    assert.ok(applied(await send(shop, { id: 'b' }))['reward']);
    assert.equal(await points(shop), '200');
  });

  it('may be answered a wave late, under its own name, not later', async () => {
    const shop = await withMember();
    shop.at('2026-03-31T23:59:59+02:00');
    applied(await send(shop, { status: 'partial', wave: '2026-q1' }));
    shop.at('2026-04-01T00:00:01+02:00');
    assert.ok(applied(await send(shop, { seq: 2, wave: '2026-q1' }))['reward']);
    assert.equal(await stateOf(shop), 'open', 'the new wave is another');
    assert.ok(applied(await send(shop, { id: 'b', wave: '2026-q2' }))['reward']);
    const late = await send(shop, { id: 'c', wave: '2025-q4' });
    assert.equal(refusedAs(late), 'survey-closed');
    assert.equal(detailOf(late), 'This survey has ended.');
  });

  it('from before somebody joined is not theirs to answer', async () => {
    const shop = openShop();
    await shop.join('anna');
    assert.equal(refusedAs(await send(shop, { wave: '2025-q4' })), 'survey-closed');
    assert.equal(refusedAs(await send(shop, { wave: '2026-q2' })), 'survey-closed');
    assert.ok(applied(await send(shop, { wave: '2026-q1' }))['reward']);
  });

  it('is rewarded once and tells the same reward for ever, whatever is sent in whatever sequence', async () => {
    const snapshot = fc.record({
      id: fc.constantFrom('a', 'b'),
      seq: fc.integer({ min: 0, max: 4 }),
      status: fc.constantFrom('partial', 'complete', 'dismissed', 'abandoned'),
      score: fc.integer({ min: 0, max: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(snapshot, { maxLength: 12 }), async (snapshots) => {
        const shop = await withMember();
        const told = new Set<string>();
        const completed = new Set<string>();
        let seq = -1;
        for (const sent of snapshots) {
          shop.now += 1000;
          const outcome = await send(shop, sent);
          if (outcome.outcome === 'refused') continue;
          const { id, reward, seq: last } = surveyAnswer(outcome.body);
          if (!reward) continue;
          told.add(JSON.stringify(reward));
          completed.add(id);
          assert.ok(last >= seq, 'what is kept never goes back');
          seq = last;
        }
        assert.ok(told.size <= 1 && completed.size <= 1);
        assert.equal(await stateOf(shop), completed.size === 1 ? 'answered' : 'open');
        assert.equal(await points(shop), completed.size === 1 ? '150' : '100');
      }),
      { numRuns: 150 },
    );
  });
});

describe('a survey', () => {
  it('is for members who are not suspended, inactive ones too', async () => {
    const shop = await withMember();
    assert.equal(refusedAs(await send(shop, { member: 'ravi' })), 'not-enrolled');
    assert.equal((await shop.engine.member('ravi'))['surveys'], undefined);
    await shop.engine.setBlocked('anna', true);
    assert.equal(await stateOf(shop), 'not-eligible');
    assert.equal(refusedAs(await send(shop)), 'member-blocked');
    await shop.engine.setBlocked('anna', false);
    shop.pass(400);
    assert.equal((await shop.head('anna')).status, 'inactive');
    assert.equal(await stateOf(shop), 'open');
    applied(await send(shop));
    await shop.engine.setBlocked('anna', true);
    assert.equal(await stateOf(shop), 'answered', 'also for somebody suspended since');
  });

  it('may give points that mature later, and says when, also after that day', async () => {
    const reward = { unit: 'points', amount: '50' };
    const shop = openShop({
      programme: programmeWith({ surveys: [{ id: 'after-order', reward, matureDays: 14 }] }),
    });
    await shop.join('anna');
    const later = { at: '2026-01-28T23:00:00.000Z', on: '2026-01-29' };
    const answer = applied(await send(shop));
    assert.deepEqual(surveyAnswer(answer).reward, { ...reward, state: 'granted', ...later });
    assert.equal((await shop.part('anna', wallets))[0]?.pending, '50');
    shop.at('2026-02-15T12:00:00Z');
    assert.deepEqual(applied(await send(shop)), answer);
    assert.equal(await points(shop), '50');
  });

  it('says what it brings, and once answered what it brought', async () => {
    const storage = createMemoryStorage();
    const shopWith = (amount: string) =>
      openShop({
        storage,
        programme: programmeWith({
          surveys: [{ id: 'after-order', reward: { unit: 'points', amount } }],
        }),
      });
    const reward = async (shop: Shop, member: string) =>
      (await shop.part(member, surveyStates))[0]?.reward?.amount;
    const before = shopWith('50');
    for (const member of ['anna', 'ben']) await before.join(member);
    applied(await send(before));
    const after = shopWith('80');
    assert.equal(await reward(after, 'anna'), '50');
    assert.equal(await reward(after, 'ben'), '80');
    assert.deepEqual(applied(await send(after)), rewarded);
  });

  it('without a reward is answered all the same', async () => {
    const shop = openShop({ programme: programmeWith({ surveys: [{ id: 'after-order' }] }) });
    await shop.join('anna');
    assert.deepEqual(applied(await send(shop)), { id: 'a', seq: 1 });
    assert.equal(await stateOf(shop), 'answered');
  });
});
