// The shop's policy allows nothing but its own files, and no text that becomes markup.

import { expect } from '@open-wc/testing';
import { demoPages, inLanguage, streamedPage, thankYouPage, tryPage } from './support/demo.ts';
import { someMember, signInToAnswer } from './support/people.ts';
import { startServer, stopServer } from './support/server.ts';
import { choose, radiosOf, reasonOf, sendButtonOf } from '../support/survey.ts';
import { allReach, openPage, wordsOf } from './support/shop-page.ts';
import { until } from '../support/until.ts';
import { placeOrder, signIn, signOut } from './support/visitor.ts';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
];

describe('a strict content security policy', () => {
  const pages = { ...demoPages, thankYou: thankYouPage, try: tryPage, streamed: streamedPage };
  for (const [name, path] of Object.entries(pages)) {
    it(`fault 71: is sent with the ${name} page, and no widget breaks it`, async () => {
      await placeOrder();
      const answer = await fetch(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(strict.filter((directive) => !policy.includes(directive))).to.deep.equal([]);
      for (const somebody of [true, false]) {
        await (somebody ? signIn(await someMember()) : signOut());
        await placeOrder();
        const page = await openPage(inLanguage(path, somebody ? 'de' : 'ar'));
        if (page.widgets().length > 0) await allReach(page, somebody ? 'ready' : 'guest');
        expect({ violations: page.violations, errors: page.errors }).to.deep.equal({
          violations: [],
          errors: [],
        });
        page.close();
      }
    });
  }

  it('is kept while a survey is answered, wrongly first, and an invitation is shared', async () => {
    await signInToAnswer();
    const page = await openPage(inLanguage(demoPages.widgets, 'en'));
    await allReach(page, 'ready');
    const [survey] = page.widgets('laurel-feedback-survey');
    const [card] = page.widgets('laurel-referral-card');
    if (!survey || !card) throw new Error('The page shows both.');
    sendButtonOf(survey).click();
    await until(() => /choose/i.test(wordsOf(survey)), 'what is missing');
    choose(survey, 10);
    reasonOf(survey).value = '<img src=x onerror=alert(1)>';
    reasonOf(survey).dispatchEvent(new Event('input', { bubbles: true }));
    sendButtonOf(survey).click();
    await until(() => radiosOf(survey).length === 0, 'the thanks');
    for (const name of ['Copy', 'QR', 'Show all']) {
      const buttons = [...(card.shadowRoot?.querySelectorAll('button') ?? [])];
      buttons.find(({ textContent }) => textContent?.includes(name))?.click();
      if (name !== 'QR') continue;
      await until(() => card.shadowRoot?.querySelector('svg[role=img]'), 'the QR code');
    }
    await until(() => /copied|copy/i.test(wordsOf(card)), 'what became of copying');
    expect({ violations: page.violations, errors: page.errors }).to.deep.equal({
      violations: [],
      errors: [],
    });
    page.close();
  });

  it('is kept while the server is away, too', async () => {
    await signIn(await someMember());
    const page = await openPage(demoPages.account);
    await allReach(page, 'ready');
    await stopServer();
    page.document.dispatchEvent(new Event('laurel-session-change'));
    await allReach(page, 'stale');
    expect(page.violations).to.deep.equal([]);
    await startServer();
    page.close();
  });

  it('would be seen to be broken by this test', async () => {
    const page = await openPage(demoPages.home);
    page.document.body.setAttribute('style', 'color: inherit');
    await until(() => page.violations.length > 0, 'the violation of a style attribute');
    page.close();
  });
});
