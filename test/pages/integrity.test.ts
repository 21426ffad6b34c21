// `importmap.json` in the head of a page: the browser runs no file of the kit that is not the released one.

import { expect } from '@open-wc/testing';
import { until } from '../support/until.ts';
import { keepPage, keepScript, loaderTag } from './support/own-page.ts';
import { someMember } from './support/people.ts';
import { allReach, openPage, wordsOf, type ShopPage } from './support/shop-page.ts';
import { signIn } from './support/visitor.ts';

const names = ['points-badge', 'tier-progress', 'feedback-survey', 'referral-card'];
const widgets = names
  .map((name) => `<laurel-${name}><a href="/account.html">Your ${name}</a></laurel-${name}>`)
  .join('');

/** Without `unsafe-inline`: the import map has a nonce. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'nonce-once'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join(';');

type Hashes = Record<string, string>;

/** As docs/loader.md says: the folder's address in place of `./`. */
async function releasedHashes(): Promise<Hashes> {
  const text = await (await fetch('/laurel/importmap.json')).text();
  const map = JSON.parse(text.replaceAll('"./', '"/laurel/')) as { readonly integrity: Hashes };
  return map.integrity;
}

/** Collects what the loader warns of: a file that cannot be had. */
const listening = `
  self.warnings = [];
  console.warn = (...words) => warnings.push(words.join(' '));`;
const warned = ({ window: view }: ShopPage): Promise<unknown> =>
  until(() => (Reflect.get(view, 'warnings') as readonly string[])[0], 'a warning');

async function open(integrity: Hashes): Promise<ShopPage> {
  const map = JSON.stringify({ integrity });
  const head = `<script type="importmap" nonce="once">${map}</script><script src="${await keepScript(listening)}"></script>${loaderTag()}`;
  return openPage(await keepPage(head, widgets, { policy }));
}

/** The hash of something else, which is as good as something else in the file. */
const another = `sha384-${btoa('x'.repeat(48))}`;

describe('an import map with hashes', () => {
  before(async () => {
    await signIn(await someMember());
  });

  it('lets every released file pass, under a policy without inline scripts', async () => {
    const page = await open(await releasedHashes());
    await allReach(page, 'ready');
    await until(
      () => /WhatsApp/.test(wordsOf(page.widgets('laurel-referral-card')[0])),
      'what the card fetches later',
    );
    expect({ violations: page.violations, errors: page.errors }).to.deep.equal({
      violations: [],
      errors: [],
    });
    page.close();
  });

  it('names every module of the folder', async () => {
    const hashes = await releasedHashes();
    const all = (await (await fetch('/laurel/integrity.json')).json()) as Hashes;
    const modules = Object.keys(all).filter((file) => /^(?!wix|laurel\.js).*\.js$/.test(file));
    expect(Object.keys(hashes).sort()).to.deep.equal(
      modules.map((file) => `/laurel/${file}`).sort(),
    );
  });

  it('refuses a changed element, whose link stays, and leaves the others alone', async () => {
    const page = await open({ ...(await releasedHashes()), '/laurel/tier-progress.js': another });
    const others = names.filter((name) => name !== 'tier-progress');
    await until(
      () =>
        others.every((name) =>
          page.document.querySelector(`laurel-${name}`)?.matches(':state(ready)'),
        ),
      'the other elements',
    );
    await warned(page);
    expect(page.window.customElements.get('laurel-tier-progress')).to.equal(undefined);
    const [bar] = page.widgets('laurel-tier-progress');
    expect(bar?.querySelector('a')?.getClientRects().length).to.equal(1);
    page.close();
  });

  it('refuses a changed core, and the page’s own links stay', async () => {
    const page = await open({ ...(await releasedHashes()), '/laurel/core.js': another });
    await warned(page);
    expect(names.filter((name) => page.window.customElements.get(`laurel-${name}`))).to.deep.equal(
      [],
    );
    expect(page.document.querySelectorAll('a')[0]?.getClientRects().length).to.equal(1);
    page.close();
  });
});
