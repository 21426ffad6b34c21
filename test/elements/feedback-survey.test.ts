import { expect, fixture, html } from '@open-wc/testing';
import '../../components/feedback-survey/define.ts';
import type {
  LaurelSurveyCompletedEvent,
  LaurelSurveySubmitEvent,
} from '../../components/feedback-survey/index.ts';
import { problem, type ProblemCode } from '../../src/contract/problems.ts';
import type { Settled } from '../../src/store/store.ts';
import { registerLocale } from '../../src/i18n/register-locale.ts';
import { memberWith } from './fake-store.ts';
import { recordConsole } from './support/console-record.ts';
import { press } from './support/keyboard.ts';
import { all, fifty, one, open, show } from './support/shown-survey.ts';
import type { Json, Shown } from './support/shown-survey.ts';
import { seenText } from './support/seen.ts';
import { until } from '../support/until.ts';

const radios = (survey: Element) => all<HTMLInputElement>(survey, 'input[type=radio]');

const nameOf = (radio: HTMLInputElement): string =>
  radio.getAttribute('aria-label') ?? radio.closest('label')?.textContent?.trim() ?? '';

/** Whether a screen reader was told, if only among other things. */
let spoken: string[] = [];
const said = (text: string): boolean => spoken.some((each) => each.includes(text));

const words = (element: Element): string =>
  element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

const part = (survey: Element, name: string): string => words(one(survey, `[part~="${name}"]`));

const chosen = (survey: Element): string | undefined =>
  radios(survey).find(({ checked }) => checked)?.value;

const focused = (survey: Element): Element | null => survey.shadowRoot?.activeElement ?? null;

const choose = (survey: Element, score: number): void =>
  one<HTMLInputElement>(survey, `input[value="${score}"]`).click();

function write(survey: Element, text: string): void {
  const field = one<HTMLTextAreaElement>(survey, 'textarea');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

const button = (survey: Element): HTMLButtonElement => one(survey, 'button');

const shows = (survey: Element, text: string): Promise<true> =>
  until(() => seenText(survey).includes(text) || undefined, `"${text}"`);

/** Types a key in whatever has the focus, with nothing between two of them. */
const type = (survey: Element, key: string, modifiers: KeyboardEventInit = {}): void => {
  focused(survey)?.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...modifiers,
    }),
  );
};

const acked = (reward?: Json): Settled => ({
  state: 'acked',
  result: { id: 'after-order.2026-q4.somebody', seq: 1, ...(reward && { reward }) },
});

const refused = (code: ProblemCode): Settled => ({
  state: 'rejected',
  problem: problem(code, 'Said by the server.'),
});

/** Chooses 9, sends, and waits until it is on its way. */
async function sendNine({ survey, sent }: Shown): Promise<void> {
  choose(survey, 9);
  button(survey).click();
  await until(() => sent.length > 0, 'a command');
}

describe('<laurel-feedback-survey>', () => {
  beforeEach(() => {
    spoken = [];
    Object.assign(document, { ariaNotify: (text: string) => spoken.push(text) });
  });

  afterEach(() => {
    Reflect.deleteProperty(document, 'ariaNotify');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  describe('the scale', () => {
    it('is one group of eleven native radio buttons, named with their ends, none chosen', async () => {
      const { survey } = await show();
      expect(part(survey, 'question')).to.equal(
        'How likely is it that you would recommend Café Luna to a friend or colleague?',
      );
      const group = one(survey, '[role=radiogroup]');
      expect(group.localName).to.equal('fieldset');
      const label = survey.shadowRoot?.getElementById(group.getAttribute('aria-labelledby') ?? '');
      expect(label?.getAttribute('part')).to.equal('question');
      expect(group.getAttribute('aria-required')).to.equal('true');
      expect(group.getAttribute('aria-invalid')).to.equal('false');
      const names = radios(survey).map(nameOf);
      expect(names).to.have.length(11);
      expect(names[0]).to.equal('0, not at all likely');
      expect(names[5]).to.equal('5');
      expect(names[10]).to.equal('10, extremely likely');
      expect(new Set(radios(survey).map(({ name }) => name)).size).to.equal(1);
      expect(chosen(survey)).to.equal(undefined);
      expect(seenText(survey)).to.include('not at all likely').and.to.include('extremely likely');
    });

    for (const [metric, question, names] of [
      [
        'csat',
        'How satisfied are you with Café Luna?',
        ['1, very dissatisfied', '2', '3', '4', '5, very satisfied'],
      ],
      [
        'ces',
        'Café Luna made it easy for me to get what I wanted.',
        ['1, strongly disagree', '2', '3', '4', '5', '6', '7, strongly agree'],
      ],
      [
        'stars',
        'How would you rate Café Luna?',
        ['1', '2', '3', '4', '5'].map((score) => `${score} of 5 stars`),
      ],
      ['thumbs', 'Were you happy with Café Luna?', ['No', 'Yes']],
    ] as const)
      it(`is that of ${metric} when the page asks for it`, async () => {
        const { survey } = await show({ attributes: { metric } });
        expect(part(survey, 'question')).to.equal(question);
        expect(radios(survey).map(nameOf)).to.deep.equal(names);
      });

    it('is one stop for Tab, and arrows choose', async () => {
      const { survey } = await show();
      radios(survey)[3]?.focus();
      await press('ArrowRight');
      await until(() => chosen(survey) === '4', 'the next score');
      await press('Tab');
      expect(focused(survey)?.localName).to.equal('textarea');
    });

    it('takes digits while it has the focus, and ten as two quick ones', async () => {
      const { survey } = await show();
      radios(survey)[0]?.focus();
      type(survey, '7');
      await until(() => chosen(survey) === '7', 'seven');
      expect(focused(survey)).to.equal(radios(survey)[7]);
      type(survey, '1');
      expect(chosen(survey)).to.equal('1');
      type(survey, '0');
      expect(chosen(survey)).to.equal('10');
      type(survey, 'Home');
      expect(chosen(survey)).to.equal('0');
      type(survey, 'End');
      expect(chosen(survey)).to.equal('10');
    });

    it('leaves keys with modifiers, and those of the text field, alone', async () => {
      const { survey } = await show();
      choose(survey, 5);
      radios(survey)[5]?.focus();
      type(survey, '6');
      await until(() => chosen(survey) === '6', 'six');
      type(survey, '3', { ctrlKey: true });
      type(survey, '3', { metaKey: true });
      type(survey, '3', { altKey: true });
      one<HTMLTextAreaElement>(survey, 'textarea').focus();
      type(survey, '3');
      expect(chosen(survey)).to.equal('6');
    });
  });

  describe('what is asked', () => {
    it('comes from the attributes, else from the programme, else is the usual', async () => {
      const definition = {
        metric: 'csat',
        subject: { en: 'the coffee', de: 'dem Kaffee' },
        reason: 'off',
      };
      const bare = { subject: '' };
      const { survey } = await show({ attributes: bare, definition });
      expect(part(survey, 'question')).to.equal('How satisfied are you with the coffee?');
      expect(all(survey, 'textarea')).to.have.length(0);
      const own = { metric: 'nps', subject: 'Café Luna', reason: 'optional' };
      const { survey: said } = await show({ attributes: own, definition });
      expect(radios(said)).to.have.length(11);
      expect(all(said, 'textarea')).to.have.length(1);
      const { survey: plain } = await show({ attributes: bare });
      expect(part(plain, 'question')).to.include('recommend Test to');
    });

    it('can be in words of the page’s own', async () => {
      const { survey } = await show({ attributes: { question: 'How was {subject} today?' } });
      expect(part(survey, 'question')).to.equal('How was Café Luna today?');
      survey.subject = 'A$$AP $& Sons';
      await survey.updateComplete;
      expect(part(survey, 'question')).to.equal('How was A$$AP $& Sons today?');
      // Words that are names of others in the dictionaries, or of what every object has.
      for (const question of ['send', '__proto__', 'constructor']) {
        survey.question = question;
        await survey.updateComplete;
        expect(part(survey, 'question')).to.equal(question);
      }
    });

    it('is in the language of the element', async () => {
      const { survey } = await show({ attributes: { locale: 'de' } });
      expect(part(survey, 'question')).to.match(/^Wie wahrscheinlich ist es, dass Sie Café Luna/);
      expect(nameOf(radios(survey)[0] as HTMLInputElement)).to.match(
        /^0, gar nicht wahrscheinlich/,
      );
    });

    it('is nothing, with a warning, for a survey that the programme does not have', async () => {
      const record = recordConsole();
      const { survey } = await show({ attributes: { 'survey-id': 'before-order' } });
      expect(survey.matches(':state(empty)')).to.equal(true);
      expect(record.warnings).to.deep.equal([
        '<laurel-feedback-survey survey-id="before-order">: use after-order.',
      ]);
      record.restore();
    });
  });

  describe('the reward', () => {
    it('is told before, whatever the answer, from the server only', async () => {
      const { survey } = await show({ state: { reward: fifty } });
      expect(part(survey, 'status')).to.equal('50 points for your answer, whatever it is');
      const { survey: unpaid } = await show({ attributes: { 'reward-points': '50' } });
      expect(part(unpaid, 'status')).to.equal('');
    });

    it('is told after by the server’s answer, with the day when it comes later', async () => {
      const shown = await show({ state: { reward: fifty } });
      await sendNine(shown);
      expect(seenText(shown.survey)).not.to.include('Thank you');
      const later = { ...fifty, at: '2026-12-04T00:00:00Z', on: '2026-12-04' };
      shown.settle(acked(later));
      await shows(shown.survey, 'You get 50 points on 4 Dec.');
      const now = await show();
      await sendNine(now);
      now.settle(acked({ ...fifty, amount: '1' }));
      await shows(now.survey, 'You get 1 point.');
    });

    it('is not spoken of afterwards when the answer brought none', async () => {
      const shown = await show({ state: { reward: fifty } });
      await sendNine(shown);
      shown.settle(acked());
      await shows(shown.survey, 'Thank you');
      expect(part(shown.survey, 'thanks')).to.equal('Thank you');
    });
  });

  describe('sending', () => {
    it('says in words what is missing, and goes there', async () => {
      const { survey, sent } = await show();
      write(survey, 'The coffee.');
      button(survey).click();
      await until(() => focused(survey) === radios(survey)[0], 'the focus on the first score');
      const group = one(survey, '[role=radiogroup]');
      expect(group.getAttribute('aria-invalid')).to.equal('true');
      const about = survey.shadowRoot?.getElementById(group.getAttribute('aria-describedby') ?? '');
      expect(about && words(about)).to.equal('Please choose a score first.');
      expect(one<HTMLTextAreaElement>(survey, 'textarea').value).to.equal('The coffee.');
      expect(sent).to.deep.equal([]);
      choose(survey, 3);
      await survey.updateComplete;
      expect(group.getAttribute('aria-invalid')).to.equal('false');
    });

    it('needs the reason where the page says so', async () => {
      const { survey, sent } = await show({ attributes: { reason: 'required' } });
      expect(part(survey, 'reason')).to.equal('What is the main reason for your score?');
      choose(survey, 3);
      button(survey).click();
      const field = one<HTMLTextAreaElement>(survey, 'textarea');
      await until(() => focused(survey) === field, 'the focus on the reason');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(part(survey, 'status')).to.equal('Please write a reason first.');
      expect(sent).to.deep.equal([]);
    });

    it('says whether a field that nobody sees was filled in, and keeps nothing of it', async () => {
      const { survey, sent } = await show();
      choose(survey, 9);
      const trap = await until(
        () =>
          survey.shadowRoot?.querySelector<HTMLInputElement>('[aria-hidden=true][tabindex="-1"]'),
        'the field',
      );
      const { inlineSize, opacity } = getComputedStyle(trap);
      expect(opacity).to.equal('0');
      expect(Number.parseFloat(inlineSize)).to.be.at.most(2);
      trap.value = 'https://example.org';
      trap.dispatchEvent(new Event('input', { bubbles: true }));
      button(survey).click();
      await until(() => sent.length > 0, 'a command');
      const [command] = sent;
      if (command?.kind !== 'answer-survey') throw new Error('It is another command.');
      expect(command.body.quality?.honeypot).to.equal(true);
      expect(command.body.answers.map(({ question }) => question)).to.deep.equal(['score']);
    });

    it('sends the answers once, with their meaning and wording, under an id of their own', async () => {
      const shown = await show();
      const { survey, sent } = shown;
      write(survey, '  Kind people. ');
      choose(survey, 9);
      button(survey).click();
      button(survey).click();
      one<HTMLFormElement>(survey, 'form').requestSubmit();
      await until(() => sent.length > 0, 'a command');
      shown.settle(acked());
      await shows(survey, 'Thank you');
      expect(sent).to.have.length(1);
      const [command] = sent;
      if (command?.kind !== 'answer-survey') throw new Error('It is another command.');
      expect(command.id).to.equal('after-order.2026-q4.somebody');
      const { startedAt, at, seq, quality, ...body } = command.body;
      expect(body).to.deep.equal({
        survey: 'after-order',
        wave: '2026-q4',
        status: 'complete',
        answers: [
          {
            question: 'score',
            type: 'nps',
            value: 9,
            bucket: 'promoter',
            text: 'How likely is it that you would recommend Café Luna to a friend or colleague?',
          },
          {
            question: 'reason',
            type: 'text',
            value: 'Kind people.',
            text: 'What is the main reason for your score?',
          },
        ],
        locale: 'en-GB',
      });
      expect(Date.parse(startedAt ?? '')).to.be.at.most(Date.parse(at ?? ''));
      expect(quality).to.deep.equal({ ms: quality?.ms, straightline: false, honeypot: false });
      expect(quality?.ms).to.be.within(0, Date.now() - Date.parse(startedAt ?? ''));
      // Newer snapshots count more, also those of another tab.
      expect(seq).to.equal(Date.parse(at ?? ''));
    });

    it('thanks, aloud and with the focus, once the server has taken it; the page is told', async () => {
      const shown = await show();
      const told: LaurelSurveyCompletedEvent['detail'][] = [];
      shown.survey.addEventListener('laurel-survey-completed', ({ detail }) => told.push(detail));
      await sendNine(shown);
      await until(() => part(shown.survey, 'status') === 'Sending…', 'word of it');
      expect(told).to.deep.equal([]);
      shown.settle(acked(fifty));
      await shows(shown.survey, 'Thank you You get 50 points.');
      await until(() => focused(shown.survey)?.getAttribute('role') === 'heading', 'the focus');
      await until(() => said('Thank you. You get 50 points.'), 'an announcement');
      expect(told).to.deep.equal([
        {
          survey: 'after-order',
          wave: '2026-q4',
          id: 'after-order.2026-q4.somebody',
          reward: fifty,
        },
      ]);
    });

    it('keeps the thanks when the server then says that it was answered', async () => {
      const shown = await show();
      await sendNine(shown);
      shown.settle(acked(fifty));
      await shows(shown.survey, 'You get 50 points.');
      shown.store.shows({ member: memberWith({ surveys: [{ ...open, state: 'answered' }] }) });
      await shown.survey.updateComplete;
      expect(seenText(shown.survey)).to.equal('Thank you You get 50 points.');
      const next = { ...open, wave: '2027-q1' };
      shown.store.shows({ member: memberWith({ surveys: [next] }) });
      await shown.survey.updateComplete;
      expect(radios(shown.survey)).to.have.length(11);
      expect(chosen(shown.survey)).to.equal(undefined);
    });

    it('can be prevented by the page', async () => {
      const { survey, sent } = await show();
      const asked: LaurelSurveySubmitEvent[] = [];
      survey.addEventListener('laurel-survey-submit', (event) => {
        asked.push(event);
        event.preventDefault();
      });
      choose(survey, 4);
      button(survey).click();
      await until(() => asked.length > 0, 'the event');
      await survey.updateComplete;
      expect(asked[0]?.detail.response.answers[0]?.value).to.equal(4);
      expect(sent).to.deep.equal([]);
      expect(chosen(survey)).to.equal('4');
      expect(one<HTMLFieldSetElement>(survey, 'fieldset').disabled).to.equal(false);
    });

    it('shows a refusal of the shop in its own words, and any other in ours', async () => {
      const shown = await show();
      await sendNine(shown);
      shown.settle(refused('survey-closed'));
      await shows(shown.survey, 'Said by the server.');
      expect(chosen(shown.survey)).to.equal('9');
      await until(() => said('Said by the server.'), 'an announcement');
      button(shown.survey).click();
      await until(() => shown.sent.length === 2, 'another command');
      shown.settle(refused('invalid-request'));
      await shows(shown.survey, 'This could not be sent.');
    });

    for (const [end, told] of [
      [{ state: 'expired' }, 'Not sent. Your answer is still here.'],
      [
        { state: 'uncertain', key: 'key', problem: { code: 'timeout', detail: '' } },
        'It may not have arrived. Send again: it counts once.',
      ],
    ] as const)
      it(`keeps the answers and offers to send again when it is ${end.state}`, async () => {
        const shown = await show();
        write(shown.survey, 'Kind people.');
        await sendNine(shown);
        shown.settle(end);
        await shows(shown.survey, told);
        expect(chosen(shown.survey)).to.equal('9');
        expect(one<HTMLTextAreaElement>(shown.survey, 'textarea').value).to.equal('Kind people.');
        expect(words(button(shown.survey))).to.equal('Send again');
        button(shown.survey).click();
        await until(() => shown.sent.length === 2, 'another command');
        const ids = shown.sent.map((command) => 'id' in command && command.id);
        expect(new Set(ids).size).to.equal(1);
        shown.settle(acked());
        await shows(shown.survey, 'Thank you');
      });

    it('says that it waits while the device is offline, and goes out when it is back', async () => {
      const shown = await show();
      const isOnline = (value: boolean): void => {
        Object.defineProperty(navigator, 'onLine', { value, configurable: true });
        dispatchEvent(new Event(value ? 'online' : 'offline'));
      };
      isOnline(false);
      choose(shown.survey, 9);
      button(shown.survey).click();
      const waits =
        'Not sent yet. It goes out when you are back online. Please keep this page open.';
      await shows(shown.survey, waits);
      await until(() => said(waits), 'an announcement');
      isOnline(true);
      await shows(shown.survey, 'Sending…');
      isOnline(false);
      await shows(shown.survey, waits);
      isOnline(true);
      shown.settle(acked());
      await shows(shown.survey, 'Thank you');
      expect(shown.sent).to.have.lengthOf(1);
    });

    it('may be left while it waits where the device keeps it', async () => {
      const shown = await show({ durability: 'durable' });
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      choose(shown.survey, 9);
      button(shown.survey).click();
      await shows(shown.survey, 'Not sent yet. It goes out when you are back online.');
      await until(() => shown.sent.length === 1, 'the command');
      await shown.survey.updateComplete;
      expect(seenText(shown.survey)).not.to.include('keep this page open');
      Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
    });

    it('keeps the answers when the sending was withdrawn while the same visitor is here', async () => {
      const shown = await show();
      await sendNine(shown);
      shown.settle({ state: 'cancelled' });
      await shows(shown.survey, 'Not sent. Your answer is still here.');
      expect(chosen(shown.survey)).to.equal('9');
      expect(words(button(shown.survey))).to.equal('Send again');
    });

    it('shows nobody what became of somebody else’s answers', async () => {
      const shown = await show();
      const told: unknown[] = [];
      shown.survey.addEventListener('laurel-survey-completed', (event) => told.push(event));
      await sendNine(shown);
      shown.store.shows({ member: memberWith({ subject: 'another', surveys: [open] }) });
      await until(() => chosen(shown.survey) === undefined, 'an empty form');
      shown.settle(acked());
      choose(shown.survey, 3);
      button(shown.survey).click();
      await until(() => shown.sent.length === 2, 'the other visitor’s command');
      expect(seenText(shown.survey)).not.to.include('Thank you');
      expect(told).to.deep.equal([]);
    });
  });

  describe('what was put in', () => {
    it('stays through a refresh, another language and a move', async () => {
      const { survey, store } = await show();
      write(survey, 'Kind people.');
      choose(survey, 8);
      const isKept = (): void => {
        expect(chosen(survey)).to.equal('8');
        expect(one<HTMLTextAreaElement>(survey, 'textarea').value).to.equal('Kind people.');
      };
      store.shows({ member: memberWith({ surveys: [{ ...open, reward: fifty }] }) });
      await survey.updateComplete;
      isKept();
      survey.locale = 'ar';
      await until(() => /\p{Script=Arabic}.*إرسال/u.test(seenText(survey)), 'Arabic');
      isKept();
      const other = await fixture<HTMLElement>(html`<div></div>`);
      other.append(survey);
      await survey.updateComplete;
      isKept();
    });

    it('stays, with the focus, while another language is on its way', async () => {
      const { survey } = await show();
      const field = one<HTMLTextAreaElement>(survey, 'textarea');
      field.focus();
      write(survey, 'Kind');
      registerLocale('eo', {});
      survey.locale = 'eo';
      await survey.updateComplete;
      expect(focused(survey)).to.equal(field);
      expect(field.value).to.equal('Kind');
    });

    it('is not there for a question of another kind', async () => {
      const { survey } = await show();
      choose(survey, 9);
      survey.metric = 'stars';
      await until(() => radios(survey).length === 5, 'five stars');
      button(survey).click();
      await shows(survey, 'Please choose a score first.');
    });

    it('is not there for somebody else', async () => {
      const { survey, store } = await show();
      write(survey, 'Kind people.');
      choose(survey, 8);
      store.shows({ member: memberWith({ subject: 'another', surveys: [open] }) });
      await until(() => chosen(survey) === undefined, 'an empty form');
      expect(one<HTMLTextAreaElement>(survey, 'textarea').value).to.equal('');
    });

    it('is not there for the same person after they were signed out', async () => {
      const { survey, store } = await show();
      choose(survey, 8);
      store.shows({ phase: 'guest' });
      await until(() => survey.matches(':state(guest)'), 'the view for guests');
      store.shows({ phase: 'ready' });
      await until(() => radios(survey).length === 11, 'the form');
      expect(chosen(survey)).to.equal(undefined);
    });
  });

  it('thanks who has answered already, and says when it is not for somebody', async () => {
    const { survey } = await show({ state: { state: 'answered' } });
    expect(seenText(survey)).to.equal('Thank you You have already answered.');
    const { survey: closed } = await show({ state: { state: 'not-eligible' } });
    expect(seenText(closed)).to.equal('This survey is not open to you');
  });
});
