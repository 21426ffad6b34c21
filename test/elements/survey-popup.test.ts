import { expect } from '@open-wc/testing';
import { feedbackSurveyReserve } from '../../src/element/sizes/feedback-survey.ts';
import { focused, press } from './support/keyboard.ts';
import { all, one, show } from './support/shown-survey.ts';
import { until } from '../support/until.ts';

const popup = { present: 'popup', trigger: 'event:laurel-redeemed' };

const isSeen = (survey: Element): boolean => survey.checkVisibility({ visibilityProperty: true });

describe('a survey that comes up by itself', () => {
  beforeEach(() => {
    // Nobody was ever asked on this page.
    (
      Reflect.get(globalThis, Symbol.for('laurel.prompts.v1')) as Map<string, unknown> | undefined
    )?.clear();
    localStorage.removeItem('laurel.prompts.v1');
    sessionStorage.removeItem('laurel.prompts.v1');
  });

  /** One that somebody redeemed something for. */
  const comeUp = async () => {
    const shown = await show({ attributes: popup, prepare: hide });
    const events: string[] = [];
    for (const type of ['laurel-survey-shown', 'laurel-survey-dismissed'])
      shown.survey.addEventListener(type, () => events.push(type));
    await until(() => shown.survey.explain, 'what waits for its moment');
    return { ...shown, events };
  };
  const hide = (survey: Element): void => survey.setAttribute('subject', 'Café Luna');
  const redeem = (): void => {
    document.dispatchEvent(new Event('laurel-redeemed', { bubbles: true }));
  };

  it('is not there until its moment, says why, and takes no focus', async () => {
    const { survey, events } = await comeUp();
    expect(isSeen(survey)).to.equal(false);
    expect(await survey.explain?.()).to.have.length.greaterThan(0);
    const button = document.createElement('button');
    survey.before(button);
    button.focus();
    redeem();
    await until(() => isSeen(survey) && all(survey, 'form')[0], 'the survey');
    expect(one(survey, '[role=dialog]').getAttribute('aria-label')).to.equal('Survey');
    expect(getComputedStyle(survey).position).to.equal('fixed');
    expect(focused()).to.equal(button);
    expect(events).to.deep.equal(['laurel-survey-shown']);
  });

  it('comes into view where it stands in the page, not in its corner', async () => {
    const above = document.createElement('div');
    above.style.blockSize = '300vh';
    document.body.prepend(above);
    const { survey } = await show({
      attributes: { present: 'popup', trigger: 'visible' },
      prepare: (made) => made.setAttribute('subject', 'Café Luna'),
    });
    await until(() => survey.explain, 'what waits for its moment');
    // Whoever looks now has been told where everything stands that can be seen.
    await new Promise<void>((resolve) => {
      new IntersectionObserver((_, observer) => {
        observer.disconnect();
        resolve();
      }).observe(survey);
    });
    expect(isSeen(survey)).to.equal(false);
    expect(survey.getBoundingClientRect().top).to.be.above(innerHeight);
    survey.scrollIntoView();
    await until(() => isSeen(survey) && all(survey, 'form')[0], 'the survey');
    expect(getComputedStyle(survey).position).to.equal('fixed');
    above.remove();
  });

  it('is closed with Escape inside it, which the server is told', async () => {
    const { survey, events, sent } = await comeUp();
    redeem();
    await until(() => isSeen(survey) && all(survey, 'input[type=radio]')[0], 'the survey');
    await press('Escape');
    expect(isSeen(survey), 'Escape elsewhere closes nothing').to.equal(true);
    one<HTMLElement>(survey, 'input[type=radio]').focus();
    await press('Escape');
    await until(() => !isSeen(survey), 'it to go');
    await until(() => sent.length === 1, 'the server to be told');
    const [command] = sent;
    expect(command?.kind === 'answer-survey' && command.body.status).to.equal('dismissed');
    expect(events).to.deep.equal(['laurel-survey-shown', 'laurel-survey-dismissed']);
    expect(localStorage.getItem('laurel.prompts.v1')).to.contain('"dismiss"');
  });

  it('gives the focus back to where it came from', async () => {
    const { survey } = await comeUp();
    const button = document.createElement('button');
    survey.before(button);
    redeem();
    await until(() => isSeen(survey) && all(survey, 'input[type=radio]')[0], 'the survey');
    button.focus();
    one<HTMLElement>(survey, 'input[type=radio]').focus();
    await press('Escape');
    await until(() => !isSeen(survey), 'it to go');
    expect(focused()).to.equal(button);
  });

  it('takes no room in the page before it is there', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = feedbackSurveyReserve('laurel-not-yet-survey');
    const [waiting, standing] = [1, 2].map(() => document.createElement('laurel-not-yet-survey'));
    waiting?.setAttribute('trigger', 'exit');
    document.body.append(sheet, ...[waiting, standing].filter((one) => one !== undefined));
    expect(waiting?.getBoundingClientRect().height).to.equal(0);
    expect(standing?.getBoundingClientRect().height).to.be.greaterThan(100);
    for (const one of [sheet, waiting, standing]) one?.remove();
  });

  it('is one of two at a time', async () => {
    const first = await comeUp();
    const second = await comeUp();
    redeem();
    await until(() => isSeen(first.survey) || isSeen(second.survey), 'one of them');
    const [seen, other] = isSeen(first.survey) ? [first, second] : [second, first];
    expect(isSeen(other.survey)).to.equal(false);
    await until(() => all(seen.survey, '.close')[0], 'its button');
    one<HTMLElement>(seen.survey, '.close').click();
    await until(() => !isSeen(seen.survey), 'it to go');
    expect((await other.survey.explain?.())?.join(' ')).to.match(/Not shown|dismissed/);
  });

  it('comes into view as anything else of the page', async () => {
    const { survey } = await show({ attributes: { trigger: 'visible' } });
    await until(() => isSeen(survey) && all(survey, 'form')[0], 'the survey');
  });

  it('is not there for who has answered', async () => {
    const { survey } = await show({
      attributes: { ...popup, trigger: 'time:0s' },
      state: { state: 'answered' },
    });
    expect(isSeen(survey)).to.equal(false);
    expect(survey.getBoundingClientRect().height).to.equal(0);
  });
});
