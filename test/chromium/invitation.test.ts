// A friend comes in over an advocate's link, joins and orders.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../support/until.ts';
import { useShop } from './support/browser.ts';

describe('an invitation', () => {
  const surroundings = useShop();

  it('is remembered, told, claimed on joining, and moves at its advocate’s', async () => {
    const advocate = await surroundings().visitor();
    await advocate.request.post('/sign-in', { form: { member: '1007' } });
    const card = await advocate.newPage();
    await card.goto('/account.html');
    await card.locator('laurel-referral-card:state(ready)').waitFor();
    const token = (await (await advocate.request.get('/laurel/token')).json()) as { token: string };
    const member = async () => {
      const answer = await advocate.request.get('/api/loyalty/member', {
        headers: { authorization: `Bearer ${token.token}` },
      });
      return (await answer.json()) as {
        referral: { link: string; invitations: { state: string; label: string }[] };
      };
    };
    const { referral } = await member();

    const friend = await surroundings().visitor();
    const page = await friend.newPage();
    await page.goto(new URL(referral.link, surroundings().origin).href);
    assert.equal(new URL(page.url()).search, '');
    await page.locator('.invitation', { hasText: '€10' }).waitFor();
    await friend.request.post('/sign-in', { form: { member: '1009' } });
    await page.goto('/account.html');
    await page.locator('.join button').click();
    await page.locator('.voucher').waitFor();
    assert.equal((await member()).referral.invitations[0]?.state, 'joined');

    await friend.request.post('/cart/add', { form: { product: 'moka-pot', quantity: '1' } });
    await page.goto('/cart.html');
    await page.locator('.order button').click();
    await page.waitForURL('**/thank-you.html');
    assert.equal(await page.locator('.invitation').count(), 0);
    await until(
      async () => (await member()).referral.invitations[0]?.state === 'ordered',
      'the order at the advocate’s',
    );
    await advocate.close();
    await friend.close();
  });
});
