import { html } from 'lit';
import { announce } from '../../src/element/announcer.ts';
import { LaurelSharedEvent } from '../../src/element/events/shared-event.ts';
import type { ReferralCard } from './referral-card.ts';

/** How long, in ms, the copy button says that it has copied. */
const STAY = 4_000;

/**
 * Ends what a click began.
 *
 * @param channel `copy`, `sheet`, or one that takes the QR code.
 * @param text What is to be copied.
 * @param isClosing Whether the QR code is open.
 * @param begun What the browser does; undefined where it has no way at all.
 */
export async function finish(
  card: ReferralCard,
  channel: string,
  text: string,
  begun: Promise<void> | undefined,
  isClosing = false,
): Promise<void> {
  if (channel === 'copy') await finishCopying(card, text, begun);
  else if (channel === 'sheet') await finishSharing(card, begun);
  else set(card, { _isCodeOpen: !isClosing });
}

const set = (
  card: ReferralCard,
  change: Partial<Pick<ReferralCard, '_isCodeOpen' | '_isCopied' | '_hint' | '_field'>>,
): void => {
  Object.assign(card, change);
  card.requestUpdate();
};

async function finishSharing(card: ReferralCard, begun: Promise<void> | undefined): Promise<void> {
  try {
    await begun;
    card.dispatchEvent(new LaurelSharedEvent({ channel: 'sheet' }));
  } catch (fault) {
    // Who closes the sheet has done nothing wrong.
    if (!(fault instanceof DOMException && fault.name === 'AbortError'))
      hint(card, card.say('notShared'));
  }
}

async function finishCopying(
  card: ReferralCard,
  text: string,
  begun: Promise<void> | undefined,
): Promise<void> {
  const isWritten = await begun?.then(
    () => true,
    () => false,
  );
  if (!isWritten && !copiesByCommand(text)) return askForKeys(card, text);
  set(card, { _isCopied: true, _hint: undefined, _field: undefined });
  setTimeout(() => set(card, { _isCopied: false }), STAY);
  announce(card.say('copied'));
  card.dispatchEvent(new LaurelSharedEvent({ channel: 'copy' }));
}

function hint(card: ReferralCard, words: string): void {
  set(card, { _hint: words });
  announce(words);
}

/** The way before there was a clipboard to ask: it needs an element of the document itself. */
function copiesByCommand(text: string): boolean {
  const focused = focusedIn(document);
  const area = document.createElement('textarea');
  area.value = text;
  // Out of sight, and in it so that the page does not scroll. Set through CSSOM.
  area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    focused?.focus();
  }
}

/** What has the focus, through shadow roots. */
function focusedIn(root: DocumentOrShadowRoot): HTMLElement | undefined {
  const { activeElement: element } = root;
  const inner = element?.shadowRoot && focusedIn(element.shadowRoot);
  return inner ?? (element instanceof HTMLElement ? element : undefined);
}

/** Puts the text in a field, all of it selected, and says which keys copy. */
async function askForKeys(card: ReferralCard, text: string): Promise<void> {
  const isApple = /Mac|iP/.test(navigator.platform);
  const _field = html`<input
    part="address"
    class="address"
    dir="ltr"
    readonly
    aria-label=${card.say('invitation')}
    .value=${text}
  />`;
  set(card, { _field });
  hint(card, card.say('pressKeys', { keys: isApple ? '⌘C' : card.say('controlC') }));
  await card.updateComplete;
  const field = card.renderRoot.querySelector('input');
  field?.focus();
  field?.select();
}
