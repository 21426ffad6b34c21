import { expect, fixture, html } from '@open-wc/testing';
import '../../components/points-badge/define.ts';
import type { PointsBadge } from '../../components/points-badge/index.ts';
import { registerLocale } from '../../src/i18n/register-locale.ts';
import { fakeStore, memberWith, wallet } from './fake-store.ts';
import { seenText } from './support/seen.ts';
import { until } from '../support/until.ts';

const badgeIn = async (lang: string, locale = ''): Promise<PointsBadge> => {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const badge = document.createElement('laurel-points-badge');
  if (locale) badge.locale = locale;
  badge.variant = 'card';
  badge.store = fakeStore({
    member: memberWith({ wallets: [{ ...wallet, available: '1240.5' }] }),
  });
  box.append(badge);
  await badge.ready;
  return badge;
};

const balance = (badge: Element): string =>
  badge.shadowRoot?.querySelector('[part=balance]')?.textContent ?? '';

describe('language', () => {
  it('follows the nearest lang, across shadow roots, also when it changes', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="de"><p></p></div>`);
    const inside = box.querySelector('p')?.attachShadow({ mode: 'open' });
    const badge = document.createElement('laurel-points-badge');
    badge.store = fakeStore();
    inside?.append(badge);
    await until(() => seenText(badge) === '1.240 Punkte', 'German');
    box.lang = 'en';
    await until(() => seenText(badge) === '1,240 points', 'English');
  });

  it('keeps the region for numbers and days', async () => {
    expect(seenText(await badgeIn('en-US'))).to.include('300 expire on Dec 31');
    expect(seenText(await badgeIn('en-GB'))).to.include('300 expire on 31 Dec');
    const swiss = await badgeIn('de-CH');
    expect(balance(swiss)).to.equal(new Intl.NumberFormat('de-CH').format(1240.5));
    expect(seenText(swiss)).to.include('Ihr Guthaben');
  });

  it('reads tags as other systems write them, and nonsense as English', async () => {
    expect(seenText(await badgeIn('de_DE'))).to.include('Ihr Guthaben');
    expect(seenText(await badgeIn('zh-CN'))).to.include('您的余额');
    expect(seenText(await badgeIn('not a tag'))).to.include('Your balance');
    expect(seenText(await badgeIn('', 'x'))).to.include('Your balance');
  });

  it('takes no name of the language JavaScript for a language', async () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(seenText(await badgeIn(name)), name).not.to.match(/native code|object/);
  });

  it('writes numbers and words of one language where it has no translation', async () => {
    const badge = await badgeIn('fi');
    expect(seenText(badge)).to.include('Your balance');
    expect(balance(badge)).to.equal('1,240.5');
    expect(badge.shadowRoot?.querySelector('.box')?.getAttribute('lang')).to.equal('en');
  });

  it('isolates amounts and days where text runs from right to left', async () => {
    const badge = await badgeIn('ar');
    const expiring = badge.shadowRoot?.querySelector('[part=expiring]')?.textContent ?? '';
    expect(expiring).to.match(/\u2068[^\u2068\u2069]+\u2069.*\u2068[^\u2068\u2069]+\u2069/);
  });

  it('says its direction only where it is not that of the page', async () => {
    const dirOf = (badge: Element) => badge.shadowRoot?.querySelector('.box')?.getAttribute('dir');
    expect(dirOf(await badgeIn('ar'))).to.equal(null);
    expect(dirOf(await badgeIn('en', 'ar'))).to.equal('rtl');
    expect(dirOf(await badgeIn('ar', 'en'))).to.equal('ltr');
  });

  it('takes a language from the page, and another text for one it has', async () => {
    registerLocale('eo', { balance: 'Via saldo', worth: 'valoro {amount}' });
    const esperanto = await badgeIn('eo');
    expect(seenText(esperanto)).to.include('Via saldo');
    expect(seenText(esperanto)).to.include('300 expire on');
    registerLocale('de', { balance: 'Ihre Bohnen' });
    const german = await badgeIn('de');
    expect(seenText(german)).to.include('Ihre Bohnen');
    expect(seenText(german)).to.include('weitere am');
  });
});
