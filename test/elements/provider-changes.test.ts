import { expect } from '@open-wc/testing';
import '../../components/points-badge/define.ts';
import '../../components/provider/define.ts';
import type { LaurelProvider } from '../../components/provider/provider.ts';
import { configure } from '../../src/store/configure.ts';
import { defaultStore, registry } from '../../src/store/registry.ts';
import type { MemberName } from './support/members.ts';
import { route } from './support/network.ts';
import { seenText } from './support/seen.ts';
import { openShop } from './support/shop.ts';
import type { UnreliableShop } from './support/shop.ts';
import { drawn, until } from '../support/until.ts';

/** What the badge says of these members. */
const regular = '750 points';
const newcomer = '0 points';

describe('a setting of <laurel-provider> that changes on the page', () => {
  let shop: UnreliableShop;
  let box: HTMLElement;
  let ends: (() => void)[];

  beforeEach(async () => {
    shop = openShop();
    await shop.signIn('regular');
    box = document.createElement('div');
    document.body.append(box);
    ends = [() => box.remove(), () => shop.close()];
  });
  afterEach(() => {
    for (const end of ends) end();
    for (const store of registry().stores.values()) store.dispose();
  });

  /** A provider with a badge in it, on the page before anything is set. */
  const place = (): { readonly provider: LaurelProvider; readonly badge: Element } => {
    const provider = document.createElement('laurel-provider');
    const badge = provider.appendChild(document.createElement('laurel-points-badge'));
    box.append(provider);
    return { provider, badge };
  };
  const reaches = (badge: Element, state: string): Promise<true> =>
    until(() => badge.matches(`:state(${state})`), `:state(${state})`);
  const says = (badge: Element, words: string): Promise<true> =>
    until(() => seenText(badge) === words, words);
  const asked = (request: string): number =>
    shop.requests.filter((each) => each === request).length;

  /** Another token address of the same API, for somebody else. */
  const otherTokenUrl = async (member: MemberName): Promise<string> => {
    await shop.signIn(member);
    const token = await (await fetch(shop.tokenUrl)).text();
    const url = `/token-of/${member}`;
    const headers = { 'content-type': 'application/json' };
    ends.push(route(url, async () => new Response(token, { headers })));
    await shop.signIn('regular');
    return url;
  };
  /** The badge shows the member of the shop's own token address. */
  const signedIn = async (): Promise<ReturnType<typeof place>> => {
    const placed = place();
    placed.provider.setAttribute('api', shop.api);
    placed.provider.setAttribute('token-url', shop.tokenUrl);
    await says(placed.badge, regular);
    return placed;
  };

  for (const kind of ['attribute', 'property'] as const)
    it(`counts when the token address comes after the API's, as ${kind}`, async () => {
      const { provider, badge } = place();
      if (kind === 'attribute') {
        provider.setAttribute('api', shop.api);
        provider.remove();
        box.append(provider);
        provider.setAttribute('token-url', shop.tokenUrl);
      } else {
        provider.remove();
        provider.api = shop.api;
        box.append(provider);
        provider.tokenUrl = shop.tokenUrl;
      }
      await reaches(badge, 'ready');
      await says(badge, regular);
      expect([...shop.requests].sort()).to.deep.equal([
        'GET /member',
        'GET /programme',
        'GET token',
      ]);
    });

  it('counts when the token address comes after everybody was a guest', async () => {
    const { provider, badge } = place();
    provider.setAttribute('api', shop.api);
    await reaches(badge, 'guest');
    provider.setAttribute('token-url', shop.tokenUrl);
    await says(badge, regular);
    expect(asked('GET /programme')).to.equal(1);
    expect(registry().stores.size).to.equal(1);
  });

  it('counts when the API’s address comes last, or changes', async () => {
    const { provider, badge } = place();
    provider.setAttribute('token-url', shop.tokenUrl);
    await drawn();
    provider.setAttribute('api', shop.api);
    await says(badge, regular);
    const other = openShop();
    ends.push(() => other.close());
    await other.signIn('newcomer');
    const before = [...shop.requests];
    provider.setAttribute('api', other.api);
    provider.setAttribute('token-url', other.tokenUrl);
    await says(badge, newcomer);
    document.dispatchEvent(new Event('laurel-session-change'));
    await until(() => other.requests.filter((each) => each === 'GET /member').length === 2, 'it');
    expect(shop.requests, 'requests to the API of before').to.deep.equal(before);
  });

  it('brings another member where it names another token address', async () => {
    const url = await otherTokenUrl('newcomer');
    const { provider, badge } = await signedIn();
    const tokens = asked('GET token');
    provider.setAttribute('token-url', url);
    await says(badge, newcomer);
    document.dispatchEvent(new Event('laurel-session-change'));
    await until(() => asked('GET /member') === 3, 'another reading');
    await says(badge, newcomer);
    expect(asked('GET token'), 'requests to the address of before').to.equal(tokens);
    expect(asked('GET /programme')).to.equal(1);
    expect(registry().stores.size).to.equal(1);
  });

  it('takes the place of one whose answers are still on their way', async () => {
    const url = await otherTokenUrl('newcomer');
    const { provider, badge } = place();
    shop.answers('silence');
    provider.setAttribute('api', shop.api);
    provider.setAttribute('token-url', shop.tokenUrl);
    await until(() => asked('GET token') > 1, 'the first token address');
    const tokens = asked('GET token');
    provider.setAttribute('token-url', url);
    await until(() => asked('GET /member') === 1, 'the other member’s reading');
    shop.answers('normally');
    await says(badge, newcomer);
    await drawn();
    expect(asked('GET /member')).to.equal(1);
    expect(asked('GET token')).to.equal(tokens);
  });

  it('leaves a guest where the token address is taken away, and a member where it comes back', async () => {
    const { provider, badge } = await signedIn();
    provider.removeAttribute('token-url');
    await reaches(badge, 'guest');
    expect(seenText(badge)).not.to.include('750');
    provider.setAttribute('token-url', shop.tokenUrl);
    await says(badge, regular);
    provider.setAttribute('auth', 'none');
    await reaches(badge, 'guest');
  });

  it('is heard by all that share the store, in other providers and in none', async () => {
    const { provider, badge } = place();
    provider.setAttribute('api', shop.api);
    await reaches(badge, 'guest');
    const other = place();
    other.provider.setAttribute('api', shop.api);
    const alone = box.appendChild(document.createElement('laurel-points-badge'));
    configure({ api: shop.api, tokenUrl: shop.tokenUrl });
    for (const each of [badge, other.badge, alone]) await says(each, regular);
    expect(registry().stores.size).to.equal(1);
    expect(asked('GET /member')).to.equal(1);
  });

  it('does not override what somebody else has said first', async () => {
    const url = await otherTokenUrl('newcomer');
    configure({ api: shop.api, tokenUrl: shop.tokenUrl });
    const { provider, badge } = place();
    provider.setAttribute('api', shop.api);
    await says(badge, regular);
    provider.setAttribute('token-url', url);
    await defaultStore()?.refresh();
    await drawn();
    expect(seenText(badge)).to.equal(regular);
  });

  it('asks for nothing when a provider is only moved or set to what it was', async () => {
    const { provider, badge } = await signedIn();
    const before = [...shop.requests];
    provider.setAttribute('token-url', shop.tokenUrl);
    box.prepend(document.createElement('hr'));
    box.append(provider);
    await drawn();
    await reaches(badge, 'ready');
    expect(shop.requests).to.deep.equal(before);
  });
});
