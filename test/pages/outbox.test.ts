// What members asked for survives the page, the network and the other tabs, and happens once.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { readBalance, readMember } from './support/account.ts';
import { forgetKept, readKept } from './support/kept.ts';
import { storeOf } from './support/page-store.ts';
import { someMember } from './support/people.ts';
import {
  confirmButton,
  fromNow,
  openRewards,
  redeem,
  redemptions,
  ask,
  textOf,
} from './support/rewards-page.ts';
import { endFaults, fault, startServer, stopServer } from './support/server.ts';
import { wordsOf, type ShopPage } from './support/shop-page.ts';
import { signIn, signOut } from './support/visitor.ts';

const PENDING = /1 redemption pending/;
const badgeOf = (page: ShopPage): string => wordsOf(page.widgets('laurel-points-badge')[0]);

describe('a command that is kept', () => {
  beforeEach(async () => {
    await endFaults();
    await forgetKept();
  });
  afterEach(async () => {
    await startServer();
    await endFaults();
  });

  it('is shown in other tabs and after a reload, and everywhere once it is done', async () => {
    const check = await fromNow();
    const other = await openRewards();
    const page = await openRewards();
    await fault({ path: redemptions, hold: true });
    await redeem(page, 'tree');
    await until(() => PENDING.test(badgeOf(page)), 'the words on the page');
    await until(() => PENDING.test(badgeOf(other)), 'the words in the other tab');
    page.close();
    const reloaded = await openRewards();
    await until(() => PENDING.test(badgeOf(reloaded)), 'the words after a reload');
    await endFaults();
    for (const tab of [other, reloaded]) {
      await check.spent(tab, 250);
      await until(() => !/pending/.test(badgeOf(tab)), 'the balance alone');
      expect(tab.errors).to.deep.equal([]);
      tab.close();
    }
    expect({ ...localStorage }).to.deep.equal({});
  });

  it('is sent by a later page when its own was closed before the network came back', async () => {
    const check = await fromNow();
    const page = await openRewards();
    await ask(page, 'tree');
    const store = await storeOf(page);
    await stopServer();
    confirmButton(page).click();
    await until(() => store.snapshot().commands[0]?.state === 'waiting', 'the first attempt');
    await until(() => /Not sent yet/.test(textOf(page, '[part=status]')), 'words that say so');
    page.close();
    await startServer();
    const later = await openRewards();
    await check.spent(later, 250);
    later.close();
  });

  it('is one where two tabs ask for the same', async () => {
    const check = await fromNow();
    const tabs = [await openRewards(), await openRewards()];
    await fault({ path: redemptions, hold: true });
    for (const tab of tabs) await ask(tab, 'tree');
    for (const tab of tabs) confirmButton(tab).click();
    for (const tab of tabs) await until(() => PENDING.test(badgeOf(tab)), 'one that is pending');
    await endFaults();
    for (const tab of tabs) {
      await check.spent(tab, 250);
      tab.close();
    }
  });

  it('waits for its member to sign in again when their token is refused, and says so', async () => {
    const check = await fromNow();
    const page = await openRewards();
    await fault({ path: redemptions, status: 401 });
    await redeem(page, 'tree');
    await until(() => /[Ss]ign in again/.test(textOf(page, '[part=status]')), 'words that say so');
    await endFaults();
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await check.spent(page, 250);
    page.close();
  });

  it('fault 57: is never sent, nor shown, while another member is there', async () => {
    const check = await fromNow();
    const [owner] = [(await readMember()).subject];
    const page = await openRewards();
    await fault({ path: redemptions, status: 503 });
    await redeem(page, 'tree');
    await until(() => PENDING.test(badgeOf(page)), 'the words on the page');
    const member = await ownNumber(owner);
    await signInAsAnother(owner);
    const theirs = await readBalance();
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await until(() => !/pending/.test(badgeOf(page)), 'the other member’s balance');
    await endFaults();
    const later = await openRewards();
    expect((await storeOf(later)).snapshot().commands).to.deep.equal([]);
    expect(await readBalance()).to.equal(theirs);
    later.close();
    page.close();
    await signIn(member);
    const back = await openRewards();
    await check.spent(back, 250);
    back.close();
  });

  for (const [pending, becomes] of [
    ['flush', 'applied'],
    ['discard', 'withdrawn'],
    ['keep', 'kept'],
  ] as const)
    it(`fault 55: is ${becomes} at a sign-out with ${pending}, and nothing else of the member stays`, async () => {
      const check = await fromNow();
      const { subject } = await readMember();
      const member = await ownNumber(subject);
      const page = await openRewards();
      const other = await openRewards();
      const store = await storeOf(page);
      await fault({ path: redemptions, status: 503, times: pending === 'flush' ? 1 : 9 });
      const { settled } = await store.send({ kind: 'redeem', body: { reward: 'tree' } });
      await until(() => store.snapshot().commands[0]?.state === 'waiting', 'the first attempt');
      await signOut();
      await store.session.signOut(pending);
      expect(store.snapshot().member).to.equal(undefined);
      const kept = JSON.stringify(await readKept());
      if (pending === 'keep') expect(kept).to.contain('"state":"waiting"');
      else expect(kept).not.to.contain(subject);
      await until(() => other.widgets()[0]?.matches(':state(guest)'), 'the other tab’s guest');
      if (pending === 'flush') expect((await settled).state).to.equal('acked');
      if (pending === 'discard') expect((await settled).state).to.equal('uncertain');
      await endFaults();
      page.close();
      other.close();
      await signIn(member);
      const back = await openRewards();
      if (pending === 'discard') {
        const { commands } = (await storeOf(back)).snapshot();
        expect(commands).to.deep.equal([]);
      } else await check.spent(back, 250);
      back.close();
    });
});

/** The customer number of whoever is signed in. */
async function ownNumber(subject: string): Promise<string> {
  for (let nth = 0; ; nth += 1) {
    const member = await someMember(nth);
    await signIn(member);
    if ((await readMember()).subject === subject) return member;
  }
}

async function signInAsAnother(subject: string): Promise<void> {
  for (let nth = 0; ; nth += 1) {
    await signIn(await someMember(nth));
    const { subject: theirs, status } = await readMember();
    if (theirs !== subject && status === 'active') return;
  }
}
