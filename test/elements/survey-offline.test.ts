import { expect } from '@open-wc/testing';
import { seenText } from './support/seen.ts';
import { one, show } from './support/shown-survey.ts';
import type { Shown } from './support/shown-survey.ts';
import { until } from '../support/until.ts';

/** What is said in each language: that it is sent later, that the page is needed for it, that it is saved. */
const words: Readonly<Record<string, readonly [later: string, stay: string, saved: string]>> = {
  en: [
    'Not sent yet. It goes out when you are back online.',
    'Please keep this page open.',
    'Your answers are saved. They are sent as soon as possible.',
  ],
  de: [
    'Noch nicht gesendet. Das geschieht, sobald Sie wieder online sind.',
    'Bitte lassen Sie diese Seite offen.',
    'Ihre Antworten sind gespeichert. Sie werden so bald wie möglich gesendet.',
  ],
  ar: [
    'لم تُرسل بعد. ستُرسل عند عودة الاتصال.',
    'يُرجى إبقاء هذه الصفحة مفتوحة.',
    'تم حفظ إجاباتك. ستُرسَل في أقرب وقت ممكن.',
  ],
  'zh-Hans': [
    '尚未提交。恢复联网后会自动提交。',
    '请不要关闭此页面。',
    '您的回答已保存，将尽快发送。',
  ],
};

const definition = {
  id: 'after-order',
  questions: [
    { id: 'one', type: 'nps' },
    { id: 'two', type: 'nps', text: 'And our bakery?' },
  ],
};
const several: Parameters<typeof show>[0] = {
  prepare: (survey) => (survey.definition = definition),
};

const says = (survey: Element, text: string): Promise<true> =>
  until(() => seenText(survey).includes(text), `"${text}"`);
const click = (survey: Element, selector: string): void =>
  one<HTMLElement>(survey, selector).click();
const isOnline = (value: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { value, configurable: true });
  dispatchEvent(new Event(value ? 'online' : 'offline'));
};

/** Answers all there is to answer, and sends it. */
async function answer({ survey }: Shown, isLong: boolean): Promise<void> {
  await until(() => survey.shadowRoot?.querySelector('input[value="9"]'), 'the scale');
  click(survey, 'input[value="9"]');
  click(survey, '[part=action]');
  if (!isLong) return;
  await until(() => survey.shadowRoot?.querySelector('#two'), 'the second question');
  click(survey, '[part=action]');
}

describe('a survey without a network', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });

  for (const [locale, [later, stay, saved]] of Object.entries(words))
    describe(`in ${locale}`, () => {
      for (const [name, options] of Object.entries({
        'several questions': several,
        'one question': {},
      }))
        for (const durability of ['durable', 'volatile'] as const)
          it(`of ${name} says that answers go out later where they are ${durability}`, async () => {
            const shown = await show({ ...options, durability, attributes: { locale } });
            isOnline(false);
            await answer(shown, options === several);
            await says(shown.survey, durability === 'durable' ? later : `${later} ${stay}`);
            const status = one(shown.survey, '[part=status]').textContent?.trim();
            expect(status?.includes(stay)).to.equal(durability === 'volatile');
            isOnline(true);
            await until(() => !seenText(shown.survey).includes(later), 'it to be sent');
          });

      it('says after a reload that they are saved', async () => {
        const { survey, store } = await show({ ...several, attributes: { locale } });
        isOnline(false);
        const body = { survey: 'after-order', wave: '2026-q4', seq: 1, answers: [] };
        const command = {
          kind: 'answer-survey',
          id: 'after-order.2026-q4.somebody',
          body: { ...body, status: 'complete' },
        } as const;
        const at = Date.now();
        store.shows({
          commands: [{ id: 'key', command, state: 'queued', durability: 'durable', at }],
        });
        await says(survey, saved);
      });
    });
});
