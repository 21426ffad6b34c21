import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { watchActiveTime } from '../../../../components/feedback-survey/prompt/watch-active-time.ts';
import { watchExit } from '../../../../components/feedback-survey/prompt/watch-exit.ts';
import { watchPage } from '../../../../components/feedback-survey/prompt/watch-page.ts';
import { watchScroll } from '../../../../components/feedback-survey/prompt/watch-scroll.ts';
import { heardEvent } from '../../../../components/feedback-survey/prompt/heard-event.ts';
import { triggered } from '../../../../components/feedback-survey/prompt/triggered.ts';
import type { Trigger } from '../../../../src/domain/survey/prompting/prompt-rules.ts';
import { CountedTarget, installPage } from './fake-page.ts';
import type { FakePage } from './fake-page.ts';

const redeemed: Trigger = { kind: 'event', type: 'laurel-redeemed' };

let page: FakePage;
let watching: AbortController;
let fired: number;
const fire = (): void => void fired++;

beforeEach(() => {
  page = installPage();
  watching = new AbortController();
  fired = 0;
});

afterEach(() => {
  watching.abort();
  assert.deepEqual(page.listened(), [], 'nobody listens any more');
  page.remove();
  mock.timers.reset();
});

describe('active time', () => {
  const now = (): number => Date.now();
  const watch = (): void => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
    watchActiveTime(30_000, now, fire, watching.signal);
  };

  it('is over after that time in front', () => {
    watch();
    mock.timers.tick(29_999);
    assert.equal(fired, 0);
    mock.timers.tick(1);
    assert.equal(fired, 1);
  });

  it('stands still while another tab or window is in front', () => {
    watch();
    mock.timers.tick(20_000);
    page.show(false);
    mock.timers.tick(3_600_000);
    page.show(true);
    mock.timers.tick(5_000);
    page.focus(false);
    mock.timers.tick(3_600_000);
    assert.equal(fired, 0);
    page.focus(true);
    mock.timers.tick(4_999);
    assert.equal(fired, 0);
    mock.timers.tick(1);
    assert.equal(fired, 1);
  });

  it('does not begin in the back', () => {
    page.document.isFocused = false;
    watch();
    mock.timers.tick(60_000);
    assert.equal(fired, 0);
  });

  it('has one timer at most, and none when it is given up', () => {
    const timers = mock.method(globalThis, 'setTimeout');
    const intervals = mock.method(globalThis, 'setInterval');
    watchActiveTime(30_000, now, fire, watching.signal);
    page.focus(true);
    page.show(true);
    assert.equal(timers.mock.callCount(), 1, 'nothing has changed');
    const cleared = mock.method(globalThis, 'clearTimeout');
    watching.abort();
    assert.equal(cleared.mock.callCount(), 1);
    assert.equal(intervals.mock.callCount(), 0);
    mock.restoreAll();
  });
});

describe('scrolling', () => {
  it('counts what was seen, down to the lower edge', () => {
    watchScroll(0.5, fire, watching.signal);
    page.scrollTo(900);
    assert.equal(fired, 0);
    page.scrollTo(999.5);
    assert.equal(fired, 1);
  });

  it('is not needed on a page that fits on the screen', () => {
    page.document.documentElement.scrollHeight = 1000;
    watchScroll(1, fire, watching.signal);
    assert.equal(fired, 1);
  });

  it('does not take a page that is loading for a short one', () => {
    Object.assign(page.document, { readyState: 'interactive' });
    page.document.documentElement.scrollHeight = 500;
    watchScroll(0.5, fire, watching.signal);
    assert.equal(fired, 0);
    page.document.documentElement.scrollHeight = 4000;
    page.window.fire('load');
    assert.equal(fired, 0);
  });
});

describe('leaving', () => {
  it('is a pointer that goes out through the top', () => {
    watchExit(fire, watching.signal);
    const { documentElement } = page.document;
    documentElement.fire('mouseleave', { clientY: 400 });
    assert.equal(fired, 0, 'through a side');
    documentElement.fire('mouseleave', { clientY: -3 });
    assert.equal(fired, 1);
  });

  it('is coming back to the top after reading, where nothing hovers', () => {
    page.remove();
    page = installPage({ isTouch: true });
    watchExit(fire, watching.signal);
    page.scrollTo(700);
    page.scrollTo(0);
    assert.equal(fired, 0, 'less than a screen was read');
    page.scrollTo(1500);
    page.scrollTo(600);
    assert.equal(fired, 0, 'not at the top yet');
    page.scrollTo(30);
    assert.equal(fired, 1);
  });

  it('is not scrolling with a mouse', () => {
    watchExit(fire, watching.signal);
    page.scrollTo(1500);
    page.scrollTo(0);
    assert.equal(fired, 0);
  });
});

describe('another page', () => {
  it('is told by the browser where it does', () => {
    const navigation = new CountedTarget();
    Object.assign(page.window, { navigation });
    watchPage(fire, watching.signal);
    navigation.fire('currententrychange');
    page.window.fire('popstate');
    assert.equal(fired, 1);
    watching.abort();
    assert.deepEqual(navigation.listened, []);
  });

  it('is seen by going back where it does not', () => {
    watchPage(fire, watching.signal);
    page.window.fire('popstate');
    assert.equal(fired, 1);
  });
});

describe('several triggers', () => {
  const host = {} as Element;
  const wait = (triggers: readonly Trigger[]): Promise<void> =>
    triggered(triggers, host, Date.now, watching.signal);

  it('are done with the first of them', async () => {
    const waiting = wait([{ kind: 'exit' }, { kind: 'scroll', share: 1 }]);
    page.scrollTo(3000);
    await waiting;
  });

  it('may be events', async () => {
    const waiting = heardEvent(
      [{ kind: 'event', type: 'order-shipped' }, { kind: 'exit' }, redeemed],
      watching.signal,
    );
    assert.deepEqual(page.listened(), ['laurel-redeemed', 'order-shipped']);
    page.window.fire('laurel-redeemed');
    await waiting;
  });

  it('are not waited for where there are none', () => wait([]));
});
