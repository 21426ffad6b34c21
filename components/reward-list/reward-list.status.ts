import { html, nothing } from 'lit';
import { isForShoppers } from '../../src/contract/is-for-shoppers.ts';
import { announce } from '../../src/element/announcer.ts';
import { link } from '../../src/element/frames.ts';
import type { Content } from '../../src/element/index.ts';
import { ask, renderAsked } from './reward-list.ask.ts';
import type { Listed, RedeemCommand, RewardListView } from './reward-list.catalogue.ts';
import { focusReward } from './reward-list.focus.ts';
import { nameOf, renderCode, stateText } from './reward-list.mine.ts';
import type { RewardList } from './reward-list.ts';

/** What was said of each command and redemption that began here, by its id. */
const told = new Map<string, string>();

/** Says aloud, once, where something that began here stands. */
function tell(id: string, words: string): void {
  if (told.get(id) === words) return;
  told.set(id, words);
  announce(words);
}

/** What goes with a reward in its row: the question, what is on its way, what came of it. */
export function renderActed(
  list: RewardList,
  view: RewardListView,
  reward: Listed,
  own: readonly RedeemCommand[],
  name: string,
): Content {
  const { _acted: acted } = list;
  const { id } = reward;
  return [
    acted._asked === id ? renderAsked(list, view, reward, name) : nothing,
    acted._taking === id ? renderLine(list.say('redeem-sending')) : nothing,
    acted._failed === id ? renderLine(list.say('redeem-expired'), true) : nothing,
    ...own.map((command) => renderCommand(list, view, command)),
    acted._done?.reward === id ? renderDone(list, view) : nothing,
  ];
}

/** The same of rewards that are not in sight. */
export function renderStrays(
  list: RewardList,
  view: RewardListView,
  shown: readonly Listed[],
): Content {
  const isStray = (id: string): boolean => !shown.some((reward) => reward.id === id);
  const { _done: done } = list._acted;
  return [
    ...view.commands
      .filter(({ command }) => isStray(command.body.reward))
      .map((command) => renderCommand(list, view, command, true)),
    done && isStray(done.reward) ? renderDone(list, view) : nothing,
  ];
}

const renderLine = (words: Content, isWrong = false, buttons: Content = nothing): Content =>
  html`<div part="status" class=${`told ${isWrong ? 'wrong' : 'muted'}`}>
    <p>${words}</p>
    ${buttons}
  </div>`;

function renderCommand(
  list: RewardList,
  view: RewardListView,
  taken: RedeemCommand,
  isNamed = false,
): Content {
  const { id, state, command } = taken;
  const { reward } = command.body;
  const { _acted: acted } = list;
  const words = wordsOf(list, taken);
  if (acted._sent?.includes(id)) tell(id, words);
  const name = isNamed ? `${nameOf(list, view, reward)}: ` : '';
  const { signInUrl = view.signIn } = { ...list._store?.settings, ...list._scope };
  const signIn = state === 'held' ? link('link', words, signInUrl) : nothing;
  const dismiss = async (): Promise<void> => {
    await list._store?.dismiss(id);
    await list.updateComplete;
    focusReward(list, reward);
  };
  const again = async (): Promise<void> => {
    await list._store?.dismiss(id);
    await ask(list, reward);
  };
  const button = (label: string, act: () => Promise<void>): Content =>
    html`<button part="link" class="small" @click=${() => void act()}>${label}</button>`;
  const isOver = /rejected|expired|uncertain/.test(state);
  return renderLine(
    [name, signIn === nothing ? words : signIn],
    isOver || state === 'held',
    isOver
      ? html`<p class="buttons">
          ${state === 'expired' && !isNamed ? button(list.say('retry'), again) : nothing}
          ${button(list.say('dismiss'), dismiss)}
        </p>`
      : nothing,
  );
}

/** Where a command stands. */
function wordsOf(list: RewardList, taken: RedeemCommand): string {
  const live = (words: string): string =>
    taken.durability === 'volatile' ? `${words} ${list.say('redeem-volatile')}` : words;
  switch (taken.state) {
    case 'queued':
    case 'sending':
      return live(list.say('redeem-sending'));
    case 'waiting':
      return live(list.say(taken.reason === 'network' ? 'redeem-offline' : 'redeem-waiting'));
    case 'held':
      return list.say('redeem-held');
    case 'uncertain':
      return list.say('redeem-uncertain', { key: taken.key });
    case 'expired':
      return list.say('redeem-expired');
    case 'rejected': {
      // Only refusals that are the shop's business are written for shoppers.
      const { problem } = taken;
      return (isForShoppers(problem) && problem.detail) || list.say('redeem-rejected');
    }
  }
}

/** What the server answered, and what became of it since. */
function renderDone(list: RewardList, view: RewardListView): Content {
  const { _done: answered } = list._acted;
  if (!answered) return nothing;
  const done = view.redemptions.find(({ id }) => id === answered.id) ?? answered;
  const words =
    done.state === 'issued'
      ? list.say('isYours', { reward: nameOf(list, view, done.reward) })
      : stateText(list, done);
  tell(done.id, words);
  const close = async (): Promise<void> => {
    await list._act({ _done: undefined });
    focusReward(list, done.reward);
  };
  return html`<div part="status" class="told done" tabindex="-1">
    <p>${words}</p>
    ${renderCode(list, view, done)}
    <p class="buttons">
      <button part="link" class="small" @click=${() => void close()}>${list.say('dismiss')}</button>
    </p>
  </div>`;
}
