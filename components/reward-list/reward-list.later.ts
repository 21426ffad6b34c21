// Fetched at the first touch, or where a redemption is on its way.
import { css } from 'lit';
import { fetchCommands } from '../../src/element/fetch-commands.ts';
import { rewardListMoreWords } from '../../src/i18n/en/reward-list-more.ts';
import { RewardList } from './reward-list.ts';

export { ask } from './reward-list.ask.ts';
export { renderMine } from './reward-list.mine.ts';
export { renderActed, renderStrays } from './reward-list.status.ts';

const styles = css`
  .asked,
  .told {
    flex: 0 0 100%;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .asked,
  .done,
  .ticket {
    padding: 0.75em;
    border: 1px solid #0000;
    border-radius: var(--_control-radius);
    background: var(--_accent-soft);
  }
  form {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  input {
    inline-size: min(100%, 9em);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }
  .buttons,
  .ticket {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }
  .buttons [part='link'],
  .told [part='link'] {
    min-block-size: 1.75em;
    text-decoration: underline;
    cursor: pointer;
  }
  .ticket {
    flex: 1 0 100%;
    justify-content: space-between;
  }
  .done .ticket {
    padding: 0.5em 0;
  }
  code {
    font-size: 1.125em;
    user-select: all;
    overflow-wrap: anywhere;
  }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(String(styles));

/** Gives a list, once, words and styles that did not come with it, and makes ready to send. */
export function join({ shadowRoot }: RewardList): void {
  const sheets = shadowRoot?.adoptedStyleSheets;
  if (sheets?.includes(sheet)) return;
  Object.assign(RewardList.words, rewardListMoreWords);
  sheets?.push(sheet);
  // Without it, sending says in words that it did not work.
  fetchCommands().catch(() => undefined);
}
