import { expect } from '@open-wc/testing';
import type { LoyaltyClient } from '../../src/client/loyalty-client.ts';
import { cookieSession } from '../../src/client/session.ts';
import { createStore } from '../../src/store/create-store.ts';
import {
  close,
  forgetMarks,
  isSeen,
  isUp,
  keptMarks,
  MARKS,
  memberNamed,
  memory,
  prompted,
  redeem,
  wordsOf,
} from './support/prompted-survey.ts';
import { memberWith, programme } from './fake-store.ts';
import { drawn, until } from '../support/until.ts';

const nothing = [null, null];
const member = memberNamed('somebody');

beforeEach(forgetMarks);
afterEach(forgetMarks);

/** As if the page, and the visit, had been left and another one begun. */
function anotherVisit(): void {
  memory()?.clear();
  sessionStorage.removeItem(MARKS);
}

describe('what is remembered of a survey that came up', () => {
  it('governs the member it is of, and nobody else on the same device', async () => {
    const shown = await prompted();
    const { survey, store } = shown;
    redeem();
    await isUp(survey);
    await close(survey);
    store.shows({ member: memberNamed('another') });
    await until(async () => (await wordsOf(shown)).startsWith('Waits'), 'it to wait');
    redeem();
    await isUp(survey);
    store.shows({ member });
    await until(async () => /dismissed|max-per-session/.test(await wordsOf(shown)), 'the first');
    expect(isSeen(survey)).to.equal(false);
    const kept = keptMarks().join('');
    expect(kept).to.contain('dismiss').and.not.to.contain('somebody');
  });

  it('is forgotten when they sign out', async () => {
    const { survey, store } = await prompted({ 'max-shows': '3' }, { mayKeep: true });
    redeem();
    await isUp(survey);
    await close(survey);
    expect(keptMarks()).not.to.include(null);
    store.shows({ phase: 'guest' });
    await until(() => keptMarks().every((kept) => kept === null), 'nothing to be kept');
    expect(memory()?.size).to.equal(0);
  });

  it('is forgotten, too, when they sign out after they have answered', async () => {
    const { survey, store } = await prompted({}, { mayKeep: true });
    redeem();
    await isUp(survey);
    store.shows({ member: memberNamed('somebody', { state: 'answered' }) });
    await until(() => !isSeen(survey), 'it to go');
    expect(keptMarks()).not.to.include(null);
    store.shows({ phase: 'guest' });
    await until(() => keptMarks().every((kept) => kept === null), 'nothing to be kept');
  });

  for (const way of ['erases what this device keeps', 'signs out where no survey is'])
    it(`is forgotten when the page ${way}`, async () => {
      const { survey } = await prompted();
      redeem();
      await isUp(survey);
      await close(survey);
      expect(keptMarks()).not.to.include(null);
      const client: LoyaltyClient = {
        key: 'https://shop.example/none',
        readProgramme: async () => programme,
        readMember: async () => ({ document: memberWith() }),
      };
      const store = createStore(client, { storage: 'device' }, () => cookieSession);
      const unfollow = store.subscribe(() => undefined);
      await until(() => store.snapshot().member, 'the member');
      if (way.startsWith('erases')) await store.eraseLocal();
      else await store.session.signOut();
      unfollow();
      store.dispose();
      expect(keptMarks()).to.deep.equal(nothing);
      expect(memory()?.size).to.equal(0);
    });

  it('is kept by the page alone as long as nobody has agreed or used it', async () => {
    const { survey } = await prompted({ delay: '0s' });
    redeem();
    await isUp(survey);
    expect(keptMarks()).to.deep.equal(nothing);
    await close(survey);
    expect(keptMarks()).not.to.include(null);
  });

  it('is nothing before it was shown, also with consent, but that its delay has begun in this visit', async () => {
    const shown = await prompted({ delay: '20min' }, { mayKeep: true });
    await drawn();
    expect(keptMarks()).to.deep.equal(nothing);
    redeem();
    await until(async () => !(await wordsOf(shown)).includes('laurel-redeemed'), 'the delay');
    expect(keptMarks().map((kept) => kept !== null)).to.deep.equal([false, true]);
  });

  it('is that it was ignored, if they leave the page without touching it', async () => {
    const first = await prompted({}, { mayKeep: true });
    redeem();
    await isUp(first.survey);
    expect(keptMarks()).not.to.include(null);
    first.survey.remove();
    anotherVisit();
    const next = await prompted({ trigger: 'time:0s' }, { mayKeep: true });
    await drawn();
    expect(isSeen(next.survey)).to.equal(false);
    expect(await wordsOf(next)).to.match(/^Not shown: ignored on .+, asked again from \d{4}-/);
    const eager = await prompted({ trigger: 'time:0s', after: 'ignore:0d' }, { mayKeep: true });
    await isUp(eager.survey);
  });

  it('is that it was ignored also where it left a page that goes on', async () => {
    const { survey } = await prompted();
    redeem();
    await isUp(survey);
    survey.remove();
    const next = await prompted({ trigger: 'time:0s', 'max-per-session': '9' });
    await drawn();
    expect(await wordsOf(next)).to.contain('Not shown: ignored');
    expect(keptMarks()).to.deep.equal(nothing);
  });
});

describe('a sample', () => {
  it('peer fault: unstable sampling. No dice are thrown anew for each survey that comes', async () => {
    const asked = async (subject: string, sample: string): Promise<boolean> => {
      const shown = await prompted({ trigger: 'exit', sample });
      shown.store.shows({ member: memberNamed(subject) });
      await until(async () => /exit|leave|among/.test(await wordsOf(shown)), 'a decision');
      await shown.survey.updateComplete;
      const isAsked = !(await wordsOf(shown)).includes('not among them');
      shown.survey.remove();
      anotherVisit();
      return isAsked;
    };
    const members = Array.from({ length: 12 }, (_, index) => `member-${index}`);
    const drawnAt = async (sample: string): Promise<readonly boolean[]> => {
      const all: boolean[] = [];
      for (const one of members) all.push(await asked(one, sample));
      return all;
    };
    const first = await drawnAt('50%');
    expect(first).to.include(true).and.to.include(false);
    expect(await drawnAt('50%'), 'the next page').to.deep.equal(first);
    const more = await drawnAt('80%');
    expect(first.every((isIn, index) => !isIn || more[index])).to.equal(true);
  });
});
