import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surveyDetails, surveyStates } from '../../../../src/contract/member.ts';
import { programmeWith } from '../../domain/programme/sample.ts';
import { applied, type Shop } from './shop.ts';
import { send, withMember } from './survey-shop.ts';

const programme = programmeWith({
  surveys: [{ id: 'after-order', quietDays: 30, waves: 'month' }, { id: 'visit' }],
});
const statesOf = async (shop: Shop, member = 'anna') => {
  const details = await shop.part(member, surveyDetails);
  return (await shop.part(member, surveyStates)).map(({ id, state }) => [
    id,
    state,
    details.find((one) => one.id === id)?.askFrom,
  ]);
};
const inPeace = '2026-02-14T23:00:00.000Z';

describe('a survey that asks for quiet days', () => {
  for (const status of ['partial', 'complete', 'dismissed', 'abandoned'] as const) {
    it(`keeps every survey from coming up uninvited once it is ${status}`, async () => {
      const shop = await withMember(programme);
      assert.deepEqual(await statesOf(shop), [
        ['after-order', 'open', undefined],
        ['visit', 'open', undefined],
      ]);
      applied(await send(shop, { status }));
      assert.deepEqual(await statesOf(shop), [
        ['after-order', status === 'complete' ? 'answered' : 'open', inPeace],
        ['visit', 'open', inPeace],
      ]);
    });
  }

  it('may be answered all the same by a member who opens it', async () => {
    const shop = await withMember(programme);
    applied(await send(shop, { status: 'dismissed', answers: [] }));
    applied(await send(shop, { id: 'v', survey: 'visit' }));
    applied(await send(shop, { seq: 2 }));
    assert.deepEqual(await statesOf(shop), [
      ['after-order', 'answered', inPeace],
      ['visit', 'answered', inPeace],
    ]);
  });

  it('lets them come up again on the day after, and is quiet for its own member only', async () => {
    const shop = await withMember(programme);
    await shop.join('ben');
    applied(await send(shop, { status: 'dismissed', answers: [] }));
    assert.deepEqual(await statesOf(shop, 'ben'), [
      ['after-order', 'open', undefined],
      ['visit', 'open', undefined],
    ]);
    shop.at(inPeace);
    shop.now -= 1;
    assert.equal((await statesOf(shop))[1]?.[2], inPeace);
    shop.now += 1;
    assert.equal((await statesOf(shop))[1]?.[2], undefined);
  });

  it('counts from the last time, not from what is sent again', async () => {
    const shop = await withMember(programme);
    applied(await send(shop, { status: 'partial' }));
    shop.pass(2);
    applied(await send(shop, { status: 'partial' }));
    assert.equal((await statesOf(shop))[0]?.[2], inPeace);
    applied(await send(shop, { seq: 2, status: 'abandoned' }));
    assert.equal((await statesOf(shop))[0]?.[2], '2026-02-16T23:00:00.000Z');
  });
});

describe('a survey without quiet days', () => {
  it('keeps none from coming up', async () => {
    const shop = await withMember(programme);
    applied(await send(shop, { id: 'v', survey: 'visit' }));
    assert.deepEqual(await statesOf(shop), [
      ['after-order', 'open', undefined],
      ['visit', 'answered', undefined],
    ]);
  });
});
