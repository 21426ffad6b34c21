import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'jsqr';
import type jsQR from 'jsqr';
import '../../components/referral-card/define.ts';
import type { ReferralCard } from '../../components/referral-card/index.ts';
import { until } from '../support/until.ts';
import { fakeStore, memberWith, nextWeek, programme } from './fake-store.ts';
import type { FakeStore } from './fake-store.ts';
import { recordConsole } from './support/console-record.ts';
import { controlsIn, seenText } from './support/seen.ts';

// A browser has no modules of its kind: it leaves its function on the page.
const read = (globalThis as unknown as { readonly jsQR: typeof jsQR }).jsQR;

type Json = Readonly<Record<string, unknown>>;

const offer = {
  advocate: { points: { unit: 'points', amount: '500' } },
  friend: { discount: { value: '10', currency: 'EUR' } },
  minimumOrder: { value: '30', currency: 'EUR' },
};
const url = 'https://shop.example/?ref=K7&x=ä';
const whole = 'https://shop.example/?ref=K7&x=%C3%A4';
const own = { state: 'ready', code: 'K7Q2M', link: url, invitations: [] };
const moment = (day: string): Json => ({ at: `${day}T10:00:00Z`, on: day });
const friends = [
  { id: 'a', label: '#1', state: 'joined', ...moment('2026-11-04') },
  {
    id: 'b',
    label: 'J•••',
    state: 'ordered',
    reward: { amount: '500', ...nextWeek },
    ...moment('2026-11-03'),
  },
  {
    id: 'c',
    label: '<b>m•••</b>',
    state: 'rewarded',
    reward: { amount: '1', ...moment('2026-10-10') },
    ...moment('2026-10-02'),
  },
  { id: 'd', label: 'K•••', state: 'refused', ...moment('2026-11-05') },
];

const storeOf = (member: Json | undefined = own, terms: Json | undefined = offer): FakeStore =>
  fakeStore({
    member: memberWith({ referral: member }),
    programme: {
      ...programme,
      name: { en: 'Café & Luna', de: 'Café & Luna' },
      links: { terms: '/terms', join: '/join', signIn: '/sign-in' },
      referral: terms,
    },
  });

const show = async (
  store: FakeStore = storeOf(),
  attributes: Readonly<Record<string, string>> = {},
  fallback = '',
): Promise<ReferralCard> => {
  const element = document.createElement('laurel-referral-card');
  for (const [name, value] of Object.entries({ locale: 'en-GB', ...attributes }))
    element.setAttribute(name, value);
  element.innerHTML = fallback;
  element.store = store;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(element);
  await element.ready;
  await import('../../components/referral-card/referral-card.later.ts');
  await new Promise(requestAnimationFrame);
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
const part = (element: Element, name: string): string =>
  all(element, `[part~="${name}"]`)
    .map((found) => found.textContent?.replaceAll(/\s+/g, ' ').trim())
    .join(' | ');
const way = (element: Element, label: string): HTMLElement =>
  one(element, `[part=channel][aria-label="${label}"]`);

/** Replaces what a browser offers until `restore()`. */
function replace<T extends object>(owner: T, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

interface Heard {
  readonly type: string;
  readonly detail: unknown;
}

function hear(element: HTMLElement): readonly Heard[] {
  const heard: Heard[] = [];
  element.addEventListener('laurel-share', ({ type, detail }) => heard.push({ type, detail }));
  element.addEventListener('laurel-shared', ({ type, detail }) => heard.push({ type, detail }));
  return heard;
}

const message = '€10 off at Café & Luna with my invitation';

describe('<laurel-referral-card>', () => {
  const restores: (() => void)[] = [];
  const stub = (owner: object, name: string, value: unknown): void =>
    void restores.push(replace(owner, name, value));
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
  });

  describe('says', () => {
    it('what both sides get, in the title too unless the programme has its own', async () => {
      const element = await show();
      expect(part(element, 'title')).to.equal('Give €10 off, get 500 points');
      expect(part(element, 'reward')).to.equal(
        '€10 offfor your friend | 500 pointsfor you when they order',
      );
      const text = { en: 'Share the moon', de: 'Den Mond teilen' };
      const named = await show(storeOf(own, { ...offer, text }), { locale: 'de' });
      expect(part(named, 'title')).to.equal('Den Mond teilen');
      expect(part(await show(storeOf(), { label: 'Mine' }), 'title')).to.equal('Mine');
    });

    it('percents and several rewards of one side', async () => {
      const friend = { percent: '12.5', points: { unit: 'beans', amount: '1' } };
      const element = await show(storeOf(own, { advocate: {}, friend }));
      expect(part(element, 'reward')).to.equal('12.5% off + 1 beanfor your friend');
      expect(part(element, 'title')).to.equal('Invite friends');
    });

    it('the link without protocol, from left to right, and the code', async () => {
      const element = await show();
      expect(part(element, 'address')).to.equal('shop.example/?ref=K7&x=ä');
      expect(one(element, '[part=address]').getAttribute('dir')).to.equal('ltr');
      expect(part(element, 'code')).to.equal('K7Q2M');
    });

    it('a relative link as an absolute one', async () => {
      const element = await show(storeOf({ ...own, link: '/?ref=K7Q2M' }));
      expect(part(element, 'address')).to.equal(`${location.host}/?ref=K7Q2M`);
      expect(way(element, 'Share via WhatsApp').getAttribute('href')).to.contain(
        encodeURIComponent(`${location.origin}/?ref=K7Q2M`),
      );
    });

    it('what there is of link and code', async () => {
      const onlyCode = await show(storeOf({ ...own, link: undefined }));
      expect(part(onlyCode, 'address')).to.equal('K7Q2M');
      expect(all(onlyCode, '[part=channel], [part=code]')).to.deep.equal([]);
      expect(seenText(onlyCode)).to.contain('Your code K7Q2M');
      const onlyLink = await show(storeOf({ ...own, code: undefined }));
      expect(part(onlyLink, 'address')).to.equal('shop.example/?ref=K7&x=ä');
      expect(all(onlyLink, '[part=code]')).to.deep.equal([]);
      const neither = await show(storeOf({ state: 'ready', invitations: [] }));
      expect(all(neither, '[part=address], [part=channel]')).to.deep.equal([]);
      await until(() => part(neither, 'notice') !== '', 'the words');
      expect(part(neither, 'notice')).to.equal('You cannot invite friends at the moment');
    });

    it('the minimum order and the terms', async () => {
      const element = await show();
      expect(part(element, 'terms')).to.equal('Minimum order €30 Terms');
      expect(one(element, '.terms a').getAttribute('href')).to.equal('/terms');
    });

    it('nothing of a link that is not safe', async () => {
      const record = recordConsole();
      const bad = { ...own, link: 'javascript:alert(1)' };
      const element = await show(storeOf(bad), {}, '<a href="/account">Account</a>');
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(record.errors.join()).to.contain('Expected a link');
      record.restore();
    });

    it('the fallback of the page where there are no referrals', async () => {
      const element = await show(storeOf(null as never), {}, '<a href="/account">Account</a>');
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(seenText(element)).to.equal('Account');
    });

    it('link and code without the programme saying what they bring', async () => {
      const element = await show(storeOf(own, null as never));
      expect(part(element, 'title')).to.equal('Invite friends');
      expect(part(element, 'address')).to.contain('shop.example');
      expect(all(element, '[part=reward]')).to.deep.equal([]);
      const href = way(element, 'Share via WhatsApp').getAttribute('href');
      expect(href).to.equal(
        `https://wa.me/?text=${encodeURIComponent('Café & Luna')}%20${encodeURIComponent(whole)}`,
      );
    });

    it('why somebody cannot invite, and offers nothing to share', async () => {
      for (const [state, words] of [
        ['not-eligible', 'You cannot invite friends at the moment'],
        ['limit-reached', 'Your code is used up. Thank you for every invitation'],
      ] as const) {
        const element = await show(storeOf({ ...own, state, invitations: friends.slice(0, 1) }));
        await until(() => part(element, 'notice') !== '', 'the words');
        expect(part(element, 'notice')).to.equal(words);
        expect(part(element, 'title')).to.equal('Invite friends');
        expect(all(element, '[part=address], [part=channel], [part=reward]')).to.deep.equal([]);
        expect(all(element, 'li')).to.have.length(1);
      }
    });

    it('to a guest what an invitation would bring', async () => {
      const store = storeOf();
      store.shows({ phase: 'guest' });
      const element = await show(store);
      expect(part(element, 'title')).to.equal('Give €10 off, get 500 points');
      expect(all(element, '[part=address]')).to.deep.equal([]);
      expect(one(element, '.action').getAttribute('href')).to.equal('/join');
    });
  });

  describe('invitations', () => {
    it('are told newest first, with state and day, the rest behind a button', async () => {
      const element = await show(storeOf({ ...own, invitations: friends }));
      await until(() => all(element, 'li').length > 0, 'the invitations');
      const told = (): readonly string[] =>
        all(element, 'li').map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
      expect(told()).to.deep.equal(['K••• not counted', '#1 joined on 4 Nov']);
      const more = one(element, '[aria-expanded][part=link]');
      expect(more.getAttribute('aria-expanded')).to.equal('false');
      more.click();
      await element.updateComplete;
      expect(told().slice(2)).to.deep.equal([
        'J••• ordered; 500 points on 30 Nov',
        '<b>m•••</b> 1 point received',
      ]);
      expect(more.getAttribute('aria-expanded')).to.equal('true');
      expect(more.textContent?.trim()).to.equal('Show less');
      expect(one(element, 'ul').getAttribute('role')).to.equal('list');
      const roomy = await show(storeOf({ ...own, invitations: friends }), { rows: '4' });
      await until(() => all(roomy, 'li').length === 4, 'four invitations');
      expect(all(roomy, '[aria-expanded][part=link]')).to.deep.equal([]);
    });

    it('that brought something other than points are told too', async () => {
      const invitations = [
        { id: 'a', label: 'A', state: 'rewarded', ...moment('2026-11-04') },
        { id: 'b', label: 'B', state: 'ordered', ...moment('2026-11-03') },
      ];
      const advocate = { discount: { value: '5', currency: 'EUR' } };
      const element = await show(storeOf({ ...own, invitations }, { ...offer, advocate }));
      await until(() => all(element, 'li').length > 0, 'the invitations');
      expect(part(element, 'invitation')).to.equal('A €5 off received | B ordered');
      const silent = await show(storeOf({ ...own, invitations }, null as never));
      await until(() => all(silent, 'li').length > 0, 'the invitations');
      expect(part(silent, 'invitation')).to.equal('A ordered | B ordered');
    });

    it('have kind words as long as there are none', async () => {
      expect(seenText(await show())).to.contain('Friends who join appear here.');
    });
  });

  describe('channels', () => {
    const text = encodeURIComponent(message);
    const link = encodeURIComponent(whole);
    const addresses: Readonly<Record<string, string>> = {
      WhatsApp: `https://wa.me/?text=${text}%20${link}`,
      'E-mail': `mailto:?subject=${text}&body=${text}%0D%0A${link}`,
      SMS: `sms:?&body=${text}%20${link}`,
      Telegram: `https://t.me/share/url?url=${link}&text=${text}`,
      X: `https://x.com/intent/post?text=${text}&url=${link}`,
      Facebook: `https://www.facebook.com/sharer/sharer.php?u=${link}`,
      LINE: `https://social-plugins.line.me/lineit/share?url=${link}&text=${text}`,
      Weibo: `https://service.weibo.com/share/share.php?url=${link}&title=${text}`,
    };

    it('are real links with everything encoded, in the order asked for', async () => {
      const channels = 'weibo line,facebook x telegram sms email WhatsApp wechat';
      const element = await show(storeOf(), { channels });
      await until(() => all(element, 'a[part=channel]').length === 8, 'all channels');
      const links = all(element, 'a[part=channel]');
      expect(links.map((each) => each.textContent)).to.deep.equal(
        Object.keys(addresses).toReversed(),
      );
      for (const each of links) {
        const href = each.getAttribute('href') ?? '';
        expect(href).to.equal(addresses[each.textContent ?? '']);
        expect(each.getAttribute('aria-label')).to.equal(`Share via ${each.textContent}`);
        expect(each.getAttribute('target')).to.equal(href.startsWith('http') ? '_blank' : null);
        expect(each.getAttribute('rel')).to.equal('noopener');
      }
      expect(way(element, 'Share via WeChat').getAttribute('aria-expanded')).to.equal('false');
    });

    it('speak the language of the page', async () => {
      const element = await show(storeOf(), { locale: 'de' });
      await until(() => all(element, '[aria-label="Teilen über WhatsApp"]').length > 0, 'German');
      const href = way(element, 'Teilen über WhatsApp').getAttribute('href') ?? '';
      expect(decodeURIComponent(href).replaceAll(/\s/g, ' ')).to.contain(
        '10 € Rabatt bei Café & Luna mit meiner Einladung https://shop.example/',
      );
    });

    it('say when they are used, and can be stopped', async () => {
      const element = await show();
      const heard = hear(element);
      element.addEventListener('laurel-share', (event) => event.preventDefault());
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      way(element, 'Share via WhatsApp').dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      expect(heard).to.deep.equal([
        { type: 'laurel-share', detail: { channel: 'whatsapp', url: whole, text: message } },
      ]);
    });
  });

  describe('copying', () => {
    const copy = (element: ReferralCard): void => one(element, '[part=action]').click();
    const told = (element: ReferralCard): string => part(element, 'action');

    it('asks the clipboard in the click itself, and says that it is done', async () => {
      const written: string[] = [];
      stub(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
      const timers: (() => void)[] = [];
      const element = await show();
      const heard = hear(element);
      const { setTimeout: real } = window;
      stub(window, 'setTimeout', (run: () => void, ms: number) =>
        ms === 4000 ? timers.push(run) : real(run, ms),
      );
      copy(element);
      expect(written).to.deep.equal([whole]);
      await until(() => told(element) === 'Copied', '"Copied"');
      // Told by a file that may come after the button has said so.
      await until(() => heard.length > 1, 'both events');
      expect(heard).to.deep.equal([
        { type: 'laurel-share', detail: { channel: 'copy', url: whole, text: message } },
        { type: 'laurel-shared', detail: { channel: 'copy' } },
      ]);
      timers[0]?.();
      await element.updateComplete;
      expect(told(element)).to.equal('Copy');
    });

    it('does nothing when the page stops it', async () => {
      const written: string[] = [];
      stub(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
      const element = await show();
      element.addEventListener('laurel-share', (event) => event.preventDefault());
      copy(element);
      await element.updateComplete;
      expect(written).to.deep.equal([]);
      expect(told(element)).to.equal('Copy');
    });

    for (const [kind, clipboard] of [
      ['is missing', undefined],
      ['refuses', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
    ] as const) {
      it(`takes the old command where the clipboard ${kind}`, async () => {
        stub(navigator, 'clipboard', clipboard);
        const copied: string[] = [];
        stub(document, 'execCommand', (command: string) => {
          copied.push(command);
          return dispatchCopy(copied);
        });
        const element = await show();
        const heard = hear(element);
        one(element, '[part=action]').focus();
        copy(element);
        await until(() => told(element) === 'Copied', '"Copied"');
        expect(copied).to.deep.equal(['copy', 'text/plain', whole]);
        expect(document.querySelector('textarea')).to.equal(null);
        expect(element.shadowRoot?.activeElement).to.equal(one(element, '[part=action]'));
        expect(heard.at(-1)).to.deep.equal({ type: 'laurel-shared', detail: { channel: 'copy' } });
      });
    }

    for (const [kind, command] of [
      ['is refused', () => false],
      ['copies something else', () => true],
      [
        'throws',
        () => {
          throw new Error('no');
        },
      ],
    ] as const) {
      it(`selects the link and names the keys where the command ${kind}`, async () => {
        stub(navigator, 'clipboard', undefined);
        stub(document, 'execCommand', command);
        const element = await show();
        const heard = hear(element);
        copy(element);
        await until(() => all(element, 'input').length > 0, 'the field');
        await until(() => element.shadowRoot?.activeElement?.localName === 'input', 'the focus');
        const field = one(element, 'input') as HTMLInputElement;
        expect(field.readOnly).to.equal(true);
        expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(
          whole,
        );
        expect(seenText(element)).to.match(/Press (Ctrl\+C|⌘C) to copy/);
        expect(heard.map(({ type }) => type)).to.deep.equal(['laurel-share']);
      });
    }
  });

  describe('for another member', () => {
    const other = { ...own, code: 'OTHER', link: 'https://shop.example/?ref=OTHER' };
    const change = async (element: ReferralCard, store: FakeStore): Promise<void> => {
      store.shows({ member: memberWith({ referral: { ...other, invitations: friends } }) });
      await element.updateComplete;
      await until(() => part(element, 'code') === 'OTHER', 'the other code');
    };

    it('begins anew after the link was laid out to be copied', async () => {
      stub(navigator, 'clipboard', undefined);
      stub(document, 'execCommand', () => false);
      const store = storeOf();
      const element = await show(store);
      one(element, '[part=action]').click();
      await until(() => all(element, 'input').length > 0, 'the field');
      await change(element, store);
      expect(all(element, 'input')).to.deep.equal([]);
      expect(part(element, 'address')).to.equal('shop.example/?ref=OTHER');
      expect(seenText(element)).not.to.contain('Press');
    });

    it('begins anew with everything open', async () => {
      stub(navigator, 'clipboard', { writeText: async () => {} });
      const store = storeOf({ ...own, invitations: friends });
      const element = await show(store);
      await until(() => all(element, 'li').length > 0, 'the invitations');
      way(element, 'Show the QR code').click();
      await until(() => all(element, 'svg').some((each) => each.checkVisibility()), 'the code');
      one(element, '[aria-expanded][part=link]').click();
      one(element, '[part=action]').click();
      await until(() => part(element, 'action') === 'Copied', '"Copied"');
      await change(element, store);
      expect(part(element, 'action')).to.equal('Copy');
      expect(all(element, 'li')).to.have.length(2);
      expect(all(element, 'svg').some((each) => each.checkVisibility())).to.equal(false);
    });
  });

  it('takes whatever the server calls things', async () => {
    const link = `https://shop.example/?ref=${'ä'.repeat(600)}`;
    const store = fakeStore({
      member: memberWith({ referral: { ...own, link } }),
      programme: { ...programme, name: { en: 'Caf\ud83d' }, referral: offer },
    });
    const element = await show(store, { show: 'link channels qr', channels: 'whatsapp' });
    expect(way(element, 'Share via WhatsApp').getAttribute('href')).to.contain('Caf%EF%BF%BD');
    one(element, '.box').dispatchEvent(new PointerEvent('pointerenter'));
    await import('../../components/referral-card/referral-card.qr.ts');
    await element.updateComplete;
    expect(all(element, 'svg')).to.deep.equal([]);
    expect(part(element, 'address')).to.contain('shop.example');
  });

  describe('the share sheet', () => {
    const offerSheet = (share: (data: ShareData) => Promise<void>): void => {
      stub(navigator, 'canShare', () => true);
      stub(navigator, 'share', share);
    };

    it('is offered only where the browser has one for this', async () => {
      stub(navigator, 'canShare', undefined);
      expect(all(await show(), '[aria-label="Share with other apps"]')).to.deep.equal([]);
      stub(navigator, 'canShare', () => false);
      expect(all(await show(), '[aria-label="Share with other apps"]')).to.deep.equal([]);
    });

    it('takes link and message, and says when it has handed them on', async () => {
      const shared: ShareData[] = [];
      offerSheet(async (data) => void shared.push(data));
      const element = await show();
      const heard = hear(element);
      way(element, 'Share with other apps').click();
      expect(shared).to.deep.equal([{ url: whole, text: message }]);
      await until(() => heard.length === 2, 'laurel-shared');
      expect(heard[0]?.detail).to.deep.equal({ channel: 'sheet', url: whole, text: message });
      expect(heard[1]).to.deep.equal({ type: 'laurel-shared', detail: { channel: 'sheet' } });
    });

    it('says nothing when the shopper closes it', async () => {
      let reject = (_error: unknown): void => {};
      offerSheet(() => new Promise((_resolve, refuse) => (reject = refuse)));
      const element = await show();
      const heard = hear(element);
      const before = seenText(element);
      way(element, 'Share with other apps').click();
      reject(new DOMException('', 'AbortError'));
      await import('../../components/referral-card/referral-card.later.ts');
      await new Promise(requestAnimationFrame);
      expect(seenText(element)).to.equal(before);
      expect(heard.map(({ type }) => type)).to.deep.equal(['laurel-share']);
    });

    it('asks to copy where the browser refuses', async () => {
      offerSheet(() => Promise.reject(new DOMException('', 'NotAllowedError')));
      const element = await show();
      way(element, 'Share with other apps').click();
      await until(
        () => seenText(element).includes('Sharing did not work here. Please copy the link.'),
        'the words',
      );
    });
  });

  describe('the QR code', () => {
    const isOpen = (element: Element): boolean =>
      all(element, '[part=qr]').some((each) => each.checkVisibility());

    it('opens and closes, says so, and can be read', async () => {
      const element = await show();
      const heard = hear(element);
      const opener = way(element, 'Show the QR code');
      opener.click();
      await until(() => isOpen(element), 'the QR code');
      expect(opener.getAttribute('aria-expanded')).to.equal('true');
      expect(one(element, 'svg').getAttribute('role')).to.equal('img');
      expect(one(element, 'svg').getAttribute('aria-label')).to.equal(
        'QR code of your invitation link',
      );
      expect(part(element, 'qr')).to.contain('shop.example/?ref=K7');
      expect(await decoded(one(element, 'svg'))).to.equal(whole);
      opener.click();
      await until(() => !isOpen(element), 'no QR code');
      expect(opener.getAttribute('aria-expanded')).to.equal('false');
      expect(heard.map(({ detail }) => detail)).to.deep.equal([
        { channel: 'qr', url: whole, text: message },
      ]);
    });

    it('stays closed when the page stops it', async () => {
      const element = await show();
      element.addEventListener('laurel-share', (event) => event.preventDefault());
      way(element, 'Show the QR code').click();
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });

    it('is opened by WeChat too', async () => {
      const element = await show(storeOf(), { channels: 'wechat' });
      await until(() => all(element, '[aria-label="Share via WeChat"]').length > 0, 'WeChat');
      const heard = hear(element);
      way(element, 'Share via WeChat').click();
      await until(() => isOpen(element), 'the QR code');
      expect(heard.map(({ detail }) => (detail as { channel: string }).channel)).to.deep.equal([
        'wechat',
      ]);
    });

    it('is always there when asked for, without a button', async () => {
      const element = await show(storeOf(), { show: 'link channels qr' });
      await until(() => isOpen(element), 'the QR code');
      expect(all(element, '[aria-label="Show the QR code"]')).to.deep.equal([]);
    });

    it('is fetched at the first touch, for paper', async () => {
      const element = await show();
      one(element, '.box').dispatchEvent(new PointerEvent('pointerenter'));
      await until(() => all(element, '[part=qr] path').length > 0, 'the QR code');
      expect(isOpen(element)).to.equal(false);
    });

    it('is dark on white in dark mode too', async () => {
      const element = await show(storeOf(), { show: 'qr' });
      element.style.colorScheme = 'dark';
      await until(() => isOpen(element), 'the QR code');
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(one(element, 'svg'));
      expect(backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(one(element, 'path')).fill).to.equal('rgb(0, 0, 0)');
      if (forcedColorAdjust !== undefined) expect(forcedColorAdjust).to.equal('none');
    });
  });

  it('shows the parts asked for', async () => {
    const element = await show(storeOf(), { show: 'link' });
    expect(all(element, '[part=reward], [part=channel], [part=terms], .none')).to.deep.equal([]);
    expect(part(element, 'code')).to.equal('K7Q2M');
  });

  it('is used with the keyboard alone', async () => {
    stub(navigator, 'clipboard', { writeText: async () => {} });
    const element = await show(storeOf({ ...own, invitations: friends }));
    await until(() => all(element, 'li').length > 0, 'the invitations');
    const controls = controlsIn(element);
    const [first] = controls;
    first?.focus();
    const visited: (Element | null | undefined)[] = [element.shadowRoot?.activeElement];
    const isLinkReachable = await tabReachesLinks();
    first?.focus();
    for (const _ of controls.slice(1)) {
      await sendKeys({ press: 'Tab' });
      visited.push(element.shadowRoot?.activeElement);
    }
    if (isLinkReachable) expect(visited).to.deep.equal(controls);
    first?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => part(element, 'action') === 'Copied', '"Copied"');
    const opener = way(element, 'Show the QR code');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => opener.getAttribute('aria-expanded') === 'true', 'the QR code');
    expect(element.shadowRoot?.activeElement).to.equal(opener);
  });

  it('warns once of what it does not know, and takes the usual', async () => {
    const record = recordConsole();
    const element = await show(storeOf(), { channels: 'fax', rows: '99', show: 'nothing' });
    await show(storeOf(), { channels: 'fax' });
    expect(record.warnings.filter((each) => each.includes('fax'))).to.have.length(1);
    expect(record.warnings.some((each) => each.includes('rows="99"'))).to.equal(true);
    expect(all(element, 'a[part=channel]')).to.have.length(2);
    record.restore();
  });
});

/** What a browser does when it copies: it asks the page what. */
function dispatchCopy(copied: string[]): boolean {
  const event = new Event('copy', { bubbles: true, cancelable: true });
  const setData = (...data: readonly string[]): void => void copied.push(...data);
  Object.defineProperty(event, 'clipboardData', { value: { setData } });
  document.activeElement?.dispatchEvent(event);
  return true;
}

/** Whether Tab goes to links here: WebKit leaves them out unless its user asks for them. */
async function tabReachesLinks(): Promise<boolean> {
  const box = await fixture<HTMLElement>(html`<div><button>a</button><a href="#a">b</a></div>`);
  box.querySelector('button')?.focus();
  await sendKeys({ press: 'Tab' });
  return document.activeElement?.localName === 'a';
}

/** What a reader of QR codes sees in a drawing. */
async function decoded(svg: Element): Promise<string | undefined> {
  const clone = svg.cloneNode(true) as SVGElement;
  const side = 300;
  clone.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  clone.setAttribute('width', String(side));
  clone.setAttribute('height', String(side));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(clone.outerHTML)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 0, 0);
  return read(context.getImageData(0, 0, side, side).data, side, side)?.data;
}
