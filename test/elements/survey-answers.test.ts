import { expect } from '@open-wc/testing';
import { laurelCss } from '../../src/element/laurel-css.ts';
import { isRendered, seenText } from './support/seen.ts';
import { one, show } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { memberWith, programme } from './fake-store.ts';
import { drawn, until } from '../support/until.ts';

const question = (id: string, words: string): string =>
  `<laurel-question id="${id}" type="single">${words}<ul><li data-value="a">First</li></ul></laurel-question>`;
const attributes = { 'survey-id': 'after-order' };

/** A question as somebody has written it, which stands in the page all the time. */
const written = (survey: Element): Element => {
  const found = survey.querySelector('laurel-question');
  if (!found) throw new Error('There is no question.');
  return found;
};

const asks = (survey: Element, words: string): Promise<true> =>
  until(() => seenText(survey).includes(words), `"${words}"`);

describe('questions between the tags of a survey', () => {
  const content = question('one', 'Which one?');
  const states: Readonly<Record<string, Parameters<Shown['store']['shows']>[0]>> = {
    loading: { phase: 'loading' },
    empty: { programme, member: memberWith({ surveys: [] }) },
    error: { phase: 'error' },
    guest: { phase: 'guest' },
  };

  for (const [state, change] of Object.entries(states))
    it(`are not seen while its state is ${state}, and what stands there otherwise is`, async () => {
      const { survey, store } = await show({ attributes, content });
      await asks(survey, 'Which one?');
      expect(isRendered(written(survey)), 'once it asks').to.equal(false);
      store.shows(change);
      await until(() => survey.matches(`:state(${state})`), state);
      await survey.updateComplete;
      expect(isRendered(written(survey)), 'now').to.equal(false);
      expect(seenText(survey)).not.to.include('Which one?');
      const own = state === 'loading' ? '.bone' : '[part=notice]';
      expect(one(survey, own).getClientRects()).to.have.length(1);
    });

  it('are not seen before the element is defined, wherever in it they stand', () => {
    const box = document.createElement('div');
    box.innerHTML = `<style>${laurelCss()}</style><laurel-later><p>${content}</p></laurel-later>`;
    document.body.append(box);
    expect(isRendered(written(box))).to.equal(false);
    box.remove();
  });

  it('leave to be seen what the page has put beside them', async () => {
    const link = '<a href="/contact">Tell us what you think</a>';
    const { survey, store } = await show({ attributes, content: content + link });
    await asks(survey, 'Which one?');
    store.shows({ phase: 'error' });
    await asks(survey, 'Tell us what you think');
    expect(seenText(survey)).not.to.include('Which one?');
  });

  it('are asked too when they come later, and in other words when those change', async () => {
    const { survey } = await show({ attributes, content });
    await asks(survey, 'Which one?');
    survey.insertAdjacentHTML('beforeend', question('two', 'And which of these?'));
    await asks(survey, 'Question 1 of 2');
    const words = written(survey).firstChild;
    if (words) words.nodeValue = 'Which would you take?';
    await asks(survey, 'Which would you take?');
    survey.lastElementChild?.setAttribute('show-if', 'one answered');
    await until(() => !seenText(survey).includes('Question 1'), 'one question');
    survey.querySelector('#one')?.remove();
    survey.querySelector('#two')?.removeAttribute('show-if');
    await asks(survey, 'And which of these?');
  });

  it('are asked when they come while it is still loading', async () => {
    const { survey, store } = await show({ attributes });
    store.shows({ phase: 'loading' });
    await until(() => survey.matches(':state(loading)'), 'loading');
    survey.insertAdjacentHTML('beforeend', content);
    await drawn();
    store.shows({ phase: 'ready' });
    await asks(survey, 'Which one?');
  });

  it('give way to another definition, and keep what was answered to the same ones', async () => {
    const { survey } = await show({ attributes, content });
    await asks(survey, 'Which one?');
    const choices = [
      { value: 'a', text: 'First' },
      { value: 'b', text: 'Second' },
    ];
    const asked = (text: string) => ({
      id: 'after-order',
      questions: [{ id: 'one', type: 'single', text, choices }],
    });
    one<HTMLInputElement>(survey, 'input[value=a]').click();
    survey.definition = asked('Which of two?');
    await asks(survey, 'Which of two?');
    await until(() => one<HTMLInputElement>(survey, 'input[value=a]').checked, 'the answer');
    survey.definition = JSON.stringify(asked('Which, as text?'));
    await asks(survey, 'Which, as text?');
    survey.definition = undefined;
    await asks(survey, 'Which one?');
  });
});
