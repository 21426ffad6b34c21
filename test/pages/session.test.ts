// Signing in and out without a reload.

import { expect } from '@open-wc/testing';
import { readMember } from './support/account.ts';
import { demoPages } from './support/demo.ts';
import { someMember } from './support/people.ts';
import { allReach, openPage, wordsOf } from './support/shop-page.ts';
import { signIn, signOut } from './support/visitor.ts';

/** Widgets with figures of the member's own; a card tells guests what the programme gives. */
const own = 'laurel-points-badge, laurel-tier-progress';
const card = 'laurel-referral-card';

describe('signing out and in on a page', () => {
  it('changes all widgets without a reload', async () => {
    await signIn(await someMember());
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready');
    const { document } = page;
    const words = page.widgets(own).map(wordsOf);
    const code = (await readMember()).referral?.code ?? '';
    expect(wordsOf(page.widgets(card)[0])).to.contain(code);
    document.querySelector<HTMLElement>('form[data-sign-out] button')?.click();
    await allReach(page, 'guest');
    const figures = words.join(' ').match(/\d[\d,]{2,}/g) ?? [];
    const left = page.widgets(own).map(wordsOf).join(' ');
    for (const figure of figures) expect(left).not.to.contain(figure);
    for (const widget of page.widgets()) {
      expect(widget.shadowRoot?.innerHTML, widget.localName).not.to.contain(code);
    }
    await signIn(await someMember());
    document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'ready');
    expect(page.widgets(own).map(wordsOf)).to.deep.equal(words);
    expect(wordsOf(page.widgets(card)[0])).to.contain(code);
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
    const firstCode = (await readMember()).referral?.code ?? '';
    await signIn(await someMember(1));
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'ready');
    const other = await openPage(demoPages.account);
    await allReach(other, 'ready');
    expect(page.widgets(own).map(wordsOf)).to.deep.equal(other.widgets(own).map(wordsOf));
    expect(wordsOf(page.widgets(card)[0])).to.contain((await readMember()).referral?.code);
    expect(page.widgets(card)[0]?.shadowRoot?.innerHTML).not.to.contain(firstCode);
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
