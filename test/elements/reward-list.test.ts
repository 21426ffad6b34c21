import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../components/points-badge/define.ts';
import '../../components/reward-list/define.ts';
import { problem, type ProblemCode } from '../../src/contract/problems.ts';
import type { RewardList } from '../../components/reward-list/index.ts';
import { until } from '../support/until.ts';
import { recordConsole } from './support/console-record.ts';
import {
  catalogue,
  issued,
  pending,
  rewardsMember,
  rewardsProgramme,
  rewardsStore,
  states,
  taken,
} from './support/rewards.ts';
import type { RewardsStore } from './support/rewards.ts';
import { seenText } from './support/seen.ts';

const show = async (
  store: RewardsStore = rewardsStore(),
  attributes: Readonly<Record<string, string>> = {},
): Promise<RewardList> => {
  const element = document.createElement('laurel-reward-list');
  for (const [name, value] of Object.entries({ locale: 'en-GB', rows: '9', ...attributes }))
    element.setAttribute(name, value);
  element.store = store;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(element);
  await element.ready;
  await element.updateComplete;
  return element;
};

const all = (element: Element, selector: string): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const one = (element: Element, selector: string): HTMLElement => {
  const [found] = all(element, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const words = (element: Element): string =>
  element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const names = (element: Element): readonly string[] => all(element, '[part=name]').map(words);
const rowOf = (element: Element, name: string): HTMLElement => {
  const row = all(element, '[part=reward]').find((each) => words(each).startsWith(name));
  if (!row) throw new Error(`There is no reward ${name}.`);
  return row;
};
const redeemButton = (element: Element, name: string): HTMLElement =>
  one(element, `[aria-label="Redeem: ${name}"]`);
const appears = (element: Element, selector: string): Promise<HTMLElement> =>
  until(() => all(element, selector)[0], selector);
const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;
const named = (element: Element, name: string): HTMLElement => {
  const button = all(element, 'button').find((each) => words(each) === name);
  if (!button) throw new Error(`There is no button ${name}.`);
  return button;
};

async function confirmed(element: RewardList, name = 'Filter coffee'): Promise<void> {
  redeemButton(element, name).click();
  await appears(element, '[part=confirm]');
  named(element, 'Redeem now').click();
}

const refusal = (code: ProblemCode, detail?: string) =>
  ({ state: 'rejected', problem: problem(code, detail) }) as const;

describe('<laurel-reward-list>', () => {
  describe('lists', () => {
    it('what can be had now first, then what is nearest, and says why not', async () => {
      const element = await show();
      expect(names(element)).to.deep.equal([
        'Filter coffee',
        'Your discount',
        'Espresso machine',
        'Kettle',
        'Barista class',
        'Tasting',
        'Mug',
      ]);
      expect(all(element, '[part=price]').map(words)).to.deep.equal([
        '400 points',
        '100 to 5,000 points',
        '2,500 points · 1,260 to go',
        '900 points · again after 30 Nov',
        '1,500 points · from level Gold',
        '100 points · you have had it as often as it can be had',
        '300 points · out of stock',
      ]);
      expect(all(element, 'li .action')).to.have.lengthOf(2);
    });

    it('in the order and of the kinds that the page asks for', async () => {
      const element = await show(rewardsStore(), { sort: 'price', filter: 'service discount' });
      expect(names(element)).to.deep.equal(['Tasting', 'Your discount', 'Barista class']);
      element.setAttribute('sort', 'catalogue');
      element.setAttribute('filter', 'reachable');
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['Filter coffee', 'Your discount']);
    });

    it('as many as there is room for; the others wait behind a button', async () => {
      const element = await show(rewardsStore(), { rows: '2' });
      expect(names(element)).to.have.lengthOf(2);
      named(element, 'Show all').click();
      await until(() => names(element).length === 7, 'all rewards');
      expect(named(element, 'Show less').getAttribute('aria-expanded')).to.equal('true');
    });

    it('what may be tried where only the engine can tell', async () => {
      const element = await show(rewardsStore({ member: rewardsMember({ rewards: [] }) }));
      expect(all(element, 'li .action')).to.have.lengthOf(catalogue.length);
    });

    it('nothing, in words, where nothing is within reach', async () => {
      const member = rewardsMember({ rewards: states.filter(({ id }) => id === 'machine') });
      const store = rewardsStore({ member, programme: rewardsProgramme(catalogue.slice(0, 1)) });
      const element = await show(store, { filter: 'reachable' });
      expect(seenText(element)).to.contain('No rewards to show');
    });

    it('the rewards to a guest, too, without a button', async () => {
      const element = await show(rewardsStore({ phase: 'guest' }));
      expect(seenText(element)).to.contain('Espresso machine · 2,500 points');
      expect(all(element, 'button')).to.have.lengthOf(0);
    });

    it('only what it can show of wrong values, and warns once', async () => {
      const record = recordConsole();
      await show(rewardsStore(), { filter: 'cars', sort: 'colour', rows: '40', show: 'balance' });
      expect(record.warnings.join(' ')).to.match(/filter="cars".*sort="colour".*rows="40"/s);
      record.restore();
    });
  });

  describe('asks before points are spent', () => {
    it('in the reward’s own row, takes the focus there and gives it back on Escape', async () => {
      const store = rewardsStore();
      const element = await show(store);
      const button = redeemButton(element, 'Filter coffee');
      button.focus();
      button.click();
      const question = await appears(element, '[part=confirm]');
      expect(rowOf(element, 'Filter coffee').contains(question)).to.equal(true);
      await until(() => focused(element) === question, 'the focus in the question');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(words(question)).to.contain('Spend 400 points on this?');
      expect(words(question)).to.contain('worth €4 · Good for 30 days.');
      await sendKeys({ press: 'Escape' });
      await until(() => focused(element) === button, 'the focus back');
      expect(all(element, '[part=confirm]')).to.have.lengthOf(0);
      expect(store.sent).to.deep.equal([]);
    });

    it('how many points, where that is up to the member', async () => {
      const store = rewardsStore();
      const element = await show(store);
      redeemButton(element, 'Your discount').click();
      await appears(element, '[part=amount]');
      const field = one(element, '[part=amount]') as HTMLInputElement;
      await until(() => focused(element) === field, 'the focus in the field');
      expect([field.value, field.min, field.max, field.step]).to.deep.equal([
        '100',
        '100',
        '1200',
        '100',
      ]);
      expect(words(one(element, '#limits'))).to.equal('100 to 1,200, in steps of 100');
      const type = async (value: string): Promise<void> => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await element.updateComplete;
      };
      await type('700');
      expect(words(one(element, '[part=confirm]'))).to.contain('worth €8.75');
      for (const wrong of ['', '50', '150', '1300', '-100']) {
        await type(wrong);
        named(element, 'Redeem now').click();
        await until(() => field.getAttribute('aria-invalid') === 'true', `${wrong} to be wrong`);
        expect(words(one(element, '#limits'))).to.equal(
          'Please choose 100 to 1,200, in steps of 100.',
        );
      }
      expect(store.sent).to.deep.equal([]);
      await type('700');
      named(element, 'Redeem now').click();
      await until(() => store.sent[0], 'the command');
      expect(store.sent).to.deep.equal([
        { kind: 'redeem', body: { reward: 'any', amount: '700' } },
      ]);
    });

    it('and sends nothing where the page stops it', async () => {
      const store = rewardsStore();
      const element = await show(store);
      const details: unknown[] = [];
      element.addEventListener('laurel-redeem', (event) => {
        details.push(event.detail);
        event.preventDefault();
      });
      await confirmed(element);
      await element.updateComplete;
      expect(details).to.deep.equal([{ reward: 'coffee' }]);
      expect(store.sent).to.deep.equal([]);
      expect(all(element, '[part=confirm]')).to.have.lengthOf(1);
    });
  });

  describe('sends', () => {
    it('one redemption, however often somebody presses', async () => {
      const store = rewardsStore();
      const element = await show(store);
      redeemButton(element, 'Filter coffee').click();
      await appears(element, '[part=confirm]');
      const button = named(element, 'Redeem now');
      for (let press = 0; press < 10; press += 1) button.click();
      await until(() => store.sent[0], 'the command');
      store.shows({ commands: [taken({ state: 'sending' })] });
      await element.updateComplete;
      for (let press = 0; press < 10; press += 1) redeemButton(element, 'Filter coffee').click();
      await element.updateComplete;
      expect(all(element, '[part=confirm]')).to.have.lengthOf(0);
      expect(redeemButton(element, 'Filter coffee').getAttribute('aria-disabled')).to.equal('true');
      expect(store.sent).to.have.lengthOf(1);
    });

    it('and shows the code, takes the focus there and tells the page', async () => {
      const store = rewardsStore();
      const element = await show(store);
      const details: unknown[] = [];
      element.addEventListener('laurel-redeemed', ({ detail }) => details.push(detail));
      await confirmed(element);
      await until(() => store.sent[0], 'the command');
      store.ends({ state: 'acked', result: issued });
      const done = await appears(element, '.done');
      expect(words(done)).to.contain('Filter coffee is yours.');
      expect(words(one(element, '[part=code]'))).to.equal('ABCD-EFGH-JKLM');
      expect(words(done)).to.contain('good until 30 Nov');
      await until(() => focused(element) === done, 'the focus on what came');
      expect(details).to.deep.equal([{ redemption: issued }]);
      named(element, 'Dismiss').click();
      await until(() => !all(element, '.done')[0], 'the row as it was');
    });

    it('and says that the shop has yet to confirm, then shows the code', async () => {
      const store = rewardsStore({ member: rewardsMember({ rewards: [] }) });
      const element = await show(store);
      await confirmed(element, 'Barista class');
      await until(() => store.sent[0], 'the command');
      store.ends({ state: 'acked', result: pending });
      expect(words(await appears(element, '.done'))).to.contain('The shop has yet to confirm it.');
      const now = { ...issued, id: 'r-2', reward: 'class' };
      store.shows({ member: rewardsMember({ redemptions: [now] }) });
      await appears(element, '[part=code]');
      expect(words(one(element, '.done'))).to.contain('Barista class is yours.');
    });

    it('nothing, and says so, where the store cannot take it', async () => {
      const take = () => Promise.reject(new Error('offline'));
      const element = await show(rewardsStore({}, { take }));
      await confirmed(element);
      expect(words(await appears(element, '[part=status].wrong'))).to.equal(
        'This was not sent, and nothing was taken.',
      );
      expect(redeemButton(element, 'Filter coffee').getAttribute('aria-disabled')).to.equal(
        'false',
      );
    });

    it('nothing more of somebody who has gone', async () => {
      const store = rewardsStore();
      const element = await show(store);
      await confirmed(element);
      await until(() => store.sent[0], 'the command');
      store.shows({ member: { ...rewardsMember(), subject: 'another' } });
      await element.updateComplete;
      store.ends({ state: 'acked', result: issued });
      // All that follows an answer happens before the next task.
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
      expect(seenText(element)).not.to.contain('ABCD');
    });
  });

  describe('tells of a redemption that is not done', () => {
    for (const [name, command, expected, isLive] of [
      ['queued', taken({ state: 'queued' }), 'Being sent…', true],
      ['sending', taken({ state: 'sending' }), 'Being sent…', true],
      [
        'waiting for the network',
        taken({ state: 'waiting', reason: 'network' }),
        'Not sent yet. It goes out when you are back online.',
        true,
      ],
      [
        'waiting for the server',
        taken({ state: 'waiting', reason: 'server' }),
        'Not confirmed yet. It is sent again by itself.',
        true,
      ],
      ['held', taken({ state: 'held', reason: 'auth' }), 'Sign in again to send it.', true],
      [
        'uncertain',
        taken({ state: 'uncertain', key: 'k-77', problem: { code: 'network', detail: '' } }),
        'We cannot tell whether this worked. The shop can, if you tell them this number: k-77 Dismiss',
        true,
      ],
      [
        'expired',
        taken({ state: 'expired' }),
        'This was not sent, and nothing was taken. Try again Dismiss',
        false,
      ],
      [
        'refused in the shop’s words',
        taken(refusal('insufficient-points', 'You need 160 more points.')),
        'You need 160 more points. Dismiss',
        false,
      ],
      [
        'refused for another reason',
        taken(refusal('invalid-request', 'pointer /reward')),
        'This could not be redeemed, and nothing was taken. Dismiss',
        false,
      ],
    ] as const) {
      it(`: ${name}, also after a reload`, async () => {
        const element = await show(rewardsStore({ commands: [command] }));
        const row = rowOf(element, 'Filter coffee');
        expect([...row.querySelectorAll('[part=status]')].map(words)).to.deep.equal([expected]);
        expect(redeemButton(element, 'Filter coffee').getAttribute('aria-disabled')).to.equal(
          String(isLive),
        );
        const balance = words(one(element, '[part=balance]'));
        expect(balance).to.equal(
          isLive ? '1,240 points to spend · 1 redemption pending' : '1,240 points to spend',
        );
      });
    }

    it('with a link where somebody has to sign in again', async () => {
      const element = await show(
        rewardsStore({ commands: [taken({ state: 'held', reason: 'auth' })] }),
      );
      expect(one(element, '[part=status] a').getAttribute('href')).to.equal('/sign-in');
    });

    it('and asks to keep the page open while it would be lost with it', async () => {
      const store = rewardsStore({}, { durability: 'volatile' });
      const element = await show(store);
      await confirmed(element);
      await until(() => store.sent[0], 'the command');
      const waiting = taken({ state: 'waiting', reason: 'network' });
      store.shows({ commands: [{ ...waiting, durability: 'volatile' }] });
      await until(
        () => /Keep this page open until it is sent/.test(seenText(element)),
        'the warning',
      );
      store.shows({ commands: [] });
      await element.updateComplete;
      expect(seenText(element)).not.to.contain('Keep this page open');
    });

    it('until it is dismissed, and lets the focus go on from there', async () => {
      const store = rewardsStore({ commands: [taken(refusal('out-of-stock', 'Gone for now.'))] });
      const element = await show(store);
      named(element, 'Dismiss').focus();
      named(element, 'Dismiss').click();
      await until(() => store.dismissed[0], 'the command to be dismissed');
      expect(store.dismissed).to.deep.equal(['c-coffee']);
      await until(
        () => focused(element) === redeemButton(element, 'Filter coffee'),
        'the focus on the button',
      );
      expect(seenText(element)).not.to.contain('Gone for now.');
    });

    it('and asks anew where it never arrived and somebody tries again', async () => {
      const store = rewardsStore({ commands: [taken({ state: 'expired' })] });
      const element = await show(store);
      named(element, 'Try again').click();
      await appears(element, '[part=confirm]');
      expect(store.dismissed).to.deep.equal(['c-coffee']);
      expect(store.sent).to.deep.equal([]);
    });

    it('by name where its reward is not in sight', async () => {
      const commands = [taken({ state: 'expired' }, 'mug')];
      const element = await show(rewardsStore({ commands }), { filter: 'reachable' });
      expect(words(one(element, '[part=status]'))).to.contain('Mug: This was not sent');
    });
  });

  describe('keeps the member’s own rewards', () => {
    it('with code, end and state', async () => {
      const redemptions = [
        issued,
        pending,
        { ...issued, id: 'r-3', state: 'used' },
        { ...issued, id: 'r-4', state: 'expired' },
        { ...pending, id: 'r-5', state: 'refused' },
      ];
      const element = await show(rewardsStore({ member: rewardsMember({ redemptions }) }));
      named(element, 'My rewards (5)').click();
      await appears(element, '[part=mine]');
      expect(all(element, '[part=redemption]').map(words)).to.deep.equal([
        'Filter coffee 400 points · 22 Nov ABCD-EFGH-JKLM good until 30 Nov Copy',
        'Barista class 1,500 points · 22 Nov The shop has yet to confirm it.',
        'Filter coffee 400 points · 22 Nov Used',
        'Filter coffee 400 points · 22 Nov No longer good',
        'Barista class 1,500 points · 22 Nov Refused by the shop',
      ]);
    });

    it('says where they will appear while there are none', async () => {
      const element = await show();
      named(element, 'My rewards').click();
      await until(() => /appears here/.test(seenText(element)), 'the words');
    });

    it('and copies a code', async () => {
      const written: string[] = [];
      const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void written.push(text) },
      });
      try {
        const member = rewardsMember({ redemptions: [issued] });
        const element = await show(rewardsStore({ member }));
        named(element, 'My rewards (1)').click();
        await appears(element, '[part=mine]');
        named(element, 'Copy').click();
        await until(() => all(element, '.ticket button').map(words)[0] === 'Copied', 'Copied');
        expect(written).to.deep.equal(['ABCD-EFGH-JKLM']);
      } finally {
        if (before) Object.defineProperty(navigator, 'clipboard', before);
        else Reflect.deleteProperty(navigator, 'clipboard');
      }
    });
  });

  describe('while the shop has yet to confirm', () => {
    const { setTimeout: before } = window;
    const real = before.bind(window);
    const looks = [2_000, 4_000, 8_000, 15_000, 30_000, 60_000];
    /** How long each look would have waited, in ms: here none does. */
    let waits: number[] = [];
    let whenWaiting: (() => void) | undefined;
    const setHidden = (value: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const stillPending = () => rewardsStore({ member: rewardsMember({ redemptions: [pending] }) });

    beforeEach(() => {
      waits = [];
      const soon = (callback: () => void, delay = 0): number => {
        // What a screen reader was told before this test is forgotten in its own time.
        if (!looks.includes(delay)) return real(callback, delay);
        waits.push(delay);
        whenWaiting?.();
        // Timers of a test page out of sight run once a second.
        queueMicrotask(callback);
        return 0;
      };
      Object.assign(window, { setTimeout: soon });
      // Of several test pages at a time only one is in sight.
      setHidden(false);
    });
    afterEach(() => {
      Object.assign(window, { setTimeout: before });
      whenWaiting = undefined;
      Reflect.deleteProperty(document, 'hidden');
    });

    it('looks again, soon at first, then once a minute, until it has', async () => {
      const store = stillPending();
      whenWaiting = () => {
        const refused = { ...pending, state: 'refused' };
        if (waits.length === 8) store.shows({ member: rewardsMember({ redemptions: [refused] }) });
      };
      await show(store);
      await until(() => waits.length === 8, 'the looks');
      await until(() => store.refreshed() === 7, 'all but the last to read');
      // Frames are not drawn in a page out of sight.
      await new Promise((resolve) => real(() => resolve(undefined), 0));
      expect(waits).to.deep.equal([...looks, 60_000, 60_000]);
      expect(store.refreshed()).to.equal(7);
    });

    it('does not look while nobody sees the page, and does at once when somebody does', async () => {
      const store = stillPending();
      setHidden(true);
      await show(store);
      await until(() => waits.length === 1, 'the first look');
      await new Promise((resolve) => real(() => resolve(undefined), 0));
      expect(store.refreshed()).to.equal(0);
      whenWaiting = () => setHidden(true);
      setHidden(false);
      await until(() => store.refreshed() === 1, 'the look');
    });
  });

  describe('beside every balance', () => {
    it('a redemption on its way is told, and no invented number', async () => {
      const store = rewardsStore({ commands: [taken({ state: 'sending' })] });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const badge = (variant: string): HTMLElement => {
        const element = document.createElement('laurel-points-badge');
        Object.assign(element, { variant, locale: 'en-GB', store });
        box.append(element);
        return element;
      };
      const pill = badge('pill');
      const card = badge('card');
      await until(() => /1 redemption pending/.test(seenText(card)), 'the words on the card');
      await until(() => /1 redemption pending/.test(seenText(pill)), 'the words on the pill');
      expect(seenText(card)).to.contain('1,240');
      const short = await appears(pill, '.short');
      const line = one(pill, '.line').getBoundingClientRect();
      const { top, bottom, left, right } = short.getBoundingClientRect();
      expect(words(short)).to.equal('1 pending');
      expect(top >= line.top - 1 && bottom <= line.bottom + 1, 'in the line').to.equal(true);
      expect(left >= line.left - 1 && right <= line.right + 1, 'in the pill').to.equal(true);
      store.shows({ commands: [taken({ state: 'expired' })] });
      await until(() => !/pending/.test(seenText(pill)), 'the balance alone');
    });
  });
});
