import { html } from 'lit';
import { announce } from '../../src/element/announcer.ts';
import { copyByCommand, copyingKeys } from '../../src/element/copy-text.ts';
import { LaurelSharedEvent } from '../../src/element/events/shared-event.ts';
import type { Acted, ReferralCard } from './referral-card.ts';

/** How long, in ms, the copy button says that it has copied. */
const STAY = 4_000;

/**
 * Ends what a click began. What it changes it writes to `acted`: where another member has come
 * since, nobody sees it.
 *
 * @param channel `copy`, `sheet`, or one that takes the QR code.
 * @param text What is to be copied.
 * @param isClosing Whether the QR code is open.
 * @param begun What the browser does; undefined where it has no way at all.
 */
export async function finish(
  card: ReferralCard,
  acted: Acted,
  channel: string,
  text: string,
  begun: Promise<void> | undefined,
  isClosing = false,
): Promise<void> {
  clearTimeout(acted._timer);
  Object.assign(acted, { _isCopied: false, _hint: undefined, _field: undefined });
  if (channel === 'copy') await finishCopying(card, acted, text, begun);
  else if (channel === 'sheet') await finishSharing(card, acted, begun);
  else acted._isCodeOpen = !isClosing;
  card.requestUpdate();
}

async function finishSharing(
  card: ReferralCard,
  acted: Acted,
  begun: Promise<void> | undefined,
): Promise<void> {
  try {
    await begun;
    card.dispatchEvent(new LaurelSharedEvent({ channel: 'sheet' }));
  } catch (fault) {
    // Who closes the sheet has done nothing wrong.
    if (!(fault instanceof DOMException && fault.name === 'AbortError'))
      hint(acted, () => card.say('notShared'));
  }
}

async function finishCopying(
  card: ReferralCard,
  acted: Acted,
  text: string,
  begun: Promise<void> | undefined,
): Promise<void> {
  const isWritten = await begun?.then(
    () => true,
    () => false,
  );
  if (!isWritten && !copyByCommand(card, text)) return askForKeys(card, acted);
  acted._isCopied = true;
  // Of two clicks the later one counts.
  clearTimeout(acted._timer);
  acted._timer = setTimeout(() => {
    acted._isCopied = false;
    card.requestUpdate();
  }, STAY);
  announce(card.say('copied'));
  card.dispatchEvent(new LaurelSharedEvent({ channel: 'copy' }));
}

/** Said anew with each rendering: the page may change its language. */
function hint(acted: Acted, words: () => string): void {
  acted._hint = words;
  announce(words());
}

/** Puts the link in a field, all of it selected, and says how to copy it. */
async function askForKeys(card: ReferralCard, acted: Acted): Promise<void> {
  acted._field = (url) =>
    html`<input
      part="address"
      class="address"
      dir="ltr"
      readonly
      aria-label=${card.say('invitation')}
      .value=${url}
    />`;
  hint(acted, () =>
    matchMedia('(pointer: coarse)').matches
      ? card.say('hold')
      : card.say('pressKeys', { keys: copyingKeys(card.say('controlC')) }),
  );
  card.requestUpdate();
  await card.updateComplete;
  const field = card.renderRoot.querySelector('input');
  if (card._acted !== acted) return;
  field?.focus();
  field?.select();
}
