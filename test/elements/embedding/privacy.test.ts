// What the kit's events tell a page, and what the bridges tell others where a visitor has said no.

import { expect } from '@open-wc/testing';
import '../../../components/define.ts';
import {
  connectAnalytics,
  dataLayer,
  gtag,
  segment,
  shopify,
} from '../../../src/analytics/index.ts';
import type { LoyaltyStore } from '../../../src/store/store.ts';
import { choose, reasonOf, sendButtonOf } from '../../support/survey.ts';
import { until } from '../../support/until.ts';
import { elements } from '../conformance/elements.ts';
import { fakeStore, memberWith, programme } from '../fake-store.ts';
import { seenText } from '../support/seen.ts';
import type { KitElement } from '../support/stage.ts';

/** Stands in everything that is about the member or about friends. */
const mark = 'PERSONAL';
/** Opaque: the server mints it for nothing else. */
const subject = 'm-7f3a';
const link = `https://shop.example/?ref=${mark}code`;

function store(): LoyaltyStore {
  const shop = fakeStore({
    member: memberWith({
      subject,
      name: `${mark}name`,
      email: `${mark}@shop.example`,
      number: `${mark}number`,
      referral: {
        state: 'ready',
        code: `${mark}code`,
        link,
        invitations: [
          {
            id: `${mark}id`,
            label: `${mark}friend`,
            state: 'joined',
            at: '2026-11-04T10:00:00Z',
            on: '2026-11-04',
          },
        ],
      },
      surveys: [{ id: 'after-order', wave: '2026-q4', state: 'open' }],
    }),
    programme: {
      ...programme,
      referral: { advocate: {}, friend: {} },
      surveys: [{ id: 'after-order', definition: { metric: 'nps' } }],
    },
  });
  const reward = { unit: 'points', amount: '50' };
  const send: LoyaltyStore['send'] = async () => ({
    id: 'key',
    durability: 'volatile',
    settled: Promise.resolve({ state: 'acked', result: { id: 'r1', seq: 1, reward } }),
  });
  return { ...shop, send };
}

interface Heard {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>> | undefined;
}

/** Hears every event of the kit, on whatever it is dispatched. */
function listen(): { readonly all: readonly Heard[]; stop(): void } {
  const { dispatchEvent } = EventTarget.prototype;
  const all: Heard[] = [];
  EventTarget.prototype.dispatchEvent = function hear(event) {
    if (event.type.startsWith('laurel-'))
      all.push({ type: event.type, detail: (event as CustomEvent).detail as Heard['detail'] });
    return dispatchEvent.call(this, event);
  };
  return { all, stop: () => void (EventTarget.prototype.dispatchEvent = dispatchEvent) };
}

/** Does with all elements what a shopper can do. */
async function useEverything(box: Element): Promise<void> {
  const shared = store();
  const all = elements.map(({ tag }) => document.createElement(tag) as KitElement);
  for (const element of all) element.store = shared;
  box.append(...all);
  await Promise.all(all.map(({ ready }) => ready));
  const card = box.querySelector('laurel-referral-card');
  const survey = box.querySelector('laurel-feedback-survey');
  if (!card || !survey) throw new Error('There are both.');
  const control = (words: RegExp) =>
    until(
      () =>
        [...(card.shadowRoot?.querySelectorAll<HTMLElement>('button, a[part=channel]') ?? [])].find(
          (each) => words.test(`${each.ariaLabel} ${each.textContent}`),
        ),
      String(words),
    );
  box.addEventListener('click', (event) => {
    if (event.composedPath().some((each) => each instanceof HTMLAnchorElement))
      event.preventDefault();
  });
  for (const words of [/WhatsApp/, /E-mail/, /QR/, /other apps/, /Copy/])
    (await control(words)).click();
  await until(() => /Copied/.test(seenText(card)), '"Copied"');
  choose(survey, 9);
  await until(() => survey.shadowRoot?.querySelector('textarea'), 'the reason');
  reasonOf(survey).value = 'Typed by hand';
  reasonOf(survey).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  sendButtonOf(survey).click();
  await until(() => seenText(survey).includes('Thank'), 'the thanks');
}

/** Replaces what a browser offers. @returns how to end that. */
function offer(owner: object, name: string, value: unknown): () => void {
  Object.defineProperty(owner, name, { value, configurable: true });
  return () => Reflect.deleteProperty(owner, name);
}

describe('embedding 11, privacy: what the kit’s events hold', () => {
  let box: Element;
  let ends: readonly (() => void)[] = [];
  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
    ends = [
      offer(navigator, 'clipboard', { writeText: async () => undefined }),
      offer(navigator, 'canShare', () => true),
      offer(navigator, 'share', async () => undefined),
    ];
  });
  afterEach(() => {
    box.remove();
    for (const end of ends) end();
  });

  it('is nobody’s name, number or friends: only what is shared, to whoever may stop it', async () => {
    const heard = listen();
    await useEverything(box);
    heard.stop();
    const fields = new Map<string, Set<string>>();
    for (const { type, detail = {} } of heard.all) {
      const names = fields.get(type) ?? new Set<string>();
      for (const name of Object.keys(detail)) names.add(name);
      fields.set(type, names);
      const { url, ...others } = detail;
      expect(JSON.stringify(others), type).not.to.contain(mark);
      // The link is there for the page that is asked before it goes anywhere.
      if (url !== undefined) expect([type, url]).to.deep.equal(['laurel-share', link]);
      // Who answered is in no event but in the id of the response itself, as the contract has it.
      const { id, ...rest } = others;
      expect(JSON.stringify(rest), type).not.to.contain(subject);
      if (id !== undefined) expect(id).to.equal(`after-order.2026-q4.${subject}`);
    }
    expect(
      Object.fromEntries([...fields].map(([type, names]) => [type, [...names].sort()])),
    ).to.deep.equal({
      'laurel-ready': [],
      'laurel-share': ['channel', 'text', 'url'],
      'laurel-shared': ['channel'],
      'laurel-survey-submit': ['response'],
      'laurel-survey-completed': ['id', 'reward', 'survey', 'wave'],
    });
  });

  it('holds what somebody typed for the page that may stop it, and not afterwards', async () => {
    const heard = listen();
    await useEverything(box);
    heard.stop();
    const typed = heard.all.filter(({ detail }) => JSON.stringify(detail ?? {}).includes('Typed'));
    expect(typed.map(({ type }) => type)).to.deep.equal(['laurel-survey-submit']);
  });

  for (const control of [true, false] as const) {
    it(`goes to ${control ? 'no bridge' : 'the bridges'} with Global Privacy Control ${control ? 'on' : 'off'}`, async () => {
      const told: unknown[] = [];
      const tell = (...words: readonly unknown[]): void => void told.push(words);
      const owner = globalThis as Record<string, unknown>;
      owner['laurelLayer'] = { push: tell };
      const others = [
        offer(navigator, 'globalPrivacyControl', control),
        offer(globalThis, 'gtag', tell),
        offer(globalThis, 'analytics', { track: tell }),
        offer(globalThis, 'Shopify', { analytics: { publish: tell } }),
      ];
      const disconnect = connectAnalytics({
        to: [dataLayer({ name: 'laurelLayer' }), gtag(), segment(), shopify()],
        consent: () => ({ events: true }),
        impressions: true,
      });
      await useEverything(box);
      disconnect();
      for (const end of others) end();
      delete owner['laurelLayer'];
      if (control) expect(told).to.deep.equal([]);
      else expect(told.length).to.be.above(0);
      expect(JSON.stringify(told)).not.to.match(/PERSONAL|Typed|m-7f3a/);
    });
  }
});
