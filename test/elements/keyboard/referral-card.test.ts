// A referral card used with nothing but the keyboard, in every engine.

import { expect } from '@open-wc/testing';
import '../../../components/referral-card/define.ts';
import { until } from '../../support/until.ts';
import { elements } from '../conformance/elements.ts';
import { fence, focused, press, showsFocus, tabStops } from '../support/keyboard.ts';
import { controlsIn, isShown, seenText } from '../support/seen.ts';
import { stage, type Stage } from '../support/stage.ts';

describe('a referral card with the keyboard alone', () => {
  let staged: Stage;
  let before: HTMLElement;
  let after: HTMLElement;

  const open = async (attributes: Readonly<Record<string, string>> = {}): Promise<Element> => {
    const [under] = elements.filter(({ tag }) => tag === 'laurel-referral-card');
    if (!under) throw new Error('The suite has no referral card.');
    staged = await stage(under, { situation: 'ready', lang: 'en', attributes });
    await until(() => under.whole.test(seenText(staged.element)), 'all of the card');
    ({ before, after } = fence(staged.box));
    return staged.element;
  };
  /** Goes with Tab to the control of this name. */
  const tabTo = async (name: RegExp): Promise<Element> => {
    const stop = controlsIn(staged.element).find((control) => name.test(nameOf(control)));
    if (!stop) throw new Error(`There is no ${String(name)} to go to.`);
    await tabStops(before, stop);
    return stop;
  };

  afterEach(() => staged.leave());

  it('stops at every control in the order they are read, visibly, and leaves again', async () => {
    const card = await open();
    const stops = await tabStops(before, after);
    expect(stops.map(nameOf)).to.deep.equal(controlsIn(card).map(nameOf));
    for (const stop of stops) {
      (stop as HTMLElement).focus();
      await press('Shift');
      expect(nameOf(stop)).not.to.equal('');
      expect(showsFocus(stop), nameOf(stop)).to.equal(true);
    }
  });

  it('copies the link with Enter and says so where the focus is', async () => {
    const card = await open();
    const copied: string[] = [];
    const { clipboard } = navigator;
    const writeText = async (text: string): Promise<void> => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const button = await tabTo(/copy/i);
    await press('Enter');
    await until(() => /copied/i.test(nameOf(button)), 'the word');
    expect(focused()).to.equal(button);
    expect(copied).to.have.lengthOf(1);
    expect(copied[0]).to.match(/^https:\/\/shop\.example\/\?ref=\w+/);
    expect(seenText(card)).to.match(/copied/i);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });

  it('goes to a channel with Enter, by a link that needs no script', async () => {
    const card = await open({ channels: 'whatsapp email' });
    const intents: string[] = [];
    card.addEventListener('laurel-share', (event) => {
      intents.push((Reflect.get(event, 'detail') as { readonly channel: string }).channel);
      // The test stays on its page.
      event.preventDefault();
    });
    for (const [name, address] of [
      [/whatsapp/i, /^https:\/\/wa\.me\/\?text=.*shop\.example/],
      [/e-mail/i, /^mailto:\?.*shop\.example/],
    ] as const) {
      const link = (await tabTo(name)) as HTMLAnchorElement;
      expect(link.localName).to.equal('a');
      expect(link.href).to.match(address);
      await press('Enter');
    }
    await until(() => intents.length === 2, 'both channels');
    expect(intents).to.deep.equal(['whatsapp', 'email']);
  });

  it('opens the QR code with Enter and closes it again', async () => {
    const card = await open();
    const code = (): Element | undefined => {
      const drawn = card.shadowRoot?.querySelector('svg[role=img]') ?? undefined;
      return drawn && isShown(drawn) ? drawn : undefined;
    };
    const button = await tabTo(/qr/i);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(code()).to.equal(undefined);
    await press('Enter');
    await until(code, 'the code');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(code()?.getAttribute('aria-label')).to.match(/qr/i);
    expect(focused()).to.equal(button);
    await press('Enter');
    await until(() => code() === undefined, 'no code');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('shows all invitations with Enter, and fewer again', async () => {
    const card = await open({ rows: '2' });
    const rows = (): number =>
      [...(card.shadowRoot?.querySelectorAll('li') ?? [])].filter(isShown).length;
    expect(rows()).to.equal(2);
    const button = await tabTo(/show all/i);
    await press('Enter');
    await until(() => rows() === 3, 'the third friend');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(focused()).to.equal(button);
    await press('Enter');
    await until(() => rows() === 2, 'the first two');
  });
});

/** The name a control is written with. */
const nameOf = (control: Element): string =>
  (control.getAttribute('aria-label') ?? control.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
