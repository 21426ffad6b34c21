// Signing in and out without a reload.

import { expect } from '@open-wc/testing';
import { demoPages } from './support/demo.ts';
import { someMember } from './support/people.ts';
import { allReach, openPage, wordsOf } from './support/shop-page.ts';
import { signIn, signOut } from './support/visitor.ts';

describe('signing out and in on a page', () => {
  it('changes all widgets without a reload', async () => {
    await signIn(await someMember());
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready');
    const { document } = page;
    const words = page.widgets().map(wordsOf);
    document.querySelector<HTMLElement>('form[data-sign-out] button')?.click();
    await allReach(page, 'guest');
    const personal = words.join(' ').match(/\d[\d,]{2,}/g) ?? [];
    for (const amount of personal)
      expect(page.widgets().map(wordsOf).join(' ')).not.to.contain(amount);
    await signIn(await someMember());
    document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'ready');
    expect(page.widgets().map(wordsOf)).to.deep.equal(words);
    expect(page.window.document).to.equal(document);
    page.close();
  });

  it('happens on the sign-in page by its own buttons, without a reload', async () => {
    await signOut();
    const page = await openPage('/sign-in.html');
    await allReach(page, 'guest');
    const { document } = page;
    document.querySelector<HTMLElement>('form[data-sign-in] button')?.click();
    await allReach(page, 'ready');
    expect(page.window.document).to.equal(document);
    page.close();
  });

  it('shows the other member, and nothing of the first, when somebody else signs in', async () => {
    await signIn(await someMember(0));
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready');
    const first = wordsOf(page.widgets('laurel-points-badge')[0]);
    await signIn(await someMember(1));
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'ready');
    const other = await openPage(demoPages.account);
    await allReach(other, 'ready');
    expect(page.widgets().map(wordsOf)).to.deep.equal(other.widgets().map(wordsOf));
    expect(wordsOf(page.widgets('laurel-points-badge')[0])).not.to.equal(first);
    page.close();
    other.close();
  });

  it('leaves nothing of the member in what the browser stores', async () => {
    await signIn(await someMember());
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready');
    await signOut();
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'guest');
    expect({ ...page.window.localStorage }).to.deep.equal({});
    expect({ ...page.window.sessionStorage }).to.deep.equal({});
    page.close();
  });
});
