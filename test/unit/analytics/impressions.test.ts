import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { connect, installProducts, PageElement } from './page.ts';

/** An element on a page whose window is moved by the test. */
class VisibleElement extends PageElement {
  isShown = true;

  matches(): boolean {
    return this.isShown;
  }
}

interface Entry {
  readonly target: unknown;
  readonly intersectionRatio: number;
  readonly intersectionRect: { readonly height: number };
  readonly rootBounds: { readonly height: number } | null;
}

/** An observer that tells what the test says. */
class FakeObserver {
  static current: FakeObserver | undefined;
  readonly observed = new Set<unknown>();
  private readonly report: (entries: readonly Entry[]) => void;

  constructor(report: (entries: readonly Entry[]) => void) {
    this.report = report;
    FakeObserver.current = this;
  }
  observe(target: unknown): void {
    this.observed.add(target);
  }
  unobserve(target: unknown): void {
    this.observed.delete(target);
  }
  disconnect(): void {
    this.observed.clear();
  }
  /** @param height of the element, in px; the screen's is 1000. */
  shows(target: unknown, intersectionRatio: number, height = 400): void {
    if (!this.observed.has(target)) return;
    const intersectionRect = { height: intersectionRatio * height };
    this.report([{ target, intersectionRatio, intersectionRect, rootBounds: { height: 1000 } }]);
  }
}

const badgeSeen = {
  promotion_id: 'laurel-points-badge',
  promotion_name: 'loyalty',
  creative_name: 'points-badge',
};

describe('impressions', () => {
  let products: ReturnType<typeof installProducts>;
  let page: EventTarget & { visibilityState: string };
  let badge: VisibleElement;
  const scroll = (ratio: number): void => FakeObserver.current?.shows(badge, ratio);

  beforeEach(() => {
    products = installProducts();
    page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    Object.assign(globalThis, { document: page, IntersectionObserver: FakeObserver });
    mock.timers.enable({ apis: ['setTimeout'] });
    badge = new VisibleElement('laurel-points-badge');
  });
  afterEach(() => {
    products.remove();
    mock.timers.reset();
    for (const name of ['document', 'IntersectionObserver'])
      Reflect.deleteProperty(globalThis, name);
  });

  it('are counted after half of an element was in view for a second, once', () => {
    connect(badge, { impressions: true });
    badge.fire('laurel-ready');
    scroll(0.49);
    mock.timers.tick(5000);
    assert.deepEqual(products.segment, []);
    scroll(0.5);
    mock.timers.tick(999);
    assert.deepEqual(products.segment, []);
    mock.timers.tick(1);
    assert.deepEqual(products.dataLayer, [
      { ecommerce: null },
      { event: 'view_promotion', ecommerce: badgeSeen },
    ]);
    assert.deepEqual(products.gtag, [['event', 'view_promotion', badgeSeen]]);
    assert.deepEqual(products.segment, [
      [
        'Promotion Viewed',
        { promotion_id: 'laurel-points-badge', name: 'loyalty', creative: 'points-badge' },
      ],
    ]);
    assert.deepEqual(products.shopify, [['laurel:impression', { element: 'points-badge' }]]);
    scroll(0);
    scroll(1);
    mock.timers.tick(5000);
    assert.equal(products.segment.length, 1);
  });

  it('are not counted unless asked for, and begin anew with a new connection', () => {
    connect(badge).disconnect();
    badge.fire('laurel-ready');
    assert.equal(FakeObserver.current?.observed.size ?? 0, 0);
    for (const count of [1, 2]) {
      const { disconnect } = connect(badge, { impressions: true });
      badge.fire('laurel-ready');
      scroll(1);
      mock.timers.tick(1000);
      assert.equal(products.segment.length, count);
      disconnect();
    }
  });

  it('need a whole second at a time, in a tab at the front', () => {
    connect(badge, { impressions: true });
    badge.fire('laurel-ready');
    scroll(1);
    mock.timers.tick(900);
    scroll(0.2);
    mock.timers.tick(900);
    scroll(0.8);
    mock.timers.tick(900);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    mock.timers.tick(5000);
    assert.deepEqual(products.segment, []);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    mock.timers.tick(1000);
    assert.equal(products.segment.length, 1);
  });

  it('carry the place an element stands in, where the page names it', () => {
    const places = ['header', 'nora@example.com', null];
    for (const place of places) {
      const { disconnect } = connect(badge, { impressions: true, placementOf: () => place });
      badge.fire('laurel-ready');
      scroll(1);
      mock.timers.tick(1000);
      disconnect();
    }
    assert.deepEqual(
      products.shopify.map((call) => (call as readonly unknown[])[1]),
      [
        { element: 'points-badge', placement: 'header' },
        { element: 'points-badge' },
        { element: 'points-badge' },
      ],
    );
  });

  it('wait for consent and for something to show, and are not made up afterwards', () => {
    let events = false;
    connect(badge, { impressions: true, consent: () => ({ events }) });
    badge.fire('laurel-ready');
    scroll(1);
    mock.timers.tick(1000);
    events = true;
    mock.timers.tick(5000);
    assert.deepEqual(products.segment, []);
    badge.isShown = false;
    scroll(0);
    scroll(1);
    mock.timers.tick(1000);
    assert.deepEqual(products.segment, []);
    badge.isShown = true;
    scroll(0);
    scroll(1);
    mock.timers.tick(1000);
    assert.equal(products.segment.length, 1);
  });

  it('are counted of what is taller than two screens where it fills half of one', () => {
    connect(badge, { impressions: true });
    badge.fire('laurel-ready');
    FakeObserver.current?.shows(badge, 0.1, 4000);
    mock.timers.tick(5000);
    assert.equal(products.segment.length, 0);
    FakeObserver.current?.shows(badge, 0.15, 4000);
    mock.timers.tick(600);
    // Scrolling on within it is no new beginning.
    FakeObserver.current?.shows(badge, 0.2, 4000);
    mock.timers.tick(400);
    assert.equal(products.segment.length, 1);
  });

  it('end with the connection, also for what is in view already', () => {
    const { disconnect } = connect(badge, { impressions: true });
    badge.fire('laurel-ready');
    scroll(1);
    disconnect();
    mock.timers.tick(5000);
    assert.deepEqual(products.segment, []);
  });
});
