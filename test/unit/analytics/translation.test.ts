import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { channels } from '../../../components/referral-card/referral-card.channels.ts';
import { shareMethods } from '../../../src/analytics/moments.ts';
import { connect, installProducts, PageElement, settled } from './page.ts';

const answered = {
  survey: 'after-order',
  wave: '2026-Q4',
  id: 'after-order.2026-Q4.m-81f',
  reward: { unit: 'points', amount: '50', at: '2026-12-01T00:00:00Z', on: '2026-12-01' },
};

describe('what the kit tells analytics products', () => {
  let products: ReturnType<typeof installProducts>;
  beforeEach(() => {
    products = installProducts();
  });
  afterEach(() => {
    products.remove();
    mock.restoreAll();
  });

  it('is nothing until somebody connects it, and nothing after it was disconnected', async () => {
    const card = new PageElement();
    card.fire('laurel-shared', { channel: 'copy' });
    const { disconnect } = connect(card);
    card.fire('laurel-share', { channel: 'email' });
    disconnect();
    card.fire('laurel-shared', { channel: 'copy' });
    await settled();
    assert.deepEqual(products.dataLayer, []);
  });

  it('is told once by a script that runs twice, also after the first was disconnected', () => {
    const card = new PageElement();
    const first = connect(card);
    const second = connect(card);
    card.fire('laurel-shared', { channel: 'copy' });
    assert.equal(products.segment.length, 1);
    first.disconnect();
    card.fire('laurel-shared', { channel: 'copy' });
    assert.equal(products.segment.length, 2);
    second.disconnect();
    card.fire('laurel-shared', { channel: 'copy' });
    assert.equal(products.segment.length, 2);
  });

  it('leaves an element alone that is called like the data layer', () => {
    const element = {};
    Reflect.set(globalThis, 'dataLayer', element);
    const card = new PageElement();
    connect(card);
    card.fire('laurel-shared', { channel: 'copy' });
    assert.equal(Reflect.get(globalThis, 'dataLayer'), element);
    assert.equal(products.segment.length, 1);
  });

  it('is a share with its method when an invitation was copied', () => {
    const card = new PageElement();
    connect(card);
    card.fire('laurel-shared', { channel: 'copy' });
    assert.deepEqual(products.dataLayer, [
      { event: 'share', method: 'copy', content_type: 'referral' },
    ]);
    assert.deepEqual(products.gtag, [
      ['event', 'share', { method: 'copy', content_type: 'referral' }],
    ]);
    assert.deepEqual(products.segment, [['Referral Link Shared', { method: 'copy' }]]);
    assert.deepEqual(products.shopify, [
      ['laurel:share', { element: 'referral-card', method: 'copy' }],
    ]);
  });

  it('is one share for a copy, whose beginning and end both have events', async () => {
    const card = new PageElement();
    connect(card);
    card.fire('laurel-share', { channel: 'copy', url: 'https://shop.example/?ref=K7', text: 'Hi' });
    card.fire('laurel-shared', { channel: 'copy' });
    await settled();
    assert.equal(products.dataLayer.length, 1);
  });

  it('is a share when another app is opened, of which nothing more can be known', async () => {
    const card = new PageElement();
    connect(card);
    card.fire('laurel-share', { channel: 'whatsapp', url: 'https://x.example/?ref=K7', text: '' });
    await settled();
    assert.deepEqual(products.segment, [['Referral Link Shared', { method: 'whatsapp' }]]);
  });

  it('is no share when the page prevents it, before or after the bridges have heard of it', async () => {
    const card = new PageElement();
    connect(card);
    card.addEventListener('laurel-share', (event) => event.preventDefault());
    card.fire('laurel-share', { channel: 'whatsapp' });
    await settled();
    assert.deepEqual(products.dataLayer, []);
  });

  it('knows every channel of the referral card', () => {
    const unknown = channels.filter((channel) => !shareMethods.includes(channel));
    assert.deepEqual(unknown, []);
  });

  it('is a survey that was answered and the points it brought, never with a currency', () => {
    const survey = new PageElement('laurel-feedback-survey');
    connect(survey);
    survey.fire('laurel-survey-completed', answered);
    assert.deepEqual(products.dataLayer, [
      { event: 'survey_submit', survey_id: 'after-order' },
      { event: 'earn_virtual_currency', virtual_currency_name: 'points', value: 50 },
    ]);
    assert.deepEqual(products.segment, [
      ['Survey Submitted', { survey_id: 'after-order' }],
      ['Points Earned', { unit: 'points', points: 50 }],
    ]);
    assert.deepEqual(products.shopify, [
      ['laurel:survey-answered', { element: 'feedback-survey', survey: 'after-order' }],
      ['laurel:points-earned', { element: 'feedback-survey', unit: 'points', amount: 50 }],
    ]);
  });

  it('is nothing where a survey was answered without a name', () => {
    const survey = new PageElement('laurel-feedback-survey');
    connect(survey);
    survey.fire('laurel-survey-completed', { ...answered, id: '', reward: undefined });
    assert.deepEqual([products.dataLayer, products.segment, products.shopify], [[], [], []]);
  });

  it('counts a response once, however often the page hears of it', () => {
    const survey = new PageElement('laurel-feedback-survey');
    connect(survey);
    survey.fire('laurel-survey-completed', answered);
    survey.fire('laurel-survey-completed', { ...answered });
    assert.equal(products.dataLayer.length, 2);
    survey.fire('laurel-survey-completed', { ...answered, id: 'after-order.2027-Q1.m-81f' });
    assert.equal(products.dataLayer.length, 4);
  });

  it('counts a response that came before consent and is heard of again after it', () => {
    const survey = new PageElement('laurel-feedback-survey');
    let events = false;
    connect(survey, { consent: () => ({ events }) });
    survey.fire('laurel-survey-completed', answered);
    assert.deepEqual(products.segment, []);
    events = true;
    survey.fire('laurel-survey-completed', answered);
    assert.equal(products.segment.length, 2);
  });

  it('leaves out what does not look like the name of a survey', () => {
    const survey = new PageElement('laurel-feedback-survey');
    connect(survey);
    for (const name of ['nora@example.com', 'Nora Berg', 'a/b', 'order-100234', '', 7, null]) {
      survey.fire('laurel-survey-completed', { survey: name });
    }
    assert.equal(products.dataLayer.length, 7);
    for (const entry of products.dataLayer) assert.deepEqual(entry, { event: 'survey_submit' });
  });

  it('is a reward that was redeemed, once, without its code', () => {
    const list = new PageElement('laurel-reward-list');
    connect(list);
    const redemption = {
      id: 'r-1',
      reward: 'filter-coffee',
      unit: 'points',
      amount: '400',
      state: 'issued',
      code: 'ABCD-EFGH-JKLM',
    };
    list.fire('laurel-redeemed', { redemption });
    list.fire('laurel-redeemed', { redemption });
    assert.deepEqual(products.dataLayer, [
      {
        event: 'spend_virtual_currency',
        virtual_currency_name: 'points',
        item_name: 'filter-coffee',
        value: 400,
      },
    ]);
    assert.deepEqual(products.segment, [
      ['Reward Redeemed', { reward: 'filter-coffee', unit: 'points', points: 400 }],
    ]);
    assert.deepEqual(products.shopify, [
      [
        'laurel:points-spent',
        { element: 'reward-list', reward: 'filter-coffee', unit: 'points', amount: 400 },
      ],
    ]);
  });

  it('makes the data layer when Tag Manager is not there yet', () => {
    Reflect.deleteProperty(globalThis, 'dataLayer');
    const card = new PageElement();
    connect(card);
    card.fire('laurel-shared', { channel: 'sheet' });
    const layer: unknown = Reflect.get(globalThis, 'dataLayer');
    assert.deepEqual(layer, [{ event: 'share', method: 'sheet', content_type: 'referral' }]);
  });

  it('reaches the others when one product fails or is not there', () => {
    const warned = mock.method(console, 'warn', () => undefined);
    Object.assign(globalThis, {
      gtag: () => {
        throw new Error('blocked');
      },
      analytics: undefined,
    });
    const card = new PageElement();
    connect(card);
    card.fire('laurel-shared', { channel: 'copy' });
    assert.equal(products.shopify.length, 1);
    assert.equal(warned.mock.callCount(), 1);
  });

  it('says with debug what becomes of everything', () => {
    const said = mock.method(console, 'info', () => undefined);
    Reflect.deleteProperty(globalThis, 'analytics');
    let events = true;
    const card = new PageElement();
    connect(card, { debug: true, consent: () => ({ events }) });
    card.fire('laurel-shared', { channel: 'copy' });
    events = false;
    card.fire('laurel-shared', { channel: 'copy' });
    assert.deepEqual(
      said.mock.calls.map(({ arguments: [, , what] }: { arguments: unknown[] }) => what),
      [
        'sent to dataLayer',
        'sent to gtag',
        'not sent: no analytics on the page',
        'sent to Shopify.analytics',
        'not sent: no consent to events',
      ],
    );
  });

  it('takes a product that is written by the shop', () => {
    const moments: unknown[] = [];
    const own = { name: 'own', send: (moment: unknown) => moments.push(moment) > 0 };
    const card = new PageElement();
    connect(card, { to: [own] });
    card.fire('laurel-shared', { channel: 'copy' });
    assert.deepEqual(moments, [{ kind: 'share', element: 'referral-card', method: 'copy' }]);
  });

  it('does nothing on a server', async () => {
    const { connectAnalytics } = await import('../../../src/analytics/index.ts');
    connectAnalytics({ to: [], consent: () => ({ events: true }) })();
  });
});
