import { expect } from '@open-wc/testing';
import { recordConsole } from './support/console-record.ts';
import {
  close,
  forgetMarks,
  isSeen,
  isUp,
  prompted,
  redeem,
  wordsOf,
} from './support/prompted-survey.ts';
import { programme } from './fake-store.ts';
import { all, one, show } from './support/shown-survey.ts';
import { until } from '../support/until.ts';

const question = '<laurel-question id="nps" type="nps">Would you recommend us?</laurel-question>';
const several = { content: question, attributes: { 'survey-id': 'after-order' } };

beforeEach(forgetMarks);
afterEach(forgetMarks);

describe('explain()', () => {
  it('is there as soon as what asks by itself is, and says what it waits for', async () => {
    const shown = await prompted();
    expect(await wordsOf(shown)).to.equal('Waits until the event laurel-redeemed comes.');
    redeem();
    await isUp(shown.survey);
    expect(await wordsOf(shown)).to.match(/^Shown at /);
    await close(shown.survey);
    expect(await wordsOf(shown)).to.match(/^Not shown: dismissed|max-per-session/);
  });

  it('says also without a trigger why it stands there, or does not', async () => {
    const shown = await show(several);
    expect(await wordsOf(shown)).to.equal(
      'Shown: without a trigger it asks where it stands, from the start.',
    );
  });

  for (const state of ['answered', 'not-eligible'])
    it(`says that a member's state is ${state}`, async () => {
      const shown = await show({ ...several, state: { state } });
      expect(await wordsOf(shown)).to.match(
        /^Not shown: (this member has answered|it is not open)/,
      );
    });

  it('says who nobody is asked as, and what is missing', async () => {
    const shown = await prompted();
    const { survey, store } = shown;
    const says = (words: string): Promise<boolean> =>
      until(async () => (await wordsOf(shown)) === words, words);
    store.shows({ phase: 'guest' });
    await says('Not shown: nobody is signed in.');
    store.shows({ phase: 'error' });
    await says('Not shown: nothing could be read (network).');
    store.shows({ phase: 'ready', programme: { ...programme, surveys: [] } });
    await until(async () => /names no survey|could be read/.test(await wordsOf(shown)), 'none');
    survey.remove();
    await says('Not shown: it is not on the page.');
  });

  it('says that its questions could not be read', async () => {
    const record = recordConsole();
    const shown = await show({ definition: { questions: 7 } });
    record.restore();
    expect(await wordsOf(shown)).to.contain('could not be read');
  });
});

describe('attributes of a survey without a trigger', () => {
  it('do nothing, and the console says once how to mend that', async () => {
    const record = recordConsole();
    const attributes = {
      ...{ 'survey-id': 'after-order', trigger: '', sample: '0%', pages: '/none' },
      ...{ present: 'popup', 'max-shows': '1' },
    };
    const { survey } = await show({ ...several, attributes });
    const { survey: again } = await show({ ...several, attributes });
    await until(() => record.warnings.some((words) => words.includes('max-shows')), 'the console');
    record.restore();
    expect([survey, again].map(isSeen)).to.deep.equal([true, true]);
    expect(getComputedStyle(survey).position).not.to.equal('fixed');
    expect(all(survey, '.close')).to.deep.equal([]);
    const said = record.warnings.join('\n');
    for (const name of ['sample="0%"', 'pages="/none"', 'present="popup"', 'max-shows="1"'])
      expect(
        said.split(`${name}>: use trigger="visible" or another trigger beside it`),
      ).to.have.length(2);
    expect(said.split('trigger="">: use visible, exit')).to.have.length(2);
  });

  it('are told of one question when somebody touches it', async () => {
    const record = recordConsole();
    const { survey } = await show({ attributes: { cooldown: '31d' } });
    one<HTMLElement>(survey, 'input[type=radio]').focus();
    await until(() => record.warnings.join().includes('cooldown="31d"'), 'the console');
    record.restore();
    expect(isSeen(survey)).to.equal(true);
  });

  it('are no others with a trigger that is white space', async () => {
    const { survey } = await show({
      ...several,
      attributes: { ...several.attributes, trigger: ' ' },
    });
    expect(isSeen(survey)).to.equal(true);
  });
});
