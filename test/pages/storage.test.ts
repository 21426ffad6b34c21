// What stays on the device, and what works where nothing can.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { readBalance, readMember } from './support/account.ts';
import { forgetKept, readKept } from './support/kept.ts';
import { keepScript, loaderTag, openOwnPage } from './support/own-page.ts';
import { storeOf } from './support/page-store.ts';
import { signInToSpend, someMember } from './support/people.ts';
import { endFaults, fault, startServer } from './support/server.ts';
import { allReach, wordsOf, type ShopPage } from './support/shop-page.ts';
import { signIn, signOut } from './support/visitor.ts';

const badge = '<laurel-points-badge><a href="/account.html">Points</a></laurel-points-badge>';
const list = '<laurel-reward-list><a href="/rewards.html">Rewards</a></laurel-reward-list>';
const tag = (more = ''): string =>
  loaderTag(`data-api="/api/loyalty" data-token-url="/laurel/token" ${more}`);
const agree = (deviceStorage: boolean): Promise<string> =>
  keepScript(`self.agreed = ${deviceStorage};
    (self.laurel ||= []).push({ consent: () => ({ deviceStorage: self.agreed }) });`);

const failing = async (): Promise<void> => {
  for (const path of ['/api/loyalty/member', '/api/loyalty/programme'])
    await fault({ path, status: 503 });
};

describe('what the device keeps', () => {
  beforeEach(async () => {
    await endFaults();
    await forgetKept();
    await signIn(await someMember());
  });
  afterEach(async () => {
    await startServer();
    await endFaults();
  });

  const open = async (agreed: boolean, more = 'data-storage="device"'): Promise<ShopPage> =>
    openOwnPage(`<script src="${await agree(agreed)}"></script>${tag(more)}`, badge);

  const keeping = async (): Promise<ShopPage> => {
    const page = await open(true);
    await allReach(page, 'ready');
    await until(async () => (await readKept()).length > 0, 'what is kept');
    return page;
  };

  it('is nothing on a page that only shows', async () => {
    for (const page of [await open(true, ''), await open(false)]) {
      await allReach(page, 'ready');
      await (await storeOf(page)).refresh();
      page.close();
    }
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
  });

  it('is shown, with its time, while the API does not answer, where shop and visitor want it', async () => {
    (await keeping()).close();
    await failing();
    const page = await open(true);
    await allReach(page, 'stale');
    expect(wordsOf(page.widgets()[0])).to.contain(
      new Intl.NumberFormat('en').format(await readKeptBalance()),
    );
    await endFaults();
    await (await storeOf(page)).refresh();
    await allReach(page, 'ready');
    page.close();
  });

  it('holds no code, card, name or invitation', async () => {
    (await keeping()).close();
    const kept = JSON.stringify(await readKept());
    const member: Readonly<Record<string, unknown>> = { ...(await readMember()) };
    const secrets = [member['referral'], member['card'], member['redemptions'], member['offers']];
    for (const part of secrets)
      for (const text of textsIn(part)) expect(kept).not.to.contain(JSON.stringify(text));
    expect(Object.keys((await onlyKept()).member)).to.have.members([
      ...['contract', 'subject', 'status', 'revision', 'asOf', 'programmeVersion'],
      ...['wallets', 'tier', 'rewards'],
    ]);
  });

  it('fault 56: is erased by a sign-out, also when the page goes away at once', async () => {
    const page = await keeping();
    const { subject } = await readMember();
    await signOut();
    void (await storeOf(page)).session.signOut();
    page.close();
    const later = await open(true);
    await allReach(later, 'guest');
    await until(
      async () => !JSON.stringify(await readKept()).includes(subject),
      'nothing of the member',
    );
    later.close();
  });

  it('is erased when the visitor takes their consent back', async () => {
    const page = await keeping();
    Reflect.set(page.window, 'agreed', false);
    await (await storeOf(page)).consentChanged();
    expect(await readKept()).to.deep.equal([]);
    page.close();
  });

  it('is not shown to another member, and gives way to theirs', async () => {
    (await keeping()).close();
    const { subject } = await readMember();
    await signIn(await someMember(1));
    const page = await open(true);
    await allReach(page, 'ready');
    await until(
      async () => !JSON.stringify(await readKept()).includes(subject),
      'nothing of the first member',
    );
    page.close();
  });

  it('is given and erased when the page asks for it', async () => {
    const page = await keeping();
    const store = await storeOf(page);
    const { documents } = await store.exportLocal();
    const { subject } = await readMember();
    expect(JSON.stringify(documents).includes(subject)).to.equal(true);
    await store.eraseLocal();
    expect(await readKept()).to.deep.equal([]);
    page.close();
  });
});

const gone: Readonly<Record<string, string>> = {
  'fault 33, IndexedDB whose getter throws': `Object.defineProperty(self, 'indexedDB', {
    get() { throw new DOMException('denied', 'SecurityError'); } });`,
  'no IndexedDB': `Object.defineProperty(self, 'indexedDB', { value: undefined });`,
  'IndexedDB that does not open': `IDBFactory.prototype.open = () => { throw new DOMException('no', 'UnknownError'); };`,
  'no Web Locks': `Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });`,
  'no storage at all': `for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
    Object.defineProperty(self, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    delete self.BroadcastChannel;`,
};

describe('a place that keeps nothing', () => {
  afterEach(async () => {
    await startServer();
    await endFaults();
  });

  for (const [name, script] of Object.entries(gone))
    it(`sends as long as the page lives, and says so: ${name}`, async () => {
      await endFaults();
      await forgetKept();
      await signInToSpend('tree');
      const balance = await readBalance();
      const breaking = await keepScript(`${script}
        self.told = [];
        addEventListener('laurel-storage-unavailable', ({ detail }) => told.push(detail.reason));`);
      const page = await openOwnPage(`<script src="${breaking}"></script>${tag()}`, badge + list);
      await allReach(page, 'ready');
      const store = await storeOf(page);
      await fault({ path: '/api/loyalty/redemptions', status: 503, times: 1 });
      const body = { reward: 'tree' };
      const { durability, settled } = await store.send({ kind: 'redeem', body });
      expect(durability).to.equal('volatile');
      expect(Reflect.get(page.window, 'told')).to.have.lengthOf(1);
      await until(
        () => /[Kk]eep this page open/.test(page.widgets().map(wordsOf).join(' ')),
        'words that say so',
      );
      expect((await settled).state).to.equal('acked');
      expect(await readBalance()).to.equal(balance - 250);
      expect(page.errors).to.deep.equal([]);
      page.close();
    });

  it('is told that only the ping is missing by nothing at all: no localStorage', async () => {
    await forgetKept();
    await signInToSpend('tree');
    const balance = await readBalance();
    const breaking = await keepScript(`Object.defineProperty(self, 'localStorage', {
      get() { throw new DOMException('denied', 'SecurityError'); } });`);
    const page = await openOwnPage(`<script src="${breaking}"></script>${tag()}`, badge);
    await allReach(page, 'ready');
    const sent = await (await storeOf(page)).send({ kind: 'redeem', body: { reward: 'tree' } });
    expect(sent.durability).to.equal('durable');
    expect((await sent.settled).state).to.equal('acked');
    expect(await readBalance()).to.equal(balance - 250);
    page.close();
  });
});

interface Kept {
  readonly member: Readonly<Record<string, unknown>> & {
    readonly wallets: readonly { readonly available: string }[];
  };
}

const onlyKept = async (): Promise<Kept> => {
  const [kept] = await readKept();
  return kept as Kept;
};

const readKeptBalance = async (): Promise<number> =>
  Number((await onlyKept()).member.wallets[0]?.available);

/** All texts of five or more letters in a document, which are not names of its own vocabulary. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.length > 12
      ? [value]
      : []
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];
