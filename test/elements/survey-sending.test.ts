import { expect } from '@open-wc/testing';
import type { SurveyResponse } from '../../src/contract/commands.ts';
import type { LaurelSurveySubmitEvent } from '../../src/element/events/survey-submit-event.ts';
import { seenText } from './support/seen.ts';
import { fifty, one, show } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { drawn, until } from '../support/until.ts';

const definition = {
  id: 'after-order',
  questions: [
    { id: 'one', type: 'nps' },
    { id: 'why', type: 'text' },
    { id: 'two', type: 'nps', text: 'And our bakery?' },
  ],
};
const start = (options: Parameters<typeof show>[0] = {}): Promise<Shown> =>
  show({ ...options, prepare: (survey) => (survey.definition = definition) });

const asks = (survey: Element, words: string): Promise<true> =>
  until(() => seenText(survey).includes(words), `"${words}"`);
const click = (survey: Element, selector: string): void =>
  one<HTMLElement>(survey, selector).click();
const bodies = ({ sent }: Shown): readonly SurveyResponse[] =>
  sent.flatMap((command) => (command.kind === 'answer-survey' ? [command.body] : []));
const told = (shown: Shown) =>
  bodies(shown).map(({ status, answers }) => [status, ...answers.map(({ value }) => value)]);

/** As when somebody turns to another tab. */
function hide(): void {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'hidden');
}

describe('answers that leave the page', () => {
  it('are told to the page before, all of them and those so far', async () => {
    const shown = await start();
    const { survey } = shown;
    const offered: SurveyResponse[] = [];
    survey.addEventListener('laurel-survey-submit', ({ detail }) => offered.push(detail.response));
    await asks(survey, 'How likely');
    click(survey, 'input[value="3"]');
    click(survey, '[part=action]');
    await until(() => shown.sent.length === 1, 'what there is so far');
    shown.settle({ state: 'acked', result: { id: 'x', seq: 1 } });
    click(survey, '[part=action]');
    await asks(survey, 'And our bakery?');
    click(survey, '[part=action]');
    await until(() => told(shown).at(-1)?.[0] === 'complete', 'the whole response');
    expect(offered.map(({ status }) => status)).to.include.members(['partial', 'complete']);
    expect(offered).to.deep.equal(bodies(shown));
  });

  it('are none at all where the page keeps them', async () => {
    const shown = await start();
    const { survey } = shown;
    const offered: string[] = [];
    const keep = (event: LaurelSurveySubmitEvent): void => {
      offered.push(event.detail.response.status);
      event.preventDefault();
    };
    survey.addEventListener('laurel-survey-submit', keep);
    await asks(survey, 'How likely');
    click(survey, 'input[value="3"]');
    click(survey, '[part=action]');
    await asks(survey, 'main reason');
    hide();
    click(survey, '[part=action]');
    await asks(survey, 'And our bakery?');
    click(survey, '[part=action]');
    await until(() => offered.includes('complete'), 'the last of them');
    await drawn();
    expect(shown.sent).to.have.length(0);
    expect(offered.filter((status) => status === 'partial').length).to.be.at.least(2);
  });

  for (const [name, leave] of Object.entries({
    'turns to something else': hide,
    'goes to another page': () => dispatchEvent(new Event('pagehide')),
  }))
    it(`are those so far when somebody ${name}, once`, async () => {
      const shown = await start();
      const { survey } = shown;
      await asks(survey, 'How likely');
      leave();
      click(survey, 'input[value="3"]');
      await drawn();
      expect(shown.sent, 'while they are here').to.have.length(0);
      leave();
      await until(() => shown.sent.length === 1, 'the answer');
      expect(told(shown)).to.deep.equal([['partial', 3]]);
      leave();
      await drawn();
      expect(shown.sent, 'nothing new').to.have.length(1);
      // What was sent before has not arrived yet: who leaves cannot wait for that.
      click(survey, 'input[value="4"]');
      leave();
      await until(() => shown.sent.length === 2, 'the other answer');
      const [first, second] = bodies(shown);
      expect(told(shown)[1]).to.deep.equal(['partial', 4]);
      expect(second?.seq).to.be.greaterThan(first?.seq ?? Infinity);
    });

  it('are no fewer than before when somebody leaves after sending', async () => {
    const shown = await show({
      state: { reward: fifty },
      prepare: (survey) =>
        (survey.definition = { ...definition, questions: definition.questions.slice(0, 1) }),
    });
    const { survey } = shown;
    await asks(survey, 'How likely');
    click(survey, 'input[value="3"]');
    click(survey, '[part=action]');
    await until(() => shown.sent.length === 1, 'the response');
    hide();
    shown.settle({ state: 'acked', result: { id: 'x', seq: 1, reward: fifty } });
    await asks(survey, 'Thank you');
    hide();
    await drawn();
    expect(told(shown)).to.deep.equal([['complete', 3]]);
  });

  it('stay those of a survey that was closed', async () => {
    const shown = await start({ attributes: { trigger: 'event:laurel-redeemed' } });
    const { survey } = shown;
    await until(() => survey.explain, 'it to wait');
    document.body.dispatchEvent(new Event('laurel-redeemed'));
    await asks(survey, 'How likely');
    click(survey, 'input[value="3"]');
    click(survey, '[part=close]');
    hide();
    await until(() => shown.sent.length > 0, 'that it was closed');
    await drawn();
    expect(told(shown)).to.deep.equal([['dismissed', 3]]);
  });
});
