import { expect } from '@open-wc/testing';
import { recordConsole } from '../support/console-record.ts';
import { connect } from '../support/network.ts';
import { openFrame, type Frame } from '../support/frames.ts';
import { seenText, statesOf } from '../support/seen.ts';
import { shopIn } from '../support/stage.ts';
import type { UnreliableShop } from '../support/shop.ts';
import { drawn, until } from '../../support/until.ts';
import { definitionOf, elements } from './elements.ts';

const provider = '/components/provider/define.ts';

/** `<laurel-provider>` around some HTML, as a page has it. */
const provided = ({ api, tokenUrl }: UnreliableShop, html: string): string =>
  `<laurel-provider api="${api}" token-url="${tokenUrl}">${html}</laurel-provider>`;

for (const under of elements) {
  describe(`<${under.tag}> and its provider`, () => {
    let frame: Frame;
    let shop: UnreliableShop;

    const open = async (html: string): Promise<void> => {
      frame = await openFrame(400, html);
      connect(frame.window);
    };
    const shown = (selector: string = under.tag): Element => {
      const element = frame.document.querySelector(selector);
      if (element === null) throw new Error(`There is no ${selector} in the frame.`);
      return element;
    };

    beforeEach(async () => {
      shop = await shopIn('ready', under.needs);
    });
    afterEach(() => {
      frame.close();
      shop.close();
    });

    it('waits for a provider that is registered later than itself', async () => {
      await open(provided(shop, `<${under.tag}></${under.tag}>`));
      await frame.load(definitionOf(under));
      await drawn(frame.window);
      expect(statesOf(shown())).to.deep.equal(['loading']);
      await frame.load(provider);
      await until(() => shown().matches(':state(ready)'), 'the late provider’s member');
    });

    it('is found by a provider inside another shadow root', async () => {
      await open(provided(shop, '<section></section>'));
      const root = shown('section').attachShadow({ mode: 'open' });
      root.innerHTML = `<${under.tag}></${under.tag}>`;
      await frame.load(provider);
      await frame.load(definitionOf(under));
      const element = root.firstElementChild;
      await until(() => element?.matches(':state(ready)'), 'the member through the shadow root');
    });

    it('follows the provider it is moved to', async () => {
      const other = await shopIn('guest', under.needs);
      await open(provided(shop, `<${under.tag}></${under.tag}>`) + provided(other, '<p></p>'));
      await frame.load(provider);
      await frame.load(definitionOf(under));
      await until(() => shown().matches(':state(ready)'), 'the first provider’s member');
      shown('p').append(shown());
      await until(() => shown().matches(':state(guest)'), 'the second provider’s guest');
      other.close();
    });

    it('asks the server once for any number of elements and providers of one shop', async () => {
      const tags = `<${under.tag}></${under.tag}>`.repeat(5);
      await open(provided(shop, tags) + provided(shop, tags));
      await frame.load(definitionOf(under));
      await frame.load(provider);
      const all = [...frame.document.querySelectorAll(under.tag)];
      await until(() => all.every((element) => element.matches(':state(ready)')), 'ten members');
      expect([...shop.requests].sort()).to.deep.equal([
        'GET /member',
        'GET /programme',
        'GET token',
      ]);
      expect(new Set(all.map(seenText)).size).to.equal(1);
    });

    it('never makes a link of an address that is no web address, in this provider or the next', async () => {
      await shop.signIn(null);
      const unsafe = 'sign-in-url="javascript:alert(1)" join-url="data:text/html,x"';
      const element = `<${under.tag}></${under.tag}>`;
      const first = provided(shop, element).replace(
        '<laurel-provider',
        `<laurel-provider ${unsafe}`,
      );
      await open(first + provided(shop, element));
      const record = recordConsole(frame.window);
      await frame.load(definitionOf(under));
      await frame.load(provider);
      const all = [...frame.document.querySelectorAll(under.tag)];
      await until(() => all.every((each) => each.matches(':state(guest)')), 'two guests');
      const links = all.flatMap((each) => [...(each.shadowRoot?.querySelectorAll('a') ?? [])]);
      const unsafeLinks = links.map(({ href }) => href).filter((href) => !/^https?:/.test(href));
      expect(unsafeLinks).to.deep.equal([]);
      expect(record.warnings.join()).to.contain('sign-in-url');
    });

    it('shows markup in texts as it is written', async () => {
      const label = '<img src=x onerror=alert(1)>';
      await open(provided(shop, `<${under.tag} variant="card"></${under.tag}>`));
      shown().setAttribute('label', label);
      await frame.load(definitionOf(under));
      await frame.load(provider);
      await until(() => shown().matches(':state(ready)'), 'the member');
      expect(shown().shadowRoot?.querySelector('img')).to.equal(null);
      expect(seenText(shown())).to.contain(label);
    });
  });
}
