import { html, nothing } from 'lit';
import type { Content } from '../../src/element/index.ts';
import { amountOf, limitsOf, worthOf } from './reward-list.amounts.ts';
import type { Limits } from './reward-list.amounts.ts';
import type { Listed, Reward, RewardListView } from './reward-list.catalogue.ts';
import { focusReward } from './reward-list.focus.ts';
import { redeem } from './reward-list.redeem.ts';
import type { RewardList } from './reward-list.ts';

/** Asks whether a reward is really wanted, or takes the question back. */
export async function ask(list: RewardList, id: string): Promise<void> {
  if (list._acted._asked === id) return cancel(list, id);
  await list._act({
    _asked: id,
    _amount: undefined,
    _isWrong: false,
    _failed: undefined,
    _done: undefined,
  });
  const asked = list.renderRoot.querySelector<HTMLElement>('.asked');
  (asked?.querySelector('input') ?? asked)?.focus();
}

async function cancel(list: RewardList, id: string): Promise<void> {
  await list._act({ _asked: undefined });
  focusReward(list, id);
}

const availableFor = ({ wallets }: RewardListView, { unit }: Reward): string =>
  (wallets.find(({ id }) => id === unit) ?? wallets[0])?.available ?? '0';

/** The question, in the reward's own row. */
export function renderAsked(
  list: RewardList,
  view: RewardListView,
  reward: Listed,
  name: string,
): Content {
  const { id, price = '0', variable, unit, worth, validDays } = reward;
  const { _acted: acted } = list;
  const limits =
    variable && !reward.price ? limitsOf(variable, availableFor(view, reward)) : undefined;
  const typed = acted._amount ?? limits?.least ?? '';
  const amount = limits ? amountOf(typed, limits) : price;
  const gain = limits ? amount && worthOf(amount, limits) : worth;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (amount) void redeem(list, reward, limits && amount);
    else
      void list
        ._act({ _isWrong: true })
        .then(() => list.renderRoot.querySelector<HTMLElement>('.asked input')?.focus());
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void cancel(list, id);
  };
  const values = { amount: list.number(price), unit: list.unitName(unit, price) };
  return html`<div
    part="confirm"
    class="asked"
    role="group"
    aria-label=${name}
    tabindex="-1"
    @keydown=${press}
  >
    <form novalidate @submit=${submit}>
      ${limits ? renderAmount(list, limits, unit, typed) : html`<p>${list.say('confirm', values, price)}</p>`}
      <p class="muted">
        ${gain ? list.say('worth', { amount: list.money(gain) }) : nothing}
        ${
          validDays
            ? `${gain ? '· ' : ''}${list.say('validFor', { amount: list.number(validDays) }, validDays)}`
            : nothing
        }
      </p>
      <p class="buttons">
        <button part="action" class="action">${list.say('confirmButton')}</button>
        <button part="link" type="button" @click=${() => void cancel(list, id)}>
          ${list.say('cancel')}
        </button>
      </p>
    </form>
  </div>`;
}

/** The field for the points of a reward whose amount is up to the member. */
function renderAmount(list: RewardList, limits: Limits, unit: string, typed: string): Content {
  const { _acted: acted } = list;
  const { least, most, step } = limits;
  const hint = list.say('amountHint', {
    least: list.number(least),
    most: list.number(most),
    step: list.number(step),
  });
  const type = ({ target }: Event): void =>
    void list._act({ _amount: (target as HTMLInputElement).value, _isWrong: false });
  return html`<label for="amount"
      >${list.say('howMany', { unit: list.unitName(unit, most) })}</label
    >
    <input
      part="amount"
      id="amount"
      type="number"
      inputmode="decimal"
      min=${least}
      max=${most}
      step=${step}
      .value=${typed}
      aria-describedby="limits"
      aria-invalid=${Boolean(acted._isWrong)}
      @input=${type}
    />
    <p id="limits" class=${acted._isWrong ? 'wrong' : 'muted'}>
      ${acted._isWrong ? list.say('amountWrong', { text: hint }) : hint}
    </p>`;
}
