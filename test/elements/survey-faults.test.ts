// Faults that other makers of surveys have shipped, each as a test that it is not here.

import { expect } from '@open-wc/testing';
import { browserMarks } from '../../components/feedback-survey/prompt/marks.ts';
import type { SurveyResponse } from '../../src/contract/commands.ts';
import { focused, press } from './support/keyboard.ts';
import { everythingIn, seenText } from './support/seen.ts';
import { all, one, show } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { drawn, until } from '../support/until.ts';

const choices = ['b', 'd', 'a', 'e', 'c'].map((value) => ({
  value,
  text: { de: `Wahl ${value}` },
}));
const scale = { min: 1, max: 5, low: 'arg', high: 'fein' };
const nps = { id: 'nps', type: 'nps' };
const bakery = { id: 'bakery', type: 'nps', text: 'And our bakery?' };

type Options = Parameters<typeof show>[0];
const start = (questions: readonly unknown[], options: Options = {}): Promise<Shown> =>
  show({
    ...options,
    prepare: (survey) => (survey.definition = frozen({ id: 'after-order', questions })),
  });

/** What nobody can change without being told. */
function frozen<Value>(value: Value): Value {
  if (value instanceof Object) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const asks = (survey: Element, words: string): Promise<true> =>
  until(() => seenText(survey).includes(words), `"${words}"`);
const click = (survey: Element, selector: string): void =>
  one<HTMLElement>(survey, selector).click();
const bodies = ({ sent }: Shown): readonly SurveyResponse[] =>
  sent.flatMap((command) => (command.kind === 'answer-survey' ? [command.body] : []));
const valuesOf = (survey: Element): readonly string[] =>
  all<HTMLInputElement>(survey, '[part=choice] input').map(({ value }) => value);

describe('a survey of several questions', () => {
  afterEach(() => {
    sessionStorage.clear();
    browserMarks({ mayKeep: () => false }).clear();
  });

  it('peer fault: index branching. Who is at a question stays at it when another is put before it', async () => {
    const { survey } = await start([nps, { ...bakery, showIf: 'nps is detractor' }]);
    await asks(survey, 'How likely');
    click(survey, 'input[value="3"]');
    click(survey, '[part=action]');
    await asks(survey, 'And our bakery?');
    const added = { id: 'hello', type: 'note', text: 'Hello.' };
    survey.definition = {
      id: 'after-order',
      questions: [added, nps, { ...bakery, showIf: 'nps is detractor' }],
    };
    await asks(survey, 'Question 3 of 3');
    await asks(survey, 'And our bakery?');
  });

  it('peer fault: naive auto-advance. Arrows and digits choose, and lead nowhere', async () => {
    const { survey, sent } = await start([nps, bakery]);
    await asks(survey, 'How likely');
    one<HTMLInputElement>(survey, 'input[value="0"]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', '7']) await press(key);
    await until(() => one<HTMLInputElement>(survey, 'input[value="7"]').checked, 'seven');
    await drawn();
    expect(one(survey, '[part=question]').id).to.equal('nps');
    expect(focused()?.getAttribute('value')).to.equal('7');
    expect(sent).to.have.length(0);
  });

  it('peer fault: biased shuffle. Choices stand as they were written, each time', async () => {
    for (let times = 0; times < 8; times += 1) {
      const { survey } = await start([{ id: 'one', type: 'multi', text: 'Which?', choices }]);
      await asks(survey, 'Which?');
      expect(valuesOf(survey)).to.deep.equal(['b', 'd', 'a', 'e', 'c']);
      survey.remove();
    }
  });

  it('peer fault: mutated input. What a page has given stays as it is until the end', async () => {
    const shown = await start([{ id: 'one', type: 'multi', text: 'Which?', choices }, nps]);
    const { survey } = shown;
    const before = JSON.stringify(survey.definition);
    await asks(survey, 'Which?');
    click(survey, 'input[value=a]');
    click(survey, 'input[value=b]');
    click(survey, '[part=action]');
    await asks(survey, 'How likely');
    click(survey, 'input[value="3"]');
    click(survey, '[part=action]');
    await until(() => bodies(shown).some(({ status }) => status === 'complete'), 'the response');
    expect(JSON.stringify(survey.definition)).to.equal(before);
  });

  it('peer fault: host CSS leaking in. Rules of the page reach nothing inside, nor the other way', async () => {
    const { survey } = await start([{ id: 'one', type: 'single', text: 'Which?', choices }, nps]);
    await asks(survey, 'Which?');
    const looks = (): readonly string[] =>
      all(survey, '*').map((element) => {
        const { display, color, fontSize, padding, borderTopWidth } = getComputedStyle(element);
        return [display, color, fontSize, padding, borderTopWidth].join();
      });
    const before = looks();
    const style = document.createElement('style');
    const tags = 'div,p,form,fieldset,label,span,input,button';
    style.textContent = `:is(${tags}):not(:has(laurel-feedback-survey)),:is(.box,.step,.choices,.choice,.foot,.action)
      {display:inline-block!important;color:red!important;font-size:9px!important;padding:3px!important;border:2px solid!important}`;
    const bystander = document.createElement('p');
    bystander.className = 'choice action trap';
    const plain = getComputedStyle(document.body.appendChild(bystander)).position;
    document.head.append(style);
    await drawn();
    const after = looks();
    style.remove();
    bystander.remove();
    expect(after.length).to.be.above(10);
    expect(after).to.deep.equal(before);
    expect(plain, 'what the page calls so').to.equal('static');
  });

  for (const locale of ['fr', 'ja', 'he', 'not a language'])
    it(`peer fault: hidden when a language is missing. Asks in another one: ${locale}`, async () => {
      const { survey } = await start(
        [{ id: 'one', type: 'single', text: { de: 'Welche?' }, choices }, bakery],
        { attributes: { locale } },
      );
      await asks(survey, 'Welche?');
      await asks(survey, 'Wahl e');
      expect(one(survey, '[part=action]').textContent?.trim()).to.equal('Next');
    });

  it('peer fault: duplicate and split responses. Parts, a reload and another tab make one, whole', async () => {
    const attributes = { resume: 'session' };
    const before = await start([nps, bakery], { attributes });
    await asks(before.survey, 'How likely');
    click(before.survey, 'input[value="3"]');
    click(before.survey, '[part=action]');
    await until(() => before.sent.length === 1, 'a part');
    const after = await start([nps, bakery], { attributes });
    await asks(after.survey, 'And our bakery?');
    click(after.survey, 'input[value="9"]');
    click(after.survey, '[part=action]');
    await until(() => after.sent.length === 1, 'the whole');
    const tab = await start([nps, bakery]);
    await asks(tab.survey, 'How likely');
    click(tab.survey, 'input[value="5"]');
    click(tab.survey, '[part=action]');
    await until(() => tab.sent.length === 1, 'a part of another tab');
    const sent = [before, after, tab].flatMap((shown) => shown.sent);
    expect(new Set(sent.map((command) => 'id' in command && command.id)).size).to.equal(1);
    const [part, whole, other] = [before, after, tab].flatMap(bodies);
    expect(whole?.status).to.equal('complete');
    expect(whole?.answers.map(({ question, value }) => [question, value])).to.deep.equal([
      ['nps', 3],
      ['bakery', 9],
    ]);
    expect(whole?.seq).to.be.above(part?.seq ?? Infinity);
    expect(other?.seq).to.be.above(whole?.seq ?? Infinity);
  });

  const local: Readonly<Record<string, string>> = { ar: 'سؤال', 'zh-Hans': '问题' };
  for (const [locale, text] of Object.entries(local))
    it(`peer fault: English-only ARIA. Nothing that is read aloud is English in ${locale}`, async () => {
      const own = [{ value: 'a', text, open: true }];
      const shared = { text, choices: own, rows: own.map(({ value }) => ({ value, text })) };
      const scaled = { ...scale, low: text, high: text };
      const types: Readonly<Record<string, unknown>> = {
        ...{ nps: {}, csat: {}, ces: {}, stars: {}, smileys: {}, thumbs: {} },
        ...{ scale: { text, scale: scaled }, matrix: { text, scale: scaled, rows: shared.rows } },
        ...{ single: { text, choices: own }, multi: { text, choices: own } },
        ...{ text: {}, email: { text }, consent: { text, required: true } },
      };
      const read: string[] = [];
      for (const [type, more] of Object.entries(types)) {
        const questions = [
          { id: '1', type, ...(more as object) },
          { ...bakery, text },
        ];
        // The first comes up over the page, where more is read.
        const popup = {
          trigger: 'event:laurel-redeemed',
          present: 'popup',
          'max-per-session': '9',
        };
        const { survey } = await start(questions, {
          attributes: { locale, subject: text, ...(type === 'nps' && popup) },
        });
        if (type === 'nps') {
          await until(() => survey.explain, 'it to wait');
          document.body.dispatchEvent(new Event('laurel-redeemed'));
        }
        const first = await until(() => all<HTMLElement>(survey, '.step input,textarea')[0], type);
        if (/single|multi/.test(type)) {
          first.click();
          await until(() => all(survey, '.open')[0], 'a field for words');
        }
        for (const element of everythingIn(survey))
          for (const name of [
            'aria-label',
            'aria-description',
            'aria-roledescription',
            'title',
            'alt',
            'placeholder',
          ])
            read.push(element.getAttribute(name) ?? '');
        read.push(seenText(survey));
        survey.remove();
      }
      const words = read.filter((one) => one !== '');
      expect(words.length).to.be.above(30);
      expect(
        words.filter((one) => /[a-z]{2}/i.test(one.replace('name@example.com', ''))),
      ).to.deep.equal([]);
    });
});
