import { expect } from '@open-wc/testing';
import { memberWith } from './fake-store.ts';
import { seenText } from './support/seen.ts';
import { openShop } from './support/shop.ts';
import { one, open, show } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { createTestStore } from './support/stores.ts';
import { until } from '../support/until.ts';

const definition = {
  id: 'after-order',
  questions: [
    { id: 'hello', type: 'note', text: 'Two questions.' },
    { id: 'score', type: 'nps' },
    { id: 'why', type: 'text' },
  ],
};
const start = (options: Parameters<typeof show>[0] = {}): Promise<Shown> =>
  show({
    ...options,
    attributes: { resume: 'session' },
    prepare: (survey) => (survey.definition = definition),
  });

const asks = (survey: Element, words: string): Promise<true> =>
  until(() => seenText(survey).includes(words), `"${words}"`);
const click = (survey: Element, selector: string): void =>
  one<HTMLElement>(survey, selector).click();
const kept = (): readonly string[] =>
  Object.keys(sessionStorage).filter((name) => name.includes(':survey:'));
const isForgotten = (): Promise<true> => until(() => kept().length === 0, 'nothing kept');

/** Somebody in the middle of a survey. */
async function midway(): Promise<Shown> {
  const shown = await start();
  await asks(shown.survey, 'Two questions.');
  click(shown.survey, '[part=action]');
  await asks(shown.survey, 'How likely');
  click(shown.survey, 'input[value="3"]');
  click(shown.survey, '[part=action]');
  await asks(shown.survey, 'main reason');
  expect(kept()).to.have.length(1);
  return shown;
}

describe('how far somebody has come in a survey', () => {
  afterEach(() => sessionStorage.clear());

  it('is kept from their first answer on, and taken up by the next page', async () => {
    const { survey } = await start();
    await asks(survey, 'Two questions.');
    click(survey, '[part=action]');
    await asks(survey, 'How likely');
    expect(kept(), 'before the first answer').to.deep.equal([]);
    click(survey, 'input[value="3"]');
    expect(kept(), 'after it').to.deep.equal(['laurel:fake:survey:after-order']);
    const next = await start();
    await asks(next.survey, 'How likely');
    expect(one<HTMLInputElement>(next.survey, 'input[value="3"]').checked).to.equal(true);
  });

  it('is forgotten when they sign out', async () => {
    const { store } = await midway();
    store.shows({ phase: 'guest' });
    await isForgotten();
  });

  it('is forgotten when another member comes, whichever survey they are shown', async () => {
    const { store, survey } = await midway();
    const [name = ''] = kept();
    sessionStorage.setItem('laurel:fake:survey:another', sessionStorage.getItem(name) ?? '');
    store.shows({ member: memberWith({ subject: 'else', surveys: [open] }) });
    await isForgotten();
    await asks(survey, 'Two questions.');
  });

  it('stays while the same member is there', async () => {
    const { store, survey } = await midway();
    store.shows({ phase: 'loading' });
    await survey.updateComplete;
    store.shows({ phase: 'stale' });
    await asks(survey, 'main reason');
    expect(kept()).to.have.length(1);
  });

  it('is forgotten once the survey is answered', async () => {
    const shown = await midway();
    click(shown.survey, '[part=action]');
    await until(() => shown.sent.length === 2, 'the response');
    expect(kept(), 'before it has arrived').to.have.length(1);
    shown.settle({ state: 'acked', result: { id: 'x', seq: 1 } });
    await asks(shown.survey, 'Thank you');
    await isForgotten();
  });

  it('is forgotten once it is known to be answered on another device', async () => {
    await midway();
    const next = await start({ state: { state: 'answered' } });
    await asks(next.survey, 'already answered');
    await isForgotten();
  });

  for (const how of ['eraseLocal', 'signOut'] as const)
    it(`is forgotten by ${how}() of a page without a survey`, async () => {
      const shop = openShop();
      await shop.signIn('regular');
      const store = createTestStore(shop);
      await store.refresh();
      const name = `laurel:${store.key}:survey:after-order`;
      sessionStorage.setItem(name, 'progress');
      sessionStorage.setItem('else', 'stays');
      if (how === 'eraseLocal') await store.eraseLocal();
      else {
        // What somebody has answered was sent when they left the page with the survey.
        await (
          await store.send({ kind: 'act', body: { rule: 'none' } })
        ).settled;
        await store.session.signOut();
      }
      await until(() => sessionStorage.getItem(name) === null, 'nothing kept');
      expect(sessionStorage.getItem('else')).to.equal('stays');
      store.dispose();
      shop.close();
    });
});
