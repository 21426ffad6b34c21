// The shop's policy allows nothing but its own files, and no text that becomes markup.

import { expect } from '@open-wc/testing';
import { demoPages, inLanguage, streamedPage } from './support/demo.ts';
import { someMember } from './support/people.ts';
import { startServer, stopServer } from './support/server.ts';
import { allReach, openPage } from './support/shop-page.ts';
import { until } from '../support/until.ts';
import { signIn, signOut } from './support/visitor.ts';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
];

describe('a strict content security policy', () => {
  for (const [name, path] of Object.entries({ ...demoPages, streamed: streamedPage })) {
    it(`is sent with the ${name} page, and no widget breaks it`, async () => {
      const answer = await fetch(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(strict.filter((directive) => !policy.includes(directive))).to.deep.equal([]);
      for (const somebody of [true, false]) {
        await (somebody ? signIn(await someMember()) : signOut());
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
