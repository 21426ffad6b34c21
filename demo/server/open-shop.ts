// Puts shop, programme and elements together.

import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createHandler, subjectOf, type Handler } from '../../src/backend/index.ts';
import { jwtAuthenticator, tokenEndpoint } from '../../src/backend/node/index.ts';
import type { Data } from './data.ts';
import { withKnownMembers } from './known-members.ts';
import type { Live } from './live.ts';
import { createOrderQueue, type OrderQueue } from './order-queue.ts';
import { createPages } from './pages.ts';
import { createPeople } from './people.ts';
import { programmeFacts } from './programme.ts';
import { createProgrammeCalls } from './programme-calls.ts';
import { createSessions } from './session.ts';
import { createShop } from './shop.ts';
import { API_PATH, createSite } from './site.ts';
import { standingOf } from './standing.ts';
import { createStaticFiles } from './static-files.ts';
import type { TestControls } from './test-controls.ts';
import { exportMember } from './test-export.ts';
import { finishRedemptions } from './test-redemptions.ts';

export interface OpenShopOptions {
  readonly data: Data;
  /** What the shop's prices are in: the programme's main currency, so that its orders count. */
  readonly currency: string;
  /** The programme's clock, epoch milliseconds. */
  readonly now: () => number;
  /** The built elements. */
  readonly elementsFolder: string;
  readonly live: Live | undefined;
  readonly test: TestControls | undefined;
}

export interface OpenShop {
  readonly site: Handler;
  readonly queue: OrderQueue;
}

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));

export async function openShop(options: OpenShopOptions): Promise<OpenShop> {
  const { data, now, live, test } = options;
  const { storage, secrets } = data;
  const nameMember = (customerId: string): Promise<string> =>
    subjectOf(secrets.subjects, customerId);
  const { engine, introduce } = withKnownMembers(data.engine, nameMember);
  const tokens = { secret: secrets.tokens, issuer: 'cafe-luna', audience: 'loyalty', now };

  const api = createHandler({
    engine,
    authenticate: jwtAuthenticator(tokens),
    basePath: API_PATH,
    serverSecret: secrets.server,
    subjectSecret: secrets.subjects,
    now,
  });
  const programme = createProgrammeCalls({
    api,
    apiPath: API_PATH,
    serverSecret: secrets.server,
    tokens,
    now,
  });
  const facts = programmeFacts(engine, options.currency);
  const people = createPeople({
    engine,
    storage,
    facts,
    known: data.known,
    subjectOf: nameMember,
  });
  const sessions = createSessions(secrets.session);
  const queue = createOrderQueue((order) => programme.sendOrder(order));
  const shop = createShop({
    pages: createPages({ live: live !== undefined }),
    sessions,
    people,
    facts,
    standing: (subject) => standingOf(engine, subject, facts),
    programme,
    queue,
    files: createStaticFiles(publicFolder),
    imported: data.known.length === 0,
    introduce: (person) =>
      data.known.length === 0 ? introduce(person.subject) : Promise.resolve(),
    now,
    newOrderId: () => `L-${randomBytes(4).toString('hex').toUpperCase()}`,
  });
  const mint = tokenEndpoint({
    ...tokens,
    subject: async (request) => {
      const { customer } = sessions.read(request);
      return customer === undefined ? undefined : (await people.get(customer))?.subject;
    },
  });

  return {
    queue,
    site: createSite({
      api,
      tokens: (request) => dated(mint(request), now),
      elements: createStaticFiles(options.elementsFolder),
      shop,
      live,
      test,
      finish: finishRedemptions(data.engine),
      held: exportMember(data.engine),
    }),
  };
}

/** Says the programme's time, so that pages compare a token's end with the clock it was made by. */
async function dated(answer: Promise<Response>, now: () => number): Promise<Response> {
  const response = await answer;
  response.headers.set('date', new Date(now()).toUTCString());
  return response;
}
