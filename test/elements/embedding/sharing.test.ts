// A browser that shares nothing and copies nothing. Each way by itself is among the referral card's own tests; so is
// the QR code, which is read back.

import { expect } from '@open-wc/testing';
import '../../../components/define.ts';
import { drawn, until } from '../../support/until.ts';
import { elements, type ElementUnderTest } from '../conformance/elements.ts';
import { recordEvents } from '../support/event-record.ts';
import { seenText } from '../support/seen.ts';
import { stage, warmUp, type Stage } from '../support/stage.ts';

function replace(owner: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

const refused = () => Promise.reject(new DOMException('', 'NotAllowedError'));
const never = () => new Promise<void>(() => undefined);

describe('embedding 13, share fallbacks: a browser that shares nothing', () => {
  const [under] = elements.filter(({ tag }) => tag === 'laurel-referral-card');
  let staged: Stage;
  let ends: (() => void)[] = [];

  const button = (): HTMLElement => {
    const found = staged.element.shadowRoot?.querySelector<HTMLElement>('[part=action]');
    if (!found) throw new Error('There is no button to copy.');
    return found;
  };
  const field = (): HTMLInputElement | null | undefined =>
    staged.element.shadowRoot?.querySelector('input');

  before(() => warmUp(under as ElementUnderTest));
  beforeEach(() => {
    ends = [replace(navigator, 'share', undefined), replace(navigator, 'canShare', undefined)];
  });
  afterEach(() => {
    staged.leave();
    for (const end of ends.splice(0)) end();
  });

  const open = async (clipboard: unknown, command: unknown): Promise<void> => {
    ends.push(replace(navigator, 'clipboard', clipboard));
    ends.push(replace(document, 'execCommand', command));
    staged = await stage(under as ElementUnderTest, { situation: 'ready', lang: 'en' });
    await until(() => under?.whole.test(seenText(staged.element)), 'all of it');
  };

  for (const [what, clipboard, command] of [
    ['there is no clipboard and no command', undefined, undefined],
    ['the clipboard refuses and there is no command', { writeText: refused }, undefined],
    ['the clipboard refuses and so does the command', { writeText: refused }, () => false],
    ['a command says that it copied, and did not', undefined, () => true],
  ] as const) {
    it(`gives the link by hand and never says that it was copied, where ${what}`, async () => {
      await open(clipboard, command);
      const events = recordEvents();
      const said: string[] = [];
      const watch = new MutationObserver(() => said.push(document.body.textContent ?? ''));
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      button().click();
      const shown = await until(field, 'the link to be copied by hand');
      await until(() => staged.element.shadowRoot?.activeElement === shown, 'the focus');
      expect(shown.value).to.contain('https://shop.example/?ref=');
      expect(shown.value.slice(shown.selectionStart ?? 0, shown.selectionEnd ?? 0)).to.equal(
        shown.value,
      );
      await drawn();
      watch.disconnect();
      events.stop();
      expect(button().textContent?.trim()).to.equal('Copy');
      expect(seenText(staged.element)).not.to.match(/copied/i);
      expect(said.filter((words) => /copied/i.test(words))).to.deep.equal([]);
      expect(events.all.map(({ type }) => type)).to.deep.equal(['laurel-share']);
      expect(seenText(staged.element)).to.contain('WhatsApp');
      expect(staged.element.shadowRoot?.querySelector('[aria-label*="other apps"]')).to.equal(null);
    });
  }

  it('says nothing while the clipboard has not answered', async () => {
    await open({ writeText: never }, () => true);
    button().click();
    await drawn();
    await drawn();
    expect(button().textContent?.trim()).to.equal('Copy');
    expect(seenText(staged.element)).not.to.match(/copied/i);
    expect(seenText(staged.element)).to.contain('shop.example/?ref=');
  });
});
