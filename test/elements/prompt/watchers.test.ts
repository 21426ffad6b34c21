import { expect, fixture, html } from '@open-wc/testing';
import { watchExit } from '../../../components/feedback-survey/prompt/watch-exit.ts';
import { watchPage } from '../../../components/feedback-survey/prompt/watch-page.ts';
import { watchScroll } from '../../../components/feedback-survey/prompt/watch-scroll.ts';
import { watchVisible } from '../../../components/feedback-survey/prompt/watch-visible.ts';
import { drawn, until } from '../../support/until.ts';

describe('what a survey watches for', () => {
  let watching: AbortController;
  let fired: number;
  const fire = (): void => void fired++;

  beforeEach(() => {
    watching = new AbortController();
    fired = 0;
  });
  afterEach(() => {
    watching.abort();
    scrollTo(0, 0);
  });

  /** Something below the screen, after a page that is three screens long. */
  const below = async (height: string): Promise<HTMLElement> => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <div style="block-size:300vh"></div>
        <div class="host"></div>
      </div>`,
    );
    const host = box.querySelector<HTMLElement>('.host');
    if (!host) throw new Error('There is no host.');
    host.style.blockSize = height;
    return host;
  };

  for (const height of ['200px', '400vh', '0'])
    it(`sees an element of ${height} come into view`, async () => {
      const host = await below(height);
      watchVisible(host, fire, watching.signal);
      await drawn();
      expect(fired, 'below the screen').to.equal(0);
      host.scrollIntoView({ block: height === '400vh' ? 'start' : 'end' });
      await until(() => fired > 0, 'the element to be seen');
    });

  it('does not look after it was given up', async () => {
    const host = await below('200px');
    watchVisible(host, fire, watching.signal);
    watching.abort();
    host.scrollIntoView();
    await drawn();
    await drawn();
    expect(fired).to.equal(0);
  });

  it('sees how much of the page was scrolled through', async () => {
    await below('0');
    watchScroll(1, fire, watching.signal);
    const half = document.documentElement.scrollHeight / 2;
    scrollTo(0, half);
    await until(() => scrollY > half - 2, 'the page to scroll');
    await drawn();
    expect(fired, 'half of it').to.equal(0);
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => fired > 0, 'the end of the page');
  });

  it('sees the pointer leave through the top', () => {
    watchExit(fire, watching.signal);
    const leave = (clientY: number): void => {
      document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY }));
    };
    leave(300);
    expect(fired).to.equal(0);
    leave(-1);
    expect(fired).to.equal(1);
    watching.abort();
    leave(-1);
    expect(fired).to.equal(1);
  });

  it('sees the address change and go back', async () => {
    const before = location.href;
    watchPage(fire, watching.signal);
    history.pushState(null, '', '#one');
    if ('navigation' in window) expect(fired, 'pushState').to.equal(1);
    fired = 0;
    history.back();
    await until(() => fired > 0, 'going back');
    expect(location.href).to.equal(before);
  });
});
