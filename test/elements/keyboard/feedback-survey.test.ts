// A survey answered with nothing but the keyboard, in every engine.

import { expect } from '@open-wc/testing';
import '../../../components/feedback-survey/define.ts';
import { chosenIn, radiosOf, reasonOf, scaleOf, sendButtonOf } from '../../support/survey.ts';
import { until } from '../../support/until.ts';
import { elements } from '../conformance/elements.ts';
import { fence, focused, press, showsFocus, tabStops, type } from '../support/keyboard.ts';
import { seenText } from '../support/seen.ts';
import { stage, type Stage, type StageOptions } from '../support/stage.ts';

/** How long two digits may be apart to be one number, in milliseconds. */
const digitsBelongTogether = 400;

describe('a survey with the keyboard alone', () => {
  let staged: Stage;
  let before: HTMLElement;
  let after: HTMLElement;

  const open = async (options: Partial<StageOptions> = {}): Promise<Element> => {
    const [under] = elements.filter(({ tag }) => tag === 'laurel-feedback-survey');
    if (!under) throw new Error('The suite has no survey.');
    staged = await stage(under, { situation: 'ready', lang: 'en', ...options });
    ({ before, after } = fence(staged.box));
    return staged.element;
  };
  const intoTheScale = async (): Promise<void> => {
    before.focus();
    await press('Tab');
  };
  const chosen = (score: string | undefined): Promise<unknown> =>
    until(() => chosenIn(staged.element) === score, `the choice of ${score}`);

  afterEach(() => staged.leave());

  for (const metric of ['nps', 'csat', 'ces', 'stars', 'thumbs']) {
    it(`is one stop for the scale, one for the reason, one for Send: ${metric}`, async () => {
      const survey = await open({ attributes: { metric } });
      const stops = await tabStops(before, after);
      expect(stops.map(({ localName }) => localName)).to.deep.equal([
        'input',
        'textarea',
        'button',
      ]);
      expect(radiosOf(survey)).to.include(stops[0]);
      expect(chosenIn(survey), 'passing by chooses nothing').to.equal(undefined);
    });
  }

  it('shows where the focus is at every stop', async () => {
    const survey = await open();
    for (const stop of await tabStops(before, after)) {
      (stop as HTMLElement).focus();
      await press('Shift');
      expect(showsFocus(stop), stop.localName).to.equal(true);
    }
    expect(focused()).to.equal(sendButtonOf(survey));
  });

  it('is one stop still when a score is chosen, and comes back to that score', async () => {
    const survey = await open();
    await intoTheScale();
    await press('4');
    await chosen('4');
    const stops = await tabStops(before, after);
    expect(stops.length).to.equal(3);
    expect(stops[0]).to.equal(radiosOf(survey)[4]);
  });

  it('moves and chooses with the arrow keys', async () => {
    const survey = await open();
    const radios = radiosOf(survey);
    radios[5]?.focus();
    await press('ArrowRight');
    await chosen('6');
    await press('ArrowLeft');
    await press('ArrowLeft');
    await chosen('4');
    await press('ArrowDown');
    await chosen('5');
    await press('ArrowUp');
    await chosen('4');
    expect(focused()).to.equal(radios[4]);
  });

  // Engines differ there: WebKit stops at the ends, and does not turn its arrows round in Arabic.
  for (const { lang, dir } of [
    { lang: 'en', dir: 'ltr' },
    { lang: 'ar', dir: 'rtl' },
  ] as const) {
    it(`does with the arrow keys what the browser’s own buttons do, at the ends too: ${lang}`, async () => {
      const survey = await open({ lang, dir });
      const own = document.createElement('p');
      own.innerHTML = Array.from({ length: 11 }, () => '<input type="radio" name="own">').join('');
      staged.box.append(own);
      const walk = async (radios: readonly HTMLInputElement[]): Promise<readonly number[]> => {
        const visited: number[] = [];
        radios[9]?.focus();
        for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowDown']) {
          await press(key);
          visited.push(radios.findIndex((radio) => radio === focused()));
        }
        return visited;
      };
      const native = await walk([...own.querySelectorAll('input')]);
      expect(await walk(radiosOf(survey))).to.deep.equal(native);
      expect(new Set(native).size).to.be.above(1);
    });
  }

  it('takes a digit for a score', async () => {
    const survey = await open();
    await intoTheScale();
    for (const digit of ['7', '0', '3']) {
      await press(digit);
      await chosen(digit);
      expect((focused() as HTMLInputElement).value).to.equal(digit);
    }
    expect(survey.matches(':state(ready)')).to.equal(true);
  });

  it('takes 1 and 0 in quick succession for ten', async () => {
    await open();
    await intoTheScale();
    await type('10');
    await chosen('10');
  });

  it('takes 1, and 0 after a pause, for nought', async () => {
    await open();
    await intoTheScale();
    await press('1');
    await chosen('1');
    const pressed = performance.now();
    await until(() => performance.now() - pressed > digitsBelongTogether, 'the end of a pause');
    await press('0');
    await chosen('0');
  });

  it('leaves digits that are no score, and digits in the reason, alone', async () => {
    const survey = await open({ attributes: { metric: 'csat' } });
    await intoTheScale();
    await type('9');
    await type('4');
    await chosen('4');
    await press('Tab');
    await type('7of10');
    await until(() => reasonOf(survey).value === '7of10', 'the reason');
    expect(chosenIn(survey)).to.equal('4');
  });

  it('goes to the ends with Home and End', async () => {
    await open();
    await intoTheScale();
    await press('End');
    await chosen('10');
    await press('Home');
    await chosen('0');
  });

  it('is answered from end to end, and the thanks have the focus', async () => {
    const survey = await open();
    await intoTheScale();
    await press('8');
    await press('Tab');
    expect(focused()).to.equal(reasonOf(survey));
    await type('The coffee is good.');
    await press('Tab');
    expect(focused()).to.equal(sendButtonOf(survey));
    await press('Enter');
    await until(() => seenText(survey).includes('Thank you'), 'the thanks');
    await until(() => focused()?.textContent?.includes('Thank you'), 'the focus on the thanks');
    const sent = staged.shop.requests.filter((request) => request.startsWith('PUT'));
    expect(sent).to.have.lengthOf(1);
    await press('Tab');
    expect(focused(), 'and the way on is open').to.equal(after);
  });

  it('can be sent with Enter from the scale, too', async () => {
    const survey = await open();
    await intoTheScale();
    await press('9');
    await chosen('9');
    await press('Enter');
    await until(() => seenText(survey).includes('Thank you'), 'the thanks');
  });

  it('brings who sends without a score to the scale, which says what is missing', async () => {
    const survey = await open();
    await tabStops(before, after);
    sendButtonOf(survey).focus();
    await press('Enter');
    await until(() => scaleOf(survey).getAttribute('aria-invalid') === 'true', 'the mistake');
    await until(() => radiosOf(survey).some((radio) => radio === focused()), 'the focus');
    const description = describedBy(scaleOf(survey));
    expect(description).to.match(/choose/i);
    expect(seenText(survey)).to.contain(description);
    expect(staged.shop.requests.filter((request) => request.startsWith('PUT'))).to.deep.equal([]);
    await press('6');
    await until(() => scaleOf(survey).getAttribute('aria-invalid') === 'false', 'no mistake');
  });

  it('brings who sends without a reason that is asked for to the reason', async () => {
    const survey = await open({ attributes: { reason: 'required' } });
    await intoTheScale();
    await press('6');
    await chosen('6');
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await until(() => focused() === reasonOf(survey), 'the focus on the reason');
    expect(reasonOf(survey).getAttribute('aria-invalid')).to.equal('true');
    expect(describedBy(reasonOf(survey))).to.match(/reason/i);
    await type('Slow.');
    await press('Tab');
    await press('Enter');
    await until(() => seenText(survey).includes('Thank you'), 'the thanks');
  });
});

/** The words an element is described by, in its own root. */
function describedBy(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  return ids
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
