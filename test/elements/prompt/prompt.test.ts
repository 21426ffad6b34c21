import { expect, fixture, html } from '@open-wc/testing';
import { browserMarks } from '../../../components/feedback-survey/prompt/marks.ts';
import { watchPrompt } from '../../../components/feedback-survey/prompt/prompt.ts';
import type { PromptOptions } from '../../../components/feedback-survey/prompt/prompt.ts';
import { readPromptRules } from '../../../src/domain/survey/prompting/read-prompt-rules.ts';
import type { PromptAttribute } from '../../../src/domain/survey/prompting/read-prompt-rules.ts';
import { drawn, until } from '../../support/until.ts';

type Written = Readonly<Partial<Record<PromptAttribute, string>>>;

describe('a survey that asks by itself', () => {
  let leaving: AbortController;
  let mayKeep = false;
  const marks = browserMarks({ mayKeep: () => mayKeep });
  const kept = (): readonly boolean[] =>
    [localStorage, sessionStorage].map((storage) => storage.getItem('laurel.prompts.v1') !== null);

  beforeEach(() => {
    leaving = new AbortController();
    marks.clear();
    mayKeep = false;
  });
  afterEach(() => {
    leaving.abort();
    marks.clear();
  });

  async function watch(written: Written, options: Partial<PromptOptions> = {}) {
    const host = await fixture<HTMLElement>(html`<div style="block-size:50px"></div>`);
    const due: string[] = [];
    const survey = options.survey ?? 'nps';
    const prompt = watchPrompt({
      host,
      rules: readPromptRules((name) => written[name]).rules,
      survey,
      wave: '2026-q4',
      visitor: 'member-1',
      marks,
      now: () => Date.now(),
      signal: leaving.signal,
      onDue: () => due.push(survey),
      ...options,
    });
    return { ...prompt, due };
  }

  it('asks when it is in view, once, and says so', async () => {
    const { due, explain } = await watch({ trigger: 'visible' });
    await until(() => due.length > 0, 'the survey to ask');
    await drawn();
    expect(due).to.deep.equal(['nps']);
    expect((await explain())[0]).to.match(/^Shown at \d{4}-/);
    expect(kept(), 'nothing is kept').to.deep.equal([false, false]);
  });

  it('asks after an event that crosses the page', async () => {
    const { due, explain } = await watch({ trigger: 'event:laurel-redeemed', pages: '*' });
    expect(await explain()).to.deep.equal(['Waits until the event laurel-redeemed comes.']);
    document.body.dispatchEvent(new Event('laurel-redeemed'));
    await until(() => due.length > 0, 'the survey to ask');
  });

  it('waits for a dialog to close, also one in a shadow tree', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const dialog = document.createElement('dialog');
    const button = document.createElement('button');
    button.addEventListener('click', () => dialog.close());
    dialog.append(button);
    box.attachShadow({ mode: 'open' }).append(dialog);
    dialog.showModal();
    const { due, explain } = await watch({});
    await drawn();
    expect(due).to.deep.equal([]);
    expect((await explain())[0]).to.match(/no dialog is open/);
    button.click();
    await until(() => due.length > 0, 'the survey to ask');
  });

  it('waits for another one', async () => {
    const first = await watch({}, { survey: 'nps' });
    await until(() => first.due.length > 0, 'the first');
    const second = await watch({}, { survey: 'csat' });
    await drawn();
    expect(second.due).to.deep.equal([]);
    first.note('dismiss');
    await until(() => second.due.length > 0, 'the second');
  });

  it('remembers on the device that it was dismissed, and who has agreed also that it was shown', async () => {
    const { due, note } = await watch({ trigger: 'visible' });
    await until(() => due.length > 0, 'the survey to ask');
    note('dismiss');
    expect(kept()).to.deep.equal([true, true]);
    const [sentence] = await (await watch({ after: 'dismiss:30d' })).explain();
    expect(sentence).to.match(/^Not shown: dismissed on .+, asked again from .+\.$/);

    marks.clear();
    mayKeep = true;
    const agreed = await watch({});
    await until(() => agreed.due.length > 0, 'the survey to ask');
    expect(kept()).to.deep.equal([true, true]);
  });
});
