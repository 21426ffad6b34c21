// Café Luna: its pages, its cart and its sign-in, in the shape of fetch.

import { cartTotal, cartValues, withMore, withQuantity } from './cart.ts';
import { afterClaim, codeIn, invitationValues, withoutCode } from './invitation.ts';
import { lookCookies } from './look.ts';
import { accountValues, nameOf, signInValues } from './member-pages.ts';
import type { OrderQueue } from './order-queue.ts';
import { visitOf, type Pages, type Visit } from './pages.ts';
import type { People, Person } from './people.ts';
import { productOf, products, productValues } from './products.ts';
import type { ProgrammeCalls } from './programme-calls.ts';
import type { ProgrammeFacts } from './programme.ts';
import { isOwnForm, type Session, type Sessions } from './session.ts';
import type { Standing } from './standing.ts';
import type { StaticFiles } from './static-files.ts';
import { exampleValues } from './tag-examples.ts';

export interface ShopOptions {
  readonly pages: Pages;
  readonly sessions: Sessions;
  readonly people: People;
  readonly facts: ProgrammeFacts;
  readonly standing: (subject: string) => Promise<Standing>;
  readonly programme: ProgrammeCalls;
  readonly queue: OrderQueue;
  readonly files: StaticFiles;
  /** Whether the members were read from an order file. */
  readonly imported: boolean;
  /** Runs before an order or sign-in of a person. */
  readonly introduce: (person: Person) => Promise<void>;
  readonly now: () => number;
  readonly newOrderId: () => string;
}

type Post = (form: URLSearchParams, visit: Visit) => Promise<Response>;

export function createShop(options: ShopOptions): (request: Request) => Promise<Response> {
  const { pages, sessions, people, facts, programme, queue } = options;
  const { currency } = facts;

  const moved = (location: string, session: Session, cookies: readonly string[] = []): Response => {
    const headers = new Headers({ location, 'cache-control': 'no-store' });
    for (const cookie of [sessions.write(session), ...cookies])
      headers.append('set-cookie', cookie);
    return new Response(null, { status: 303, headers });
  };
  const person = async ({ session }: Visit): Promise<Person | undefined> =>
    session.customer === undefined ? undefined : people.get(session.customer);
  const noticed = async (visit: Visit): Promise<Visit> => {
    const { session, words } = visit;
    if (session.invitation === undefined) return visit;
    const visitor = await person(visit);
    const standing = visitor && (await options.standing(visitor.subject));
    return { ...visit, invitation: invitationValues(session, standing, facts, words) };
  };
  const shelf = (name: string, { words }: Visit) => ({
    products: products
      .filter((product) => product.shelf === name)
      .map((product) => productValues(product, words, currency)),
  });

  const gets: Readonly<Record<string, (visit: Visit) => Promise<Response> | Response>> = {
    '/': (visit) =>
      pages.render('index', visit, {
        coffee: shelf('coffee', visit),
        brewing: shelf('brewing', visit),
      }),
    '/product.html': (visit) => {
      const product = productOf(visit.url.searchParams.get('id') ?? products[0]?.id ?? null);
      return product
        ? pages.render('product', visit, { product: productValues(product, visit.words, currency) })
        : pages.render('not-found', visit, {}, 404);
    },
    '/cart.html': (visit) =>
      pages.render('cart', visit, cartValues(visit.session.cart, visit.words, currency)),
    '/thank-you.html': (visit) => {
      const { order } = visit.session;
      if (!order) return moved('/cart.html', visit.session);
      const total = visit.words.money(order.total, currency);
      return pages.render('thank-you', visit, {
        order: { ...order },
        orderWords: visit.words.say('thankYouText', { order: order.id, total }),
      });
    },
    '/account.html': async (visit) => {
      const member = await person(visit);
      const values = member
        ? accountValues(member, await options.standing(member.subject), visit.words)
        : {};
      return pages.render('account', visit, values);
    },
    '/rewards.html': (visit) => pages.render('rewards', visit, {}),
    '/feedback.html': (visit) => pages.render('feedback', visit, {}),
    '/sign-in.html': async (visit) => {
      const query = visit.url.searchParams.get('q')?.trim().slice(0, 200) ?? '';
      const found = await people.find(query);
      return pages.render('sign-in', visit, {
        ...signInValues(found, query, facts, visit.words, options.imported),
        next: ownPath(visit.url.searchParams.get('next')),
      });
    },
    '/widgets.html': (visit) => {
      const sample = visit.url.searchParams.get('data') === 'sample';
      return pages.render('widgets', visit, { sample, own: !sample, preview: String(sample) });
    },
    '/try.html': (visit) => pages.render('try', visit, exampleValues(visit.words)),
    '/terms.html': (visit) => plainPage('terms', visit),
    '/privacy.html': (visit) => plainPage('privacy', visit),
  };
  const plainPage = (name: string, visit: Visit): Response =>
    pages.render('plain', visit, {
      title: visit.words.say(`${name}Title`),
      text: visit.words.say(`${name}Text`),
    });

  const posts: Readonly<Record<string, Post>> = {
    '/cart/add': async (form, { session }) =>
      moved('/cart.html', {
        ...session,
        cart: withMore(session.cart, form.get('product') ?? '', Number(form.get('quantity') ?? 1)),
      }),
    '/cart/change': async (form, { session }) =>
      moved('/cart.html', {
        ...session,
        cart: withQuantity(session.cart, form.get('product') ?? '', Number(form.get('quantity'))),
      }),
    '/orders': async (_form, visit) => {
      const total = cartTotal(visit.session.cart);
      if (total === 0) return moved('/cart.html', visit.session);
      const buyer = await person(visit);
      const id = options.newOrderId();
      if (buyer) {
        await options.introduce(buyer);
        queue.add({ id, customer: buyer.id, total, currency, at: options.now() });
      }
      const order = { id, total, guest: buyer === undefined };
      const session = { ...visit.session, cart: {}, order, invitation: waiting(visit.session) };
      return moved('/thank-you.html', session);
    },
    '/join': async (_form, visit) => {
      const member = await person(visit);
      if (!member) return moved('/account.html', visit.session);
      await programme.join(member.subject);
      const { invitation } = visit.session;
      if (invitation?.state !== 'waiting') return moved('/account.html', visit.session);
      const claim = await programme.claim(member.subject, invitation.code);
      return moved('/account.html', { ...visit.session, invitation: afterClaim(claim) });
    },
    '/invitation/close': async (form, { session }) => {
      const { invitation: _, ...others } = session;
      return moved(ownPath(form.get('next')) ?? '/', others);
    },
    '/look': async (form, { session }) =>
      moved(ownPath(form.get('next')) ?? '/', session, lookCookies(form)),
    '/sign-in': async (form, visit) => {
      const member = await people.get(form.get('member') ?? '');
      if (!member) return moved('/sign-in.html', visit.session);
      await options.introduce(member);
      const next = ownPath(form.get('next'));
      const session = { ...withoutPerson(visit.session), customer: member.id };
      return signed(visit, session, { name: nameOf(member, visit.words), next });
    },
    '/sign-out': async (_form, visit) => signed(visit, withoutPerson(visit.session), {}),
  };

  /** Answers the shop's own script with JSON and a plain form with a page. */
  function signed(
    visit: Visit,
    session: Session,
    answer: { readonly name?: string; readonly next?: string | undefined },
  ): Response {
    if (!visit.request.headers.get('accept')?.includes('application/json')) {
      return moved(answer.next ?? '/', session);
    }
    const headers = { 'set-cookie': sessions.write(session), 'cache-control': 'no-store' };
    return Response.json(answer, { headers });
  }

  return async (request) => {
    const visit = await noticed(visitOf(request, sessions.read(request)));
    const path = visit.url.pathname === '/index.html' ? '/' : visit.url.pathname;
    if (request.method === 'POST') {
      const post = posts[path];
      if (!post) return pages.render('not-found', visit, {}, 404);
      if (!isOwnForm(request))
        return new Response('Forms of other sites are refused.', { status: 403 });
      return post(new URLSearchParams(await request.text()), visit);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD, POST' } });
    }
    const page = Object.hasOwn(gets, path) ? gets[path] : undefined;
    const code = codeIn(visit.url);
    if (page && code !== undefined) {
      const invitation = { state: 'waiting', code } as const;
      return moved(withoutCode(visit.url), { ...visit.session, invitation });
    }
    if (page) return page(visit);
    return options.files(request, path) ?? pages.render('not-found', visit, {}, 404);
  };
}

/** An invitation stays until somebody uses it; what came of it is only told once. */
const waiting = ({ invitation }: Session): Session['invitation'] =>
  invitation?.state === 'waiting' ? invitation : undefined;

/** What stays in a session when somebody else takes over. */
const withoutPerson = (session: Session): Session => ({
  cart: session.cart,
  invitation: waiting(session),
});

/** A path of this shop, so that no link can lead a visitor away after signing in. */
const ownPath = (path: string | null): string | undefined =>
  path !== null && /^\/(?![/\\])[\w./?=&%+~-]*$/.test(path) ? path : undefined;
