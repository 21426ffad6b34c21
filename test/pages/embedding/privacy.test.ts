// What a page with all elements does to a visitor's device and to whom it speaks, unless somebody asks for more.

import { expect } from '@open-wc/testing';
import { choose, reasonOf } from '../../support/survey.ts';
import { until } from '../../support/until.ts';
import { placedElements, written } from '../support/content.ts';
import { asPromise } from '../support/kept.ts';
import { keepScript, loaderTag, openOwnPage } from '../support/own-page.ts';
import { someMember } from '../support/people.ts';
import { allReach, wordsOf, type ShopPage } from '../support/shop-page.ts';
import { signIn, signOut } from '../support/visitor.ts';

/** Notes, from before anything else runs, each way to keep something on the device or to send something away. */
const watching = `
  self.noted = [];
  const note = (what) => noted.push(what);
  const wrap = (owner, name, what = name) => {
    const before = owner?.[name];
    if (!before) return;
    owner[name] = function (...words) {
      note(what + ' ' + (typeof words[0] === 'string' ? words[0] : ''));
      return before.apply(this, words);
    };
  };
  wrap(Storage.prototype, 'setItem', 'storage');
  wrap(IDBFactory.prototype, 'open', 'indexedDB');
  wrap(self.CacheStorage?.prototype, 'open', 'caches');
  wrap(self.StorageManager?.prototype, 'persist', 'persist');
  wrap(self.StorageManager?.prototype, 'getDirectory', 'files');
  wrap(self.ServiceWorkerContainer?.prototype, 'register', 'service worker');
  wrap(self.CookieStore?.prototype, 'set', 'cookie');
  wrap(Navigator.prototype, 'sendBeacon', 'beacon');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get: () => cookie.get.call(document),
    set: (value) => { note('cookie ' + value); cookie.set.call(document, value); },
  });
  for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'SharedWorker', 'Worker', 'BroadcastChannel']) {
    const Before = self[name];
    if (Before) self[name] = class extends Before { constructor(...words) { note(name); super(...words); } };
  }`;

const notedOn = ({ window: view }: ShopPage): readonly string[] =>
  Reflect.get(view, 'noted') as readonly string[];

/** Everything that the page's origin keeps on the device and that a script can see. */
async function keptOn({ window: view, document: page }: ShopPage): Promise<unknown> {
  return {
    cookie: page.cookie,
    local: { ...view.localStorage },
    session: { ...view.sessionStorage },
    databases: (await view.indexedDB.databases()).map(({ name }) => name).sort(),
    caches: 'caches' in view ? await view.caches.keys() : [],
  };
}

const hostsOf = ({ window: view }: ShopPage): readonly string[] => [
  ...new Set(view.performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)),
];

/** What a visitor does with elements before anything is sent. */
async function useEverything(page: ShopPage): Promise<void> {
  const [survey] = page.widgets('laurel-feedback-survey');
  const [card] = page.widgets('laurel-referral-card');
  if (!survey || !card) throw new Error('The page shows both.');
  choose(survey, 9);
  reasonOf(survey).value = 'Because Nora told me so';
  reasonOf(survey).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  const button = (name: string) =>
    until(
      () =>
        [...(card.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
          textContent?.includes(name),
        ),
      `the button ${name}`,
    );
  (await button('QR')).click();
  await until(() => card.shadowRoot?.querySelector('svg[role=img]'), 'the QR code');
  (await button('Copy')).click();
  await until(() => /copied|copy/i.test(wordsOf(card)), 'what became of copying');
}

describe('embedding 11, privacy', () => {
  for (const who of ['member', 'guest'] as const) {
    it(`keeps nothing on the device of a ${who} and asks no other host, by default`, async () => {
      await (who === 'member' ? signIn(await someMember()) : signOut());
      const markup = (await placedElements()).map((element) => written(element, 'tag')).join('');
      const empty = await openOwnPage('', '<p>Nothing</p>');
      const before = await keptOn(empty);
      empty.close();
      const watch = await keepScript(watching);
      const page = await openOwnPage(`<script src="${watch}"></script>${loaderTag()}`, markup);
      await allReach(page, who === 'member' ? 'ready' : 'guest');
      if (who === 'member') await useEverything(page);
      expect(notedOn(page)).to.deep.equal([]);
      expect(await keptOn(page)).to.deep.equal(before);
      expect(hostsOf(page)).to.deep.equal([location.host]);
      expect(page.violations).to.deep.equal([]);
      page.close();
    });
  }

  it('would be seen to be broken by these tests', async () => {
    const watch = await keepScript(watching);
    const act = await keepScript(`
      sessionStorage.setItem('laurel-test', '1');
      document.cookie = 'laurel-test=1; max-age=1';
      indexedDB.open('laurel-test').onsuccess = ({ target }) => target.result.close();
      navigator.sendBeacon('/nowhere');`);
    const page = await openOwnPage(
      `<script src="${watch}"></script><script src="${act}"></script>`,
      '',
    );
    expect(notedOn(page)).to.deep.equal([
      'storage laurel-test',
      'cookie laurel-test=1; max-age=1',
      'indexedDB laurel-test',
      'beacon /nowhere',
    ]);
    page.window.sessionStorage.removeItem('laurel-test');
    await asPromise(page.window.indexedDB.deleteDatabase('laurel-test'));
    page.close();
  });
});
