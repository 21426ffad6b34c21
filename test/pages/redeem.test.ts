// Rewards redeemed over networks that fail: whatever happens on the way, one redemption, and never points twice.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { readBalance, readMember } from './support/account.ts';
import { confirmRedemption, redeemElsewhere } from './support/redemptions.ts';
import {
  ask,
  confirmButton,
  fromNow,
  openRewards,
  redeem,
  redeemButton,
  redemptions,
  textOf,
} from './support/rewards-page.ts';
import { endFaults, fault, startServer } from './support/server.ts';
import { wordsOf } from './support/shop-page.ts';

describe('a reward that is redeemed at the shop', () => {
  afterEach(async () => {
    await startServer();
    await endFaults();
  });

  it('fault 68: is redeemed once when somebody presses ten times', async () => {
    const check = await fromNow();
    const page = await openRewards();
    await ask(page, 'tree');
    const confirm = confirmButton(page);
    for (let press = 0; press < 10; press += 1) confirm.click();
    const row = redeemButton(page, 'tree');
    for (let press = 0; press < 10; press += 1) row?.click();
    await until(() => page.redeemed[0], 'the redemption');
    await check.spent(page, 250);
    expect(await check.sent()).to.have.lengthOf(1);
    page.close();
  });

  for (const by of ['gateway', 'line'] as const) {
    it(`fault 7: is redeemed once when the answer is lost by the ${by}`, async () => {
      const check = await fromNow();
      const page = await openRewards();
      await fault({
        path: redemptions,
        lost: true,
        times: 1,
        ...(by === 'gateway' ? { status: 504 } : {}),
      });
      await redeem(page, 'tree');
      await until(() => page.redeemed[0], 'the redemption');
      await check.spent(page, 250);
      expect((await check.sent()).length, 'it was sent again').to.be.above(1);
      page.close();
    });
  }

  it('is redeemed once when the token has run out half-way', async () => {
    const check = await fromNow();
    const page = await openRewards();
    await fault({ path: redemptions, status: 401, times: 1 });
    await redeem(page, 'tree');
    await until(() => page.redeemed[0], 'the redemption');
    await check.spent(page, 250);
    page.close();
  });

  it('takes as many points as the member chose, and shows the code', async () => {
    const check = await fromNow();
    const page = await openRewards();
    await ask(page, 'any-discount');
    const field = page.root.querySelector<HTMLInputElement>('[part=amount]');
    if (!field) throw new Error('There is no field for an amount.');
    field.value = '200';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => /worth €2/.test(wordsOf(page.list)), 'what it is worth');
    confirmButton(page).click();
    await until(() => page.root.querySelector('[part=code]'), 'the code');
    await check.spent(page, 200);
    const [own] = (await readMember()).redemptions ?? [];
    expect(page.root.querySelector('[part=code]')?.textContent).to.equal(own?.code);
    page.close();
  });

  it('waits for the shop, says so beside every balance, and is there once the shop has confirmed', async () => {
    const check = await fromNow('barista-class');
    const page = await openRewards();
    await redeem(page, 'barista-class');
    await until(() => page.redeemed[0], 'the redemption');
    const [badge] = page.widgets('laurel-points-badge');
    await until(() => /1 redemption pending/.test(wordsOf(badge)), 'the words on the badge');
    await until(
      () => /1 redemption pending/.test(textOf(page, '[part=balance]')),
      'the words on the list',
    );
    await check.spent(page, 1_500);
    await confirmRedemption();
    await until(() => page.root.querySelector('[part=code]'), 'the code, without a reload');
    await until(() => !/pending/.test(wordsOf(badge)), 'the balance alone');
    page.close();
  });

  it('is refused in the shop’s words where the points have gone elsewhere meanwhile', async () => {
    const check = await fromNow();
    const page = await openRewards();
    await ask(page, 'any-discount');
    const field = page.root.querySelector<HTMLInputElement>('[part=amount]');
    const most = field?.max ?? '';
    await redeemElsewhere('any-discount', most);
    if (field) field.value = most;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    confirmButton(page).click();
    await until(
      () => /You need \d+ more points\./.test(textOf(page, '[part=status]')),
      'the refusal in words',
    );
    expect(page.redeemed).to.deep.equal([]);
    await check.spent(page, Number(most));
    page.close();
  });

  it('is not offered where the balance is short, which says by how much', async () => {
    await fromNow();
    const page = await openRewards();
    const balance = await readBalance();
    await redeemElsewhere('any-discount', String(Math.floor(balance / 100) * 100));
    page.document.dispatchEvent(new Event('laurel-session-change'));
    const missing = 250 - (balance % 100);
    await until(
      () => wordsOf(page.list).includes(`250 points · ${missing} to go`),
      'what is missing',
    );
    expect(redeemButton(page, 'tree')).to.equal(null);
    page.close();
  });
});
