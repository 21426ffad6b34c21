import { ContextRoot } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import '../../components/points-badge/define.ts';
import '../../components/provider/define.ts';
import { configure, defaultStore } from '../../src/store/index.ts';
import { fakeStore } from './fake-store.ts';
import { recordConsole } from './support/console-record.ts';
import { seenText } from './support/seen.ts';
import { until } from '../support/until.ts';

const badgeIn = (box: Element) => {
  const badge = box.querySelector('laurel-points-badge');
  if (!badge) throw new Error('There is no badge.');
  return badge;
};

describe('<laurel-provider>', () => {
  it('gives language and links to what is in it, the nearest one first', async () => {
    const store = fakeStore({ phase: 'guest' });
    const box = await fixture(
      html`<laurel-provider locale="de" join-url="/outer">
        <laurel-provider join-url="/inner"
          ><laurel-points-badge></laurel-points-badge
        ></laurel-provider>
      </laurel-provider>`,
    );
    const badge = badgeIn(box);
    badge.store = store;
    await until(() => seenText(badge).includes('Mitmachen'), 'German');
    const links = [...(badge.shadowRoot?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      `${location.origin}/inner`,
      '/sign-in',
    ]);
    box.setAttribute('locale', 'en');
    await until(() => seenText(badge).includes('Join'), 'English');
  });

  it('takes no room of its own', async () => {
    const box = await fixture(html`<laurel-provider><p>Text</p></laurel-provider>`);
    expect(getComputedStyle(box).display).to.equal('contents');
  });

  it('refuses links that are not http, and says so', async () => {
    const record = recordConsole();
    const box = await fixture(
      html`<laurel-provider join-url="javascript:alert(1)">
        <laurel-points-badge></laurel-points-badge>
      </laurel-provider>`,
    );
    const badge = badgeIn(box);
    badge.store = fakeStore({ phase: 'guest' });
    await badge.ready;
    record.restore();
    const [join] = badge.shadowRoot?.querySelectorAll('a') ?? [];
    expect(join?.getAttribute('href')).to.equal('/join');
    expect(record.warnings).to.deep.equal([
      '<laurel-provider join-url="javascript:alert(1)">: use an http or https address.',
    ]);
  });

  for (const address of [
    'https://elsewhere.example/loyalty',
    '//elsewhere.example/loyalty',
    'https://api.shop.example.elsewhere.example/',
    'javascript:alert(1)',
    'data:application/json,{}',
    'http://',
  ])
    for (const attribute of ['api', 'token-url'])
      it(`asks no address that the page has not named: ${attribute} ${address}`, async () => {
        const asked: string[] = [];
        const { fetch } = window;
        window.fetch = async (input) => {
          asked.push(String(input));
          return new Response('{}');
        };
        configure({ api: 'https://api.shop.example/loyalty' });
        const record = recordConsole();
        try {
          const box = await fixture(
            html`<laurel-provider
              api=${attribute === 'api' ? address : '/refused'}
              token-url=${attribute === 'api' ? '/token' : address}
            >
              <laurel-points-badge></laurel-points-badge>
            </laurel-provider>`,
          );
          await badgeIn(box).ready;
          expect(badgeIn(box).matches(':state(error)')).to.equal(true);
        } finally {
          record.restore();
          window.fetch = fetch;
          defaultStore()?.dispose();
        }
        expect(record.errors.join()).to.match(/apiOrigins|URL/);
        expect(asked).to.deep.equal([]);
      });

  it('asks an address on an origin that the page has named', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = async (input) => {
      asked.push(String(input));
      return new Response('{}', { status: 503 });
    };
    configure({ api: 'https://api.shop.example/loyalty' });
    try {
      const box = await fixture(
        html`<laurel-provider api="https://api.shop.example/other">
          <laurel-points-badge></laurel-points-badge>
        </laurel-provider>`,
      );
      await badgeIn(box).ready;
    } finally {
      window.fetch = fetch;
      defaultStore()?.dispose();
    }
    expect(asked).to.deep.equal(['https://api.shop.example/other/programme']);
  });

  it('replaces texts of the interface from JSON in it', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const provider = document.createElement('laurel-provider');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['messages'] = '';
    script.text = JSON.stringify({ 'en-IE': { retry: 'Have another go' } });
    const badge = document.createElement('laurel-points-badge');
    badge.locale = 'en-IE';
    badge.store = fakeStore({ phase: 'error' });
    provider.append(script, badge);
    box.append(provider);
    const retry = () => badge.shadowRoot?.querySelector('button')?.getAttribute('aria-label');
    await until(() => retry() === 'Have another go', 'the text');
  });

  it('says in the console what its elements show, and why, when asked to', async () => {
    const { info } = console;
    const told: string[] = [];
    console.info = (words: string) => void told.push(words);
    const box = await fixture(
      html`<laurel-provider data-debug locale="en">
        <laurel-points-badge></laurel-points-badge>
      </laurel-provider>`,
    );
    await until(() => told.some((words) => words.includes('is loading')), 'the reason');
    badgeIn(box).store = fakeStore({ phase: 'guest' });
    await until(() => told.some((words) => words.includes('is guest')), 'the next reason');
    console.info = info;
    expect(told[0]).to.equal('<laurel-provider> has no store.');
  });

  for (const language of ['"Hallo"', '["Hallo"]', 'null'])
    it(`says what is wrong with a language that is ${language}, and takes no word of it`, async () => {
      const record = recordConsole();
      const box = document.createElement('laurel-provider');
      const script = document.createElement('script');
      script.type = 'application/json';
      script.dataset['messages'] = '';
      script.textContent = `{"de": ${language}}`;
      box.append(script);
      document.body.append(box);
      await until(() => record.warnings.length > 0, 'a warning');
      record.restore();
      box.remove();
      expect(record.warnings[0]).to.contain('data-messages').and.contain('Expected an object');
    });

  it('leaves requests for other contexts to others', async () => {
    const root = new ContextRoot();
    const box = await fixture<HTMLElement>(html`<laurel-provider><p></p></laurel-provider>`);
    root.attach(box);
    let answered = false;
    const request = new Event('context-request', { bubbles: true, composed: true });
    Object.assign(request, { context: 'other', callback: () => (answered = true) });
    box.querySelector('p')?.dispatchEvent(request);
    root.detach(box);
    expect(answered).to.equal(false);
  });
});
