// The demo's page of rewards, and what somebody has before and after they redeem one.

import { expect } from '@open-wc/testing';
import { until } from '../../support/until.ts';
import { readBalance, readMember } from './account.ts';
import { demoPages, inLanguage } from './demo.ts';
import { signInToSpend } from './people.ts';
import { forgetRequests, requestsSince, type ShopRequest } from './server.ts';
import { allReach, openPage, wordsOf, type ShopPage } from './shop-page.ts';

export const redemptions = '/api/loyalty/redemptions';

export interface Rewards extends ShopPage {
  readonly list: Element;
  readonly root: ShadowRoot;
  /** What the page said was redeemed. */
  readonly redeemed: readonly unknown[];
}

export async function openRewards(): Promise<Rewards> {
  const page = await openPage(inLanguage(demoPages.rewards, 'en'));
  await allReach(page, 'ready');
  const [list] = page.widgets('laurel-reward-list');
  const root = list?.shadowRoot;
  if (!list || !root) throw new Error('The page has no rewards.');
  const redeemed: unknown[] = [];
  page.document.addEventListener('laurel-redeemed', (event) => {
    redeemed.push(Reflect.get(event, 'detail'));
  });
  return { ...page, list, root, redeemed };
}

export const redeemButton = ({ root }: Rewards, reward: string): HTMLElement | null =>
  root.querySelector(`#r-${reward}`);

export async function ask(page: Rewards, reward: string): Promise<void> {
  redeemButton(page, reward)?.click();
  await until(() => page.root.querySelector('[part=confirm]'), 'the question');
}

export function confirmButton({ root }: Rewards): HTMLElement {
  const button = root.querySelector<HTMLElement>('[part=confirm] .action');
  if (!button) throw new Error('Nothing is asked.');
  return button;
}

export async function redeem(page: Rewards, reward: string): Promise<void> {
  await ask(page, reward);
  confirmButton(page).click();
}

export const textOf = ({ root }: Rewards, selector: string): string =>
  root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Notes what somebody who can redeem this has now, to compare it with what they have afterwards. */
export async function fromNow(reward = 'tree') {
  await signInToSpend(reward);
  const balance = await readBalance();
  const before = ((await readMember()).redemptions ?? []).length;
  await forgetRequests();
  return {
    /** The redemptions that were sent since. */
    sent: async (): Promise<readonly ShopRequest[]> =>
      (await requestsSince()).filter(
        ({ method, path }) => method === 'POST' && path === redemptions,
      ),
    /** One redemption more, its points less, and the badge of the page shows it. */
    async spent(page: ShopPage, points: number): Promise<void> {
      await until(async () => (await readBalance()) === balance - points, 'the redemption');
      const member = await readMember();
      expect((member.redemptions ?? []).length).to.equal(Math.min(20, before + 1));
      expect(await readBalance()).to.equal(balance - points);
      const shown = new Intl.NumberFormat('en').format(balance - points);
      const [badge] = page.widgets('laurel-points-badge');
      await until(() => wordsOf(badge).includes(shown), `${shown} on the badge`);
    },
  };
}
