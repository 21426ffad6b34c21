import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { eventTypes, shareMethods } from '../../../src/analytics/moments.ts';
import { configure, defaultStore } from '../../../src/store/index.ts';
import { connect, installProducts, PageElement, setPrivacyControl, settled } from './page.ts';
import type { Received } from './page.ts';

/** Everything that may ever stand in an object that is given away, and in which shape. */
const allowed: Readonly<Record<string, (value: unknown) => boolean>> = {
  event: (value) =>
    [
      'share',
      'survey_submit',
      'earn_virtual_currency',
      'spend_virtual_currency',
      'view_promotion',
    ].includes(String(value)),
  method: (value) => shareMethods.some((method) => method === value),
  content_type: (value) => value === 'referral',
  element: (value) => value === 'referral-card',
  survey_id: isName,
  survey: isName,
  reward: isName,
  item_name: isName,
  unit: isName,
  virtual_currency_name: isName,
  value: (value) => Number.isFinite(value),
  points: (value) => Number.isFinite(value),
  amount: (value) => Number.isFinite(value),
};

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value);
}

/** The objects in whatever was given away. */
function objectsOf(received: Received): readonly Readonly<Record<string, unknown>>[] {
  const { dataLayer, gtag, segment, shopify } = received;
  const calls = [...gtag, ...segment, ...shopify].flatMap((call) => call as unknown[]);
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  return [...dataLayer, ...calls].filter(isObject) as Readonly<Record<string, unknown>>[];
}

const everything = ({ dataLayer, gtag, segment, shopify }: Received): string =>
  JSON.stringify([dataLayer, gtag, segment, shopify]);

const eventType = fc.constantFrom(...eventTypes, 'laurel-survey-submit', 'laurel-ready');

/** Any value at all under names that details have, or names of any kind. */
const anyDetail = fc.oneof(
  fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
  fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        'channel',
        'url',
        'text',
        'survey',
        'wave',
        'id',
        'reward',
        'redemption',
        'response',
      ),
      fc.string(),
    ),
    fc.anything(),
  ),
);

/** Something that is told of nobody, in the forms it comes in. */
const personal = fc
  .tuple(
    fc.stringMatching(/^[A-Z0-9]{6,10}$/),
    fc.constantFrom('', '@example.com', ' Berg', '/?ref=', 'https://shop.example/?ref='),
  )
  .map(([core, form]) => (form.startsWith('http') ? `${form}ZZ${core}` : `ZZ${core}${form}`));

const lawfulAndPersonal = fc.record({
  channel: fc.constantFrom('copy', 'sheet', 'whatsapp', 'email', 'qr'),
  url: personal,
  text: personal,
  survey: fc.constantFrom('after-order', 'nps.2026'),
  wave: personal,
  id: personal,
  subject: personal,
  member: fc.record({ id: personal, email: personal, name: personal }),
  response: fc.record({
    survey: fc.constant('after-order'),
    answers: fc.array(fc.record({ question: personal, value: personal, text: personal })),
  }),
  reward: fc.record({
    unit: fc.constantFrom('points', 'beans'),
    amount: fc.constantFrom('50', '12.5'),
    at: personal,
    on: personal,
    code: personal,
  }),
});

describe('the privacy of the bridges', () => {
  let products: ReturnType<typeof installProducts>;
  beforeEach(() => {
    products = installProducts();
  });
  afterEach(() => {
    products.remove();
    setPrivacyControl(undefined);
    mock.restoreAll();
  });

  function clear(): void {
    for (const list of [products.dataLayer, products.gtag, products.segment, products.shopify]) {
      list.length = 0;
    }
  }

  it('gives away only known fields in known shapes, whatever an event holds', async () => {
    await fc.assert(
      fc.asyncProperty(eventType, anyDetail, async (type, detail) => {
        clear();
        const card = new PageElement();
        const { disconnect } = connect(card);
        card.fire(type, detail);
        await settled();
        disconnect();
        for (const given of objectsOf(products)) {
          for (const [name, value] of Object.entries(given)) {
            assert.equal(allowed[name]?.(value), true, `${name}: ${JSON.stringify(value)}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives away nothing personal from the fields of real events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...eventTypes), lawfulAndPersonal, async (type, detail) => {
        clear();
        const card = new PageElement();
        const { disconnect } = connect(card);
        card.fire(type, detail);
        await settled();
        disconnect();
        assert.doesNotMatch(everything(products), /ZZ|example|ref=/);
        assert.doesNotMatch(everything(products), /"currency"/);
      }),
      { numRuns: 500 },
    );
  });

  it('gives away no address and no sentence in place of a name', () => {
    const inPlaceOfName = personal.filter((text) => /[@ /]/.test(text));
    fc.assert(
      fc.property(inPlaceOfName, inPlaceOfName, (survey, unit) => {
        clear();
        const card = new PageElement();
        const { disconnect } = connect(card);
        card.fire('laurel-survey-completed', { survey, reward: { unit, amount: '5' } });
        card.fire('laurel-redeemed', {
          redemption: { id: survey, reward: survey, unit, amount: '5', code: survey },
        });
        disconnect();
        assert.doesNotMatch(everything(products), /ZZ/);
      }),
    );
  });

  it('stays silent about details that fail when they are read', () => {
    const card = new PageElement();
    connect(card);
    const hostile = new Proxy(
      {},
      {
        get() {
          throw new Error('read');
        },
      },
    );
    card.fire('laurel-survey-completed', hostile);
    card.fire('laurel-shared', hostile);
    assert.deepEqual(objectsOf(products), []);
  });

  it('asks for consent at each event, and follows when it is given or withdrawn', () => {
    const step = fc.record({
      events: fc.boolean(),
      control: fc.constantFrom(true, false, undefined),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        clear();
        let events = false;
        const card = new PageElement();
        const { disconnect } = connect(card, { consent: () => ({ events }) });
        for (const { events: now, control } of steps) {
          events = now;
          setPrivacyControl(control);
          const before = products.dataLayer.length;
          card.fire('laurel-shared', { channel: 'copy' });
          const isSent = products.dataLayer.length > before;
          assert.equal(isSent, now && control !== true);
        }
        disconnect();
      }),
    );
  });

  it('asks the one callback that the page was set up with, where it was given none', () => {
    let events = false;
    const card = new PageElement();
    connect(card, { consent: undefined as never });
    configure({
      api: 'https://shop.test/api',
      apiOrigins: ['https://shop.test'],
      consent: () => ({ events }),
    });
    try {
      card.fire('laurel-shared', { channel: 'copy' });
      assert.deepEqual(objectsOf(products), []);
      events = true;
      card.fire('laurel-shared', { channel: 'copy' });
      assert.equal(products.dataLayer.length, 1);
    } finally {
      defaultStore()?.dispose();
    }
  });

  it('takes anything but a clear yes for a no', () => {
    const answers: readonly unknown[] = [
      undefined,
      null,
      {},
      { events: 'yes' },
      { events: 1 },
      true,
    ];
    const card = new PageElement();
    for (const answer of answers) connect(card, { consent: (() => answer) as never });
    connect(card, { consent: undefined as never });
    connect(card, {
      consent: () => {
        throw new Error('the banner is not there');
      },
    });
    card.fire('laurel-shared', { channel: 'copy' });
    assert.deepEqual(objectsOf(products), []);
  });

  it('asks at the time an app is opened, when consent has just gone', async () => {
    const card = new PageElement();
    let events = true;
    connect(card, { consent: () => ({ events }) });
    card.addEventListener('laurel-share', () => {
      events = false;
    });
    card.fire('laurel-share', { channel: 'whatsapp' });
    await settled();
    assert.deepEqual(objectsOf(products), []);
  });

  it('says nothing of previews and in editors', () => {
    const card = new PageElement();
    connect(card);
    card.preview = true;
    card.fire('laurel-shared', { channel: 'copy' });
    card.preview = false;
    Object.assign(Reflect.get(globalThis, 'Shopify') as object, { designMode: true });
    card.fire('laurel-shared', { channel: 'copy' });
    Reflect.deleteProperty(Reflect.get(globalThis, 'Shopify') as object, 'designMode');
    for (const key of ['sample', 'https://shop.example/laurel-demo']) {
      Object.assign(card, { store: { key } });
      card.fire('laurel-shared', { channel: 'copy' });
    }
    assert.deepEqual(objectsOf(products), []);
    Object.assign(card, { store: { key: 'https://shop.example/api/loyalty' } });
    card.fire('laurel-shared', { channel: 'copy' });
    assert.equal(products.dataLayer.length, 1);
  });

  it('says nothing on a page whose store is a demonstration', () => {
    const stores = Symbol.for('laurel.stores.v1');
    Reflect.set(globalThis, stores, { default: { key: 'https://shop.example/laurel-demo' } });
    const card = new PageElement();
    connect(card);
    card.fire('laurel-shared', { channel: 'copy' });
    Reflect.deleteProperty(globalThis, stores);
    assert.deepEqual(objectsOf(products), []);
  });

  it('says nothing of events from elsewhere than the kit', () => {
    for (const name of ['div', 'laurel-', 'my-laurel-card', 'laurel-Nora', 'LAUREL-CARD', '']) {
      const other = new PageElement(name);
      connect(other);
      other.fire('laurel-shared', { channel: 'copy' });
    }
    assert.deepEqual(objectsOf(products), []);
  });
});
