// What shoppers see while the server is away, and afterwards.

import { expect } from '@open-wc/testing';
import { demoPages, streamedPage } from './support/demo.ts';
import {
  askedIn,
  refuseToken,
  forgetRequests,
  requestsSince,
  startServer,
  stopServer,
} from './support/server.ts';
import { someMember } from './support/people.ts';
import { allReach, openPage, wordsOf, type ShopPage } from './support/shop-page.ts';
import { signIn } from './support/visitor.ts';

/** What the browser says when the network is back or the visitor returns. */
const comeBack = (page: ShopPage): void => void page.window.dispatchEvent(new Event('online'));

/** Tells the page that the shop's session has changed, so that it reads at once. */
const sessionChanged = (page: ShopPage): void =>
  void page.document.dispatchEvent(new Event('laurel-session-change'));

describe('a server that goes away', () => {
  afterEach(async () => {
    await startServer();
  });

  it('leaves the last known figures, then the fresh ones when it is back', async () => {
    await signIn(await someMember());
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready');
    const balance = /\d[\d,]*/.exec(wordsOf(page.widgets()[0]))?.[0] ?? '';
    await stopServer();
    sessionChanged(page);
    await allReach(page, 'stale');
    expect(wordsOf(page.widgets()[0])).to.contain(balance);
    await startServer();
    comeBack(page);
    await allReach(page, 'ready');
    expect(wordsOf(page.widgets()[0])).to.contain(balance);
    page.close();
  });

  it('gives an error with a way out, and never a guest, to a member whose read fails', async () => {
    await signIn(await someMember());
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready');
    await stopServer();
    sessionChanged(page);
    await allReach(page, 'stale', 'error');
    expect(page.widgets().filter((widget) => widget.matches(':state(guest)'))).to.deep.equal([]);
    page.close();
  });
});

describe('a token that is refused in the middle of a visit', () => {
  it('is renewed once for all widgets', async () => {
    await signIn(await someMember());
    const page = await openPage(streamedPage);
    await allReach(page, 'ready');
    await refuseToken();
    await forgetRequests();
    await readAgain(page);
    await allReach(page, 'ready');
    expect(askedIn(await requestsSince())).to.deep.equal({ token: 1, member: 2, programme: 0 });
    page.close();
  });
});

/** Makes the page's own store read again, as when a visitor comes back after a while. */
async function readAgain(page: ShopPage): Promise<void> {
  const registry: unknown = Reflect.get(page.window, Symbol.for('laurel.stores.v1'));
  const { default: store } = registry as { readonly default: { refresh(): Promise<void> } };
  await store.refresh();
}
