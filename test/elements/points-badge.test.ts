import { expect, fixture, html } from '@open-wc/testing';
import '../../components/points-badge/define.ts';
import type { PointsBadge } from '../../components/points-badge/index.ts';
import { fakeStore, memberWith, wallet } from './fake-store.ts';
import { recordConsole } from './support/console-record.ts';
import { seenText } from './support/seen.ts';
import { drawn, until } from '../support/until.ts';

const show = async (
  parts: Readonly<Record<string, unknown>> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<PointsBadge> => {
  const badge = document.createElement('laurel-points-badge');
  for (const [name, value] of Object.entries({ locale: 'en-GB', ...attributes }))
    badge.setAttribute(name, value);
  badge.store = fakeStore({ member: memberWith({ wallets: [{ ...wallet, ...parts }] }) });
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(badge);
  await badge.ready;
  return badge;
};

const part = (badge: Element, name: string): string =>
  badge.shadowRoot?.querySelector(`[part~="${name}"]`)?.textContent?.trim() ?? '';

describe('<laurel-points-badge>', () => {
  it('shows what can be spent, with the name of the points, as a link to the account', async () => {
    const badge = await show();
    expect(seenText(badge)).to.equal('1,240 points');
    const link = badge.shadowRoot?.querySelector('a');
    expect(link?.getAttribute('href')).to.equal('/account');
    expect(link?.textContent?.replaceAll(/\s+/g, ' ').trim()).to.equal('1,240 points');
  });

  it('shows none, one, very many and fractions of a point exactly', async () => {
    expect(seenText(await show({ available: '0' }))).to.equal('0 points');
    expect(seenText(await show({ available: '1' }))).to.equal('1 point');
    expect(part(await show({ available: '123456789' }), 'balance')).to.equal('123,456,789');
    expect(part(await show({ available: '999999999999999.123456' }), 'balance')).to.equal(
      '999,999,999,999,999.123456',
    );
  });

  it('tells in a card what it is worth, what comes and what goes, with days', async () => {
    const badge = await show({}, { variant: 'card' });
    expect(part(badge, 'title')).to.equal('Your balance');
    expect(part(badge, 'worth')).to.equal('worth €12.40');
    expect(part(badge, 'pending')).to.equal('120 more on 30 Nov');
    expect(part(badge, 'expiring')).to.equal('300 expire on 31 Dec');
  });

  it('tells only what show asks for', async () => {
    const badge = await show({}, { variant: 'card', show: 'balance worth' });
    expect(part(badge, 'worth')).to.equal('worth €12.40');
    expect(part(badge, 'pending')).to.equal('');
    expect(part(badge, 'expiring')).to.equal('');
    expect(part(await show({}, { show: 'expiring' }), 'expiring')).to.equal('300 expire on 31 Dec');
  });

  it('writes the year of a day in another year, and one point in the singular', async () => {
    const at = { at: '2027-01-15T23:00:00Z', on: '2027-01-15' };
    const badge = await show({ expiring: [{ amount: '1', ...at }] }, { variant: 'card' });
    expect(part(badge, 'expiring')).to.equal('1 expires on 15 Jan 2027');
  });

  it('keeps quiet about points that expire in more than 90 days', async () => {
    const at = { at: '2027-06-30T22:00:00Z', on: '2027-06-30' };
    const badge = await show({ expiring: [{ amount: '300', ...at }] }, { variant: 'card' });
    expect(part(badge, 'expiring')).to.equal('');
  });

  it('says that points are on the way when no day is known', async () => {
    const badge = await show({ maturing: [] }, { variant: 'card' });
    expect(part(badge, 'pending')).to.equal('120 more on the way');
  });

  it('says what is owed and what is not finished', async () => {
    const badge = await show(
      { available: '0', worth: undefined, owed: '60', redemptionsPending: 1 },
      { variant: 'card' },
    );
    expect(part(badge, 'owed')).to.equal('60 owed after a refund');
    expect(part(badge, 'redemptions')).to.equal('1 redemption pending');
  });

  it('shows the wallet asked for, and warns of one there is not', async () => {
    const beans = { id: 'beans', available: '3.5', pending: '0', maturing: [], expiring: [] };
    const badge = await show();
    badge.store = fakeStore({ member: memberWith({ wallets: [wallet, beans] }) });
    badge.wallet = 'beans';
    await badge.updateComplete;
    expect(seenText(badge)).to.equal('3.5 beans');
    const record = recordConsole();
    badge.wallet = 'gems';
    await badge.updateComplete;
    record.restore();
    expect(seenText(badge)).to.equal('1,240 points');
    expect(record.warnings).to.deep.equal([
      '<laurel-points-badge wallet="gems">: use points, beans.',
    ]);
  });

  it('keeps one width and height in every state beside other things', async () => {
    const badge = await show();
    const store = fakeStore();
    const size = (): string => `${badge.offsetWidth} × ${badge.offsetHeight}`;
    const ready = size();
    badge.store = store;
    for (const phase of ['loading', 'guest', 'error', 'stale', 'ready'] as const) {
      store.shows({ phase });
      await badge.updateComplete;
      expect(size(), phase).to.equal(ready);
    }
  });

  it('never cuts a number off', async () => {
    const badge = await show({ available: '123456789012345' });
    const balance = badge.shadowRoot?.querySelector('b')?.getBoundingClientRect();
    const box = badge.shadowRoot?.querySelector('.box')?.getBoundingClientRect();
    expect(balance?.right).to.be.at.most(box?.right ?? 0);
  });

  it('announces another balance of the same person once per page, and counts up to it', async () => {
    const store = fakeStore();
    const badges = await Promise.all([show(), show()]);
    const spoken: string[] = [];
    Object.assign(document, { ariaNotify: (text: string) => spoken.push(text) });
    for (const badge of badges) badge.store = store;
    await Promise.all(badges.map((badge) => badge.updateComplete));
    store.shows({ member: memberWith({ wallets: [{ ...wallet, available: '1300' }] }) });
    await until(() => spoken.length > 0, 'an announcement');
    expect(spoken).to.deep.equal(['Your balance: 1,300 points']);
    await until(
      () => badges.every((badge) => seenText(badge) === '1,300 points'),
      'the last digit',
    );
    store.shows({ member: memberWith({ subject: 'somebody-else' }) });
    await drawn();
    expect(spoken).to.have.length(1);
    Reflect.deleteProperty(document, 'ariaNotify');
  });
});
