// A reward list used with nothing but the keyboard, in every engine.

import { expect } from '@open-wc/testing';
import '../../../components/reward-list/define.ts';
import { until } from '../../support/until.ts';
import { elements } from '../conformance/elements.ts';
import { fence, focused, press, showsFocus, tabStops } from '../support/keyboard.ts';
import { controlsIn, seenText } from '../support/seen.ts';
import { stage, type Stage } from '../support/stage.ts';

describe('a reward list with the keyboard alone', () => {
  let staged: Stage;
  let before: HTMLElement;
  let after: HTMLElement;

  const open = async (): Promise<Element> => {
    const [under] = elements.filter(({ tag }) => tag === 'laurel-reward-list');
    if (!under) throw new Error('The suite has no reward list.');
    staged = await stage(under, { situation: 'ready', lang: 'en', attributes: { rows: '2' } });
    ({ before, after } = fence(staged.box));
    return staged.element;
  };
  const controlNamed = (name: RegExp): Element | undefined =>
    controlsIn(staged.element).find((control) => name.test(nameOf(control)));
  /** Goes with Tab to the control of this name. */
  const tabTo = async (name: RegExp): Promise<Element> => {
    const stop = await until(() => controlNamed(name), `a control ${String(name)}`);
    before.focus();
    await tabStops(before, stop);
    return stop;
  };

  afterEach(() => staged.leave());

  it('stops at every control in the order they are read, visibly, and leaves again', async () => {
    const list = await open();
    const stops = await tabStops(before, after);
    expect(stops.map(nameOf)).to.deep.equal(controlsIn(list).map(nameOf));
    expect(stops.map(nameOf)).to.deep.equal([
      'Redeem: Filter coffee',
      'Redeem: Your discount',
      'Show all',
      'My rewards',
    ]);
    for (const stop of stops) {
      (stop as HTMLElement).focus();
      await press('Shift');
      expect(showsFocus(stop), nameOf(stop)).to.equal(true);
    }
  });

  it('asks with Enter, takes it back with Escape, and the focus is where it was', async () => {
    const list = await open();
    const button = await tabTo(/Filter coffee/);
    await press('Enter');
    await until(() => focused()?.matches('[part=confirm]'), 'the question');
    await press('Escape');
    await until(() => focused() === button, 'the focus back');
    expect(seenText(list)).not.to.contain('Redeem now');
    expect(staged.shop.requests).not.to.include('POST /redemptions');
  });

  it('redeems with Tab and Enter, and goes on at the code', async () => {
    const list = await open();
    await tabTo(/Filter coffee/);
    await press('Enter');
    await until(() => focused()?.matches('[part=confirm]'), 'the question');
    await press('Tab');
    expect(nameOf(focused() as Element)).to.equal('Redeem now');
    await press('Enter');
    await until(() => /is yours/.test(seenText(list)), 'what was redeemed');
    await until(() => focused()?.matches('.done'), 'the focus on it');
    await press('Tab');
    expect(nameOf(focused() as Element)).to.equal('Copy the code: Filter coffee');
  });

  it('sends an amount with Enter in its field, once it is one that can be spent', async () => {
    const list = await open();
    await tabTo(/Your discount/);
    await press('Enter');
    const field = await until(() => {
      const element = focused();
      return element instanceof HTMLInputElement && element;
    }, 'the field');
    field.value = '70';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Enter');
    await until(() => /Please choose/.test(seenText(list)), 'what can be spent');
    expect(focused()).to.equal(field);
    field.value = '100';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Enter');
    await until(() => /Your discount is yours/.test(seenText(list)), 'what was redeemed');
  });

  it('shows and hides what waits, and the focus stays on its button', async () => {
    const list = await open();
    await tabTo(/Show all/);
    await press('Enter');
    await until(() => /Tasting/.test(seenText(list)), 'all rewards');
    expect(nameOf(focused() as Element)).to.equal('Show less');
    await press(' ');
    await until(() => !/Tasting/.test(seenText(list)), 'the first rewards');
    expect(nameOf(focused() as Element)).to.equal('Show all');
  });
});

const nameOf = (control: Element): string =>
  (control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
