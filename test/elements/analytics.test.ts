import { expect, fixture, html } from '@open-wc/testing';
import '../../components/define.ts';
import { connectAnalytics, dataLayer } from '../../src/analytics/index.ts';
import type { AnalyticsOptions } from '../../src/analytics/index.ts';
import type { LoyaltyStore } from '../../src/store/store.ts';
import { drawn, until } from '../support/until.ts';
import { fakeStore, memberWith, programme } from './fake-store.ts';
import { seenText } from './support/seen.ts';

const referral = {
  state: 'ready',
  code: 'K7Q2M',
  link: 'https://shop.example/?ref=K7Q2M',
  invitations: [],
};
const reward = { unit: 'points', amount: '50' };

/** A member who may answer a survey and invite friends, and a server that takes what they send. */
function store(): LoyaltyStore {
  const shop = fakeStore({
    member: memberWith({
      referral,
      surveys: [{ id: 'after-order', wave: '2026-q4', state: 'open' }],
    }),
    programme: {
      ...programme,
      referral: { advocate: {}, friend: {} },
      surveys: [{ id: 'after-order', definition: { metric: 'nps' } }],
    },
  });
  const send: LoyaltyStore['send'] = async () => ({
    id: 'key',
    durability: 'volatile',
    settled: Promise.resolve({ state: 'acked', result: { id: 'r1', seq: 1, reward } }),
  });
  return { ...shop, send };
}

type KitElement = HTMLElement & {
  store: LoyaltyStore | undefined;
  readonly ready: Promise<void>;
  readonly updateComplete: Promise<boolean>;
};

async function show(markup: ReturnType<typeof html>, own?: LoyaltyStore): Promise<KitElement> {
  const box = await fixture<HTMLElement>(html`<div>${markup}</div>`);
  const element = box.querySelector<KitElement>(':scope > *');
  if (!element) throw new Error('There is no element.');
  element.store = own;
  await element.ready;
  return element;
}

const inside = <T extends HTMLElement>(element: Element, selector: string): Promise<T> =>
  until(() => element.shadowRoot?.querySelector<T>(selector), selector);

async function answer(survey: KitElement): Promise<void> {
  (await inside<HTMLInputElement>(survey, 'input[value="9"]')).click();
  await survey.updateComplete;
  const reason = survey.shadowRoot?.querySelector('textarea');
  if (reason) reason.value = 'Because Nora told me so';
  reason?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  (await inside(survey, 'button')).click();
  await until(() => seenText(survey).includes('Thank'), 'the thanks');
}

describe('the bridges to analytics, on a page', () => {
  const page = globalThis as { layer?: unknown[] };
  let disconnect: (() => void) | undefined;
  const connect = (options: Partial<AnalyticsOptions> = {}): void => {
    disconnect = connectAnalytics({
      to: [dataLayer({ name: 'layer' })],
      consent: () => ({ events: true }),
      ...options,
    });
  };
  beforeEach(() => {
    page.layer = [];
  });
  afterEach(() => {
    disconnect?.();
    delete page.layer;
  });

  it('tell of an invitation that was copied, and neither link nor code', async () => {
    const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const writeText = async (): Promise<void> => {};
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    connect();
    const card = await show(
      html`<laurel-referral-card locale="en"></laurel-referral-card>`,
      store(),
    );
    (await inside(card, '[part=action]')).click();
    await until(() => page.layer?.length !== 0, 'a push');
    expect(page.layer).to.deep.equal([
      { event: 'share', method: 'copy', content_type: 'referral' },
    ]);
    if (before) Object.defineProperty(navigator, 'clipboard', before);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('tell of answers and what they brought, and neither score nor words', async () => {
    connect();
    const survey = await show(
      html`<laurel-feedback-survey locale="en"></laurel-feedback-survey>`,
      store(),
    );
    await answer(survey);
    await until(() => page.layer?.length !== 0, 'a push');
    expect(page.layer).to.deep.equal([
      { event: 'survey_submit', survey_id: 'after-order' },
      { event: 'earn_virtual_currency', virtual_currency_name: 'points', value: 50 },
    ]);
  });

  it('tell nothing of a preview, which behaves like the real one', async () => {
    connect({ impressions: true });
    let hasCompleted = false;
    const survey = await show(
      html`<laurel-feedback-survey locale="en" preview></laurel-feedback-survey>`,
    );
    survey.addEventListener('laurel-survey-completed', () => {
      hasCompleted = true;
    });
    await answer(survey);
    await until(() => hasCompleted, 'the end of the sending');
    expect(page.layer).to.deep.equal([]);
  });

  it('tell of what came into view and of nothing below it', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        <laurel-points-badge locale="en"></laurel-points-badge>
        <div style="block-size: 300vh"></div>
        <laurel-tier-progress locale="en"></laurel-tier-progress>
      </div>
    `);
    const [badge, bar] = ['laurel-points-badge', 'laurel-tier-progress'].map((tag) =>
      box.querySelector<KitElement>(tag),
    );
    if (!badge || !bar) throw new Error('There are no elements.');
    badge.store = bar.store = store();
    await badge.ready;
    // The badge was ready before anybody listened.
    connect({ impressions: true, placementOf: (element) => element.parentElement?.localName });
    await until(() => page.layer?.length === 2, 'an impression');
    expect(page.layer?.[1]).to.deep.equal({
      event: 'view_promotion',
      ecommerce: {
        promotion_id: 'laurel-points-badge',
        promotion_name: 'loyalty',
        creative_name: 'points-badge',
        creative_slot: 'div',
      },
    });
    bar.scrollIntoView({ block: 'center', behavior: 'instant' });
    await drawn();
    await until(() => page.layer?.length === 4, 'another impression');
    expect(JSON.stringify(page.layer?.[3])).to.contain('laurel-tier-progress');
  });
});
