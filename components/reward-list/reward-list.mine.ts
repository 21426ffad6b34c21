import { html, nothing } from 'lit';
import type { Redemption } from '../../src/contract/member/redemptions.ts';
import { announce } from '../../src/element/announcer.ts';
import { copyByCommand, copyingKeys } from '../../src/element/copy-text.ts';
import type { Content } from '../../src/element/index.ts';
import type { RewardListView } from './reward-list.catalogue.ts';
import type { RewardList } from './reward-list.ts';

/** Written out: without its bullets, VoiceOver takes no list for one. */
const LIST = 'list';

/** How long, in ms, the copy button says that it has copied. */
const STAY = 4_000;

/** The name of a reward of the whole catalogue. */
export const nameOf = (list: RewardList, { all }: RewardListView, id: string): string =>
  list.pick(all.find((reward) => reward.id === id)?.name ?? {}) ?? id;

/** The member's own rewards, newest first. */
export function renderMine(list: RewardList, view: RewardListView): Content {
  if (!view.redemptions[0]) return html`<p class="muted">${list.say('nothingMine')}</p>`;
  return html`<ul part="mine" role=${LIST} aria-label=${list.say('mine')}>
    ${view.redemptions.map((own) => {
      const { reward, unit, amount, on } = own;
      return html`<li part="redemption">
        <div class="about">
          <b class="title">${nameOf(list, view, reward)}</b>
          <p class="muted">
            ${list.number(amount)} ${list.unitName(unit, amount)} · ${list.day(on)}
          </p>
          ${own.state === 'issued' && own.code ? nothing : html`<p>${stateText(list, own)}</p>`}
        </div>
        ${renderCode(list, view, own)}
      </li>`;
    })}
  </ul>`;
}

/** "good until 31 Dec", "Used". */
export function stateText(list: RewardList, { state, expires }: Redemption): string {
  return state === 'issued' && expires
    ? list.say('redemption-until', { day: list.day(expires.on) })
    : list.say(`redemption-${state}`);
}

/** The code of a redemption that is good, with its end and a button that copies it. */
export function renderCode(list: RewardList, view: RewardListView, own: Redemption): Content {
  const { id, code, state, reward } = own;
  const { _acted: acted } = list;
  if (!code || state !== 'issued') return nothing;
  const isCopied = acted._copied === id;
  const label = list.say('copyCode', { reward: nameOf(list, view, reward) });
  return html`<div class="ticket">
    <p>
      <code part="code" dir="ltr">${code}</code><br />
      <span class="muted">${stateText(list, own)}</span>
    </p>
    <button
      part="action"
      class="action"
      aria-label=${isCopied ? nothing : label}
      @click=${(event: Event) => void copy(list, own, code, event.currentTarget)}
    >
      ${list.say(isCopied ? 'copied' : 'copy')}
    </button>
  </div>`;
}

let timer: ReturnType<typeof setTimeout> | undefined;

async function copy(
  list: RewardList,
  { id }: Redemption,
  code: string,
  button: EventTarget | null,
): Promise<void> {
  // Begun at once: a browser forgets soon that it was a person's wish.
  const begun = navigator.clipboard?.writeText(code);
  const isWritten = await begun?.then(
    () => true,
    () => false,
  );
  if (!isWritten && !copyByCommand(list, code)) return askForKeys(list, button);
  await list._act({ _copied: id });
  announce(list.say('copied'));
  clearTimeout(timer);
  timer = setTimeout(() => void list._act({ _copied: undefined }), STAY);
}

/** Selects the code and says how to copy it. */
function askForKeys(list: RewardList, button: EventTarget | null): void {
  const code = (button as Element).parentElement?.querySelector('code');
  if (code) getSelection()?.selectAllChildren(code);
  announce(
    matchMedia('(pointer: coarse)').matches
      ? list.say('holdCode')
      : list.say('pressKeys', { keys: copyingKeys(list.say('controlC')) }),
  );
}
