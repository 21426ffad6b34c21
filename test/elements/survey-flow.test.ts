import { expect, fixture, html } from '@open-wc/testing';
import type { LaurelSignalEvent } from '../../components/feedback-survey/index.ts';
import type { SurveyResponse } from '../../src/contract/commands.ts';
import type { StoreCommand } from '../../src/store/store.ts';
import { recordConsole } from './support/console-record.ts';
import { recordSpoken } from './support/spoken.ts';
import { focused, press, type } from './support/keyboard.ts';
import { seenText } from './support/seen.ts';
import { all, fifty, one, open, show } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { memberWith, programme } from './fake-store.ts';
import { until } from '../support/until.ts';

/** The branching example of the documentation, written as children. */
const children = `
  <laurel-question id="nps" type="nps" required>How likely is it that you would recommend us to a friend or colleague?</laurel-question>
  <laurel-question id="why" type="text" show-if="nps is detractor or nps is passive">What is the main reason for your score?</laurel-question>
  <laurel-question id="what" type="single" show-if="nps is detractor" signal="complaint">
    What went wrong?
    <ul><li data-value="wait">Waiting time</li><li data-value="staff">Staff</li><li data-value="other" data-open>Something else</li></ul>
  </laurel-question>
  <laurel-question id="easy" type="ces" dimension="functional">{subject} made it easy to collect my points.</laurel-question>
  <laurel-question id="contact" type="consent" show-if="nps is detractor or easy lt 4">May we contact you to put this right?</laurel-question>
  <p slot="end" data-show-if="nps is detractor" data-recovery>We are sorry. Somebody will read this today.</p>
  <p slot="end">Thank you! {reward} points are yours.</p>`;

/** The same as JSON. */
const json = {
  v: 1,
  id: 'after-order',
  questions: [
    {
      id: 'nps',
      type: 'nps',
      required: true,
      text: 'How likely is it that you would recommend us to a friend or colleague?',
    },
    {
      id: 'why',
      type: 'text',
      text: 'What is the main reason for your score?',
      showIf: {
        any: [
          ['nps', 'is', 'detractor'],
          ['nps', 'is', 'passive'],
        ],
      },
    },
    {
      id: 'what',
      type: 'single',
      text: 'What went wrong?',
      showIf: ['nps', 'is', 'detractor'],
      signal: 'complaint',
      choices: [
        { value: 'wait', text: 'Waiting time' },
        { value: 'staff', text: 'Staff' },
        { value: 'other', text: 'Something else', open: true },
      ],
    },
    {
      id: 'easy',
      type: 'ces',
      dimension: 'functional',
      text: '{subject} made it easy to collect my points.',
    },
    {
      id: 'contact',
      type: 'consent',
      text: 'May we contact you to put this right?',
      showIf: {
        any: [
          ['nps', 'is', 'detractor'],
          ['easy', 'lt', 4],
        ],
      },
    },
  ],
  ends: [
    {
      text: 'We are sorry. Somebody will read this today.',
      showIf: ['nps', 'is', 'detractor'],
      recovery: true,
    },
    { text: 'Thank you! {reward} points are yours.' },
  ],
};

type Spelling = Parameters<typeof show>[0];
const spellings: Readonly<Record<string, Spelling>> = {
  children: { attributes: { 'survey-id': 'after-order' }, content: children },
  'a script child': {
    content: `<script type="application/json">${JSON.stringify(json)}</script>`,
  },
  'a property': { prepare: (survey) => (survey.definition = json) },
  'the programme': { definition: json },
};

const asks = (survey: Element, question: string): Promise<true> =>
  until(
    () => one(survey, '[part=question],.choice').textContent?.includes(question) === true,
    `"${question}"`,
  );
const shows = (survey: Element, words: string): Promise<true> =>
  until(() => seenText(survey).includes(words), `"${words}"`);
const isChecked = (survey: Element, selector: string): boolean =>
  all<HTMLInputElement>(survey, selector).some(({ checked }) => checked);
const bodyOf = (command: StoreCommand | undefined): SurveyResponse => {
  if (command?.kind !== 'answer-survey') throw new Error('No answers were sent.');
  return command.body;
};
const complete = ({ sent }: Shown): SurveyResponse | undefined =>
  sent.map(bodyOf).find(({ status }) => status === 'complete');
const kept = (response: SurveyResponse | undefined) =>
  response?.answers.map(({ question, value, bucket }) => [question, value, bucket]);

/** Goes to the first control of the question and on from there by keys alone. */
async function toControl(): Promise<void> {
  await press('Tab');
}

describe('a survey of several questions', () => {
  for (const [name, spelling] of Object.entries(spellings))
    it(`is walked through with the keyboard alone, written as ${name}`, async () => {
      const shown = await show({ ...spelling, state: { reward: fifty } });
      const { survey } = shown;
      const signals: LaurelSignalEvent[] = [];
      survey.addEventListener('laurel-signal', (event) => signals.push(event));
      await asks(survey, 'recommend us');
      await shows(survey, 'Question 1 of 2');
      survey.focus();
      one<HTMLInputElement>(survey, 'input[type=radio]').focus();
      await press('3');
      await until(() => isChecked(survey, 'input[value="3"]'), 'three');
      await asks(survey, 'recommend us');
      await shows(survey, 'Question 1 of 5');
      await press('Enter');
      await asks(survey, 'main reason');
      expect(focused()?.getAttribute('part'), 'the question has the focus').to.equal('question');
      await toControl();
      await type('Late');
      // Back with what was put in, and on again.
      one<HTMLButtonElement>(survey, '[part=back]').click();
      await asks(survey, 'recommend us');
      expect(one<HTMLInputElement>(survey, 'input[value="3"]').checked).to.equal(true);
      one<HTMLButtonElement>(survey, '[part=action]').click();
      await asks(survey, 'main reason');
      expect(one<HTMLTextAreaElement>(survey, 'textarea').value).to.equal('Late');
      one<HTMLButtonElement>(survey, '[part=action]').click();
      await asks(survey, 'What went wrong?');
      await toControl();
      await press(' ');
      await until(() => isChecked(survey, 'input[value=wait]'), 'a choice');
      await press('ArrowDown');
      await until(() => isChecked(survey, 'input[value=staff]'), 'the next');
      await asks(survey, 'What went wrong?');
      await press('Enter');
      await asks(survey, 'Café Luna made it easy to collect my points.');
      // Words of another scale may be on their way.
      await until(() => all(survey, 'input[type=radio]').length === 7, 'the scale');
      await toControl();
      await press('2');
      await until(() => isChecked(survey, 'input[value="2"]'), 'two');
      await press('Enter');
      await asks(survey, 'May we contact you');
      expect(focused()?.getAttribute('type')).to.equal('checkbox');
      await press(' ');
      await until(() => isChecked(survey, '[type=checkbox]'), 'consent');
      expect(one(survey, '[part=action]').textContent?.trim()).to.equal('Send');
      await press('Enter');
      await until(() => complete(shown), 'the whole response');
      const response = complete(shown);
      expect(kept(response)).to.deep.equal([
        ['nps', 3, 'detractor'],
        ['why', 'Late', undefined],
        ['what', 'staff', undefined],
        ['easy', 2, 'difficult'],
        ['contact', true, undefined],
      ]);
      expect(response?.contact).to.equal(true);
      expect(response?.quality).to.include({ straightline: false, honeypot: false });
      const spoken = recordSpoken();
      shown.settle({ state: 'acked', result: { id: 'x', seq: 1, reward: fifty } });
      await shows(survey, 'We are sorry. Somebody will read this today.');
      await until(() => spoken.texts.length > 0, 'it to be said aloud');
      expect(spoken.texts.join()).to.contain('We are sorry. Somebody will read this today.');
      expect(spoken.texts.join()).not.to.contain('Thank you');
      spoken.restore();
      expect(one(survey, 'slot[name]').getAttribute('name')).to.equal('recovery');
      await until(() => signals.length === 3, 'the signals');
      expect(signals.map(({ detail }) => [detail.kind, detail.contact])).to.deep.equal([
        ['detractor', true],
        ['complaint', true],
        ['high-effort', true],
      ]);
      expect(JSON.stringify(signals.map(({ detail }) => detail))).not.to.contain('Late');
    });

  it('takes the road of somebody who is happy, and no other', async () => {
    const shown = await show({ ...spellings['a property'], state: { reward: fifty } });
    const { survey } = shown;
    const click = (selector: string): void => one<HTMLElement>(survey, selector).click();
    await asks(survey, 'recommend us');
    click('input[value="2"]');
    click('[part=action]');
    await asks(survey, 'main reason');
    const field = one<HTMLTextAreaElement>(survey, 'textarea');
    field.value = 'A road not taken';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    click('[part=back]');
    await asks(survey, 'recommend us');
    click('input[value="10"]');
    click('[part=action]');
    await asks(survey, 'made it easy');
    click('input[value="7"]');
    click('[part=action]');
    await until(() => complete(shown), 'the whole response');
    expect(kept(complete(shown))).to.deep.equal([
      ['nps', 10, 'promoter'],
      ['easy', 7, 'easy'],
    ]);
    shown.settle({ state: 'acked', result: { id: 'x', seq: 1, reward: fifty } });
    await shows(survey, 'Thank you! 50 points are yours.');
    expect(one(survey, 'slot[name]').getAttribute('name')).to.equal('promotion');
  });

  it('counts what was answered before somebody leaves, the newest the most', async () => {
    const shown = await show(spellings['a property']);
    const { survey, sent } = shown;
    await asks(survey, 'recommend us');
    one<HTMLElement>(survey, 'input[value="3"]').click();
    one<HTMLElement>(survey, '[part=action]').click();
    await until(() => sent.length === 1, 'what there is so far');
    const [first] = sent.map(bodyOf);
    expect([first?.status, kept(first)]).to.deep.equal(['partial', [['nps', 3, 'detractor']]]);
    shown.settle({ state: 'acked', result: { id: 'x', seq: 1 } });
    await asks(survey, 'main reason');
    one<HTMLElement>(survey, '[part=action]').click();
    await until(() => sent.length === 2, 'more of it');
    expect(bodyOf(sent[1]).seq).to.be.greaterThan(first?.seq ?? Infinity);
    expect(new Set(sent.map((one) => one.kind === 'answer-survey' && one.id)).size).to.equal(1);
  });

  it('tells of words that its attributes do not know', async () => {
    const record = recordConsole();
    try {
      await show({ ...spellings['a property'], attributes: { resume: 'always' } });
      await until(() => record.warnings.join().includes('resume="always"'), 'the warning');
      const attributes = { trigger: 'time:0s', present: 'banner' };
      await show({ ...spellings['a property'], attributes });
      await until(() => record.warnings.join().includes('present="banner"'), 'the other warning');
    } finally {
      record.restore();
    }
  });

  it('says which questions may be left out', async () => {
    const { survey } = await show(spellings['a property']);
    await asks(survey, 'recommend us');
    expect(one(survey, '[part=question]').textContent).not.to.contain('(optional)');
    one<HTMLElement>(survey, 'input[value="3"]').click();
    one<HTMLElement>(survey, '[part=action]').click();
    await asks(survey, 'main reason');
    expect(one(survey, '[part=question]').textContent).to.contain('(optional)');
  });

  for (const id of ['', 'of-this-shop'])
    it(`is seen in a preview, too, ${id ? 'whatever the programme has' : 'without an id'}`, async () => {
      const survey = document.createElement('laurel-feedback-survey');
      survey.preview = true;
      survey.setAttribute('locale', 'en');
      survey.innerHTML = children;
      survey.surveyId = id;
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(survey);
      await until(() => survey.shadowRoot?.querySelector('[part=question]'), 'a question');
      await asks(survey, 'recommend us');
    });

  it('says what is missing, and goes there', async () => {
    const { survey } = await show(spellings['a property']);
    await asks(survey, 'recommend us');
    one<HTMLElement>(survey, '[part=action]').click();
    await shows(survey, 'Please answer this first.');
    await until(() => focused()?.getAttribute('name') === 'nps', 'the focus');
    expect(one(survey, 'fieldset').getAttribute('aria-invalid')).to.equal('true');
  });

  it('follows a pointer to the next question, but neither arrows nor to the end', async () => {
    const { survey, sent } = await show({
      prepare: (element) =>
        (element.definition = {
          id: 'after-order',
          questions: [
            { id: 'one', type: 'csat' },
            { id: 'two', type: 'thumbs' },
          ],
        }),
    });
    await asks(survey, 'How satisfied');
    await until(() => all(survey, 'input[type=radio]').length === 5, 'the scale');
    const point = (selector: string): void => {
      const control = one<HTMLElement>(survey, selector);
      control.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
      control.click();
    };
    point('input[value="4"]');
    await asks(survey, 'Were you happy');
    await until(() => all(survey, 'input[type=radio]').length === 2, 'the thumbs');
    const before = sent.length;
    point('input[value="1"]');
    await survey.updateComplete;
    await asks(survey, 'Were you happy');
    expect(sent.length, 'nothing is sent by itself').to.equal(before);
  });

  it('says what cannot be understood, where, and asks the rest', async () => {
    const record = recordConsole();
    try {
      const { survey } = await show({
        prepare: (element) =>
          (element.definition = {
            id: 'after-order',
            questions: [
              { id: 'one', type: 'nps' },
              { id: 'two', type: 'slider', text: 'Not a kind of question' },
              { id: 'three', type: 'text', showIf: 'later is yes' },
            ],
          }),
      });
      await asks(survey, 'How likely');
      await shows(survey, 'Question 1 of 2');
      const said = record.warnings.join('\n');
      expect(said).to.contain('questions[1].type');
      expect(said).to.contain('questions[2].showIf');
      expect(said).to.contain('There is no earlier question "later"');
    } finally {
      record.restore();
    }
  });

  it('takes a double click for one, and two clicks for two', async () => {
    const { survey } = await show({
      prepare: (element) =>
        (element.definition = {
          id: 'after-order',
          questions: [1, 2, 3].map((n) => ({ id: `q${n}`, type: 'text', text: `Question ${n}?` })),
        }),
    });
    const click = (detail: number): void => {
      const button = one<HTMLElement>(survey, '[part=action]');
      const options = { detail, bubbles: true, composed: true };
      button.dispatchEvent(new MouseEvent('pointerdown', options));
      button.dispatchEvent(new MouseEvent('mousedown', options));
      button.click();
    };
    await asks(survey, 'Question 1?');
    click(1);
    await asks(survey, 'Question 2?');
    click(2);
    await survey.updateComplete;
    await asks(survey, 'Question 2?');
    click(1);
    await asks(survey, 'Question 3?');
  });

  it('takes the second half of a double click on a score for no answer to the next question', async () => {
    const { survey } = await show({
      prepare: (element) =>
        (element.definition = {
          id: 'after-order',
          questions: [
            { id: 'one', type: 'nps' },
            { id: 'two', type: 'nps', text: 'And our bakery?' },
          ],
        }),
    });
    const click = (detail: number): void => {
      const score = one<HTMLElement>(survey, 'input[value="7"]');
      const options = { detail, bubbles: true, composed: true };
      score.dispatchEvent(new MouseEvent('pointerdown', options));
      score.dispatchEvent(new MouseEvent('mousedown', options));
      score.click();
    };
    await asks(survey, 'How likely');
    click(1);
    await asks(survey, 'And our bakery?');
    click(2);
    await survey.updateComplete;
    expect(all<HTMLInputElement>(survey, ':checked')).to.have.length(0);
    click(1);
    await until(() => isChecked(survey, 'input[value="7"]'), 'a choice');
  });

  it('sends answers as those of the survey that stands there, when a page puts another one there', async () => {
    const definitionOf = (id: string) => ({ id, questions: [{ id: `ask-${id}`, type: 'nps' }] });
    const programmed = { surveys: ['after-order', 'visit'].map((id) => ({ id })) };
    const shown = await show({
      prepare: (element) => (element.definition = definitionOf('after-order')),
    });
    const { survey, store } = shown;
    await asks(survey, 'How likely');
    store.shows({
      programme: { ...programme, ...programmed },
      member: memberWith({ surveys: programmed.surveys.map((each) => ({ ...open, ...each })) }),
    });
    survey.definition = definitionOf('visit');
    await until(() => all(survey, '[name="ask-visit"]')[0], 'the other one');
    one<HTMLElement>(survey, 'input[value="9"]').click();
    one<HTMLElement>(survey, '[part=action]').click();
    await until(() => complete(shown), 'the response');
    expect(complete(shown)?.survey).to.equal('visit');
  });

  it('is the first of the programme where children say no other', async () => {
    const shown = await show({
      content: '<laurel-question id="one" type="nps"></laurel-question>',
    });
    await asks(shown.survey, 'How likely');
    one<HTMLElement>(shown.survey, 'input[value="9"]').click();
    one<HTMLElement>(shown.survey, '[part=action]').click();
    await until(() => complete(shown), 'the response');
    expect(complete(shown)?.survey).to.equal('after-order');
  });

  it('counts more than what another device has sent by a clock that is ahead', async () => {
    const shown = await show({
      prepare: (element) =>
        (element.definition = { id: 'after-order', questions: [{ id: 'one', type: 'nps' }] }),
    });
    const { survey, sent } = shown;
    await asks(survey, 'How likely');
    one<HTMLElement>(survey, 'input[value="9"]').click();
    one<HTMLElement>(survey, '[part=action]').click();
    await until(() => sent.length === 1, 'the response');
    const ahead = Date.now() + 3_600_000;
    shown.settle({ state: 'acked', result: { id: 'x', seq: ahead } });
    await until(() => sent.length === 2, 'the response once more');
    expect(bodyOf(sent[1])).to.deep.equal({ ...bodyOf(sent[0]), seq: ahead + 1 });
    shown.settle({ state: 'acked', result: { id: 'x', seq: ahead + 1 } });
    await until(() => all(survey, '[part=thanks]')[0], 'thanks');
  });

  it('calls no answer wrong because the network has gone', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const { survey } = await show({
        prepare: (element) =>
          (element.definition = { id: 'after-order', questions: [{ id: 'one', type: 'nps' }] }),
      });
      await asks(survey, 'How likely');
      one<HTMLElement>(survey, 'input[value="9"]').click();
      one<HTMLElement>(survey, '[part=action]').click();
      await until(() => all(survey, '.wrong')[0], 'that it is kept');
      expect(one(survey, 'fieldset').getAttribute('aria-invalid')).to.equal('false');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('shows on the way back what was chosen, from one scale to another', async () => {
    const { survey } = await show({
      prepare: (element) =>
        (element.definition = {
          id: 'after-order',
          questions: [
            { id: 'one', type: 'nps' },
            { id: 'two', type: 'nps', text: 'And our bakery?' },
          ],
        }),
    });
    const click = (selector: string): void => one<HTMLElement>(survey, selector).click();
    await asks(survey, 'How likely');
    click('input[value="2"]');
    click('[part=action]');
    await asks(survey, 'And our bakery?');
    expect(all<HTMLInputElement>(survey, ':checked')).to.have.length(0);
    click('input[value="4"]');
    click('[part=back]');
    await asks(survey, 'How likely');
    expect(all<HTMLInputElement>(survey, ':checked').map(({ value }) => value)).to.deep.equal([
      '2',
    ]);
    click('[part=action]');
    await asks(survey, 'And our bakery?');
    expect(all<HTMLInputElement>(survey, ':checked').map(({ value }) => value)).to.deep.equal([
      '4',
    ]);
  });

  it('promises no reward that the server withholds', async () => {
    const shown = await show({
      state: { reward: fifty },
      prepare: (element) =>
        (element.definition = {
          id: 'after-order',
          questions: [{ id: 'one', type: 'nps' }],
          ends: [{ text: '{reward} points are yours.' }],
        }),
    });
    await asks(shown.survey, 'How likely');
    one<HTMLElement>(shown.survey, 'input[value="9"]').click();
    one<HTMLElement>(shown.survey, '[part=action]').click();
    await until(() => complete(shown), 'the response');
    const reward = { ...fifty, state: 'pending' };
    shown.settle({ state: 'acked', result: { id: 'x', seq: 1, reward } });
    await shows(shown.survey, 'The shop decides on your 50 points.');
    expect(seenText(shown.survey)).not.to.contain('are yours');
  });
});
