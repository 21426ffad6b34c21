import type { Endpoint, Method } from './call.ts';
import {
  act,
  answerAnonymously,
  answerSurvey,
  claimOffer,
  claimReferral,
  enrol,
  recordEvents,
  redeem,
} from './command-calls.ts';
import { readActivity, readMember, readOperation, readRedemption } from './member-calls.ts';
import { readProgramme } from './programme-call.ts';
import { emptyReply } from './reply.ts';
import { eraseMember, exportMember, takeOrder, takeRefund } from './server-calls.ts';

/** The methods of one path. */
export type Route = Readonly<Partial<Record<Method, Endpoint>>>;

const member = (answer: Extract<Endpoint, { access: 'member' }>['answer']): Endpoint => ({
  access: 'member',
  answer,
});

const server = (answer: Extract<Endpoint, { access: 'server' }>['answer']): Endpoint => ({
  access: 'server',
  answer,
});

/** Every call of the contract, by path below the base. */
const routes: Readonly<Record<string, Route>> = {
  programme: { GET: { access: 'public', answer: readProgramme } },
  member: { GET: { access: 'member', answer: readMember, guest: () => emptyReply(204) } },
  activity: { GET: member(readActivity) },
  enrolment: { POST: member(enrol) },
  redemptions: { POST: member(redeem) },
  'redemptions/{}': { GET: member(readRedemption) },
  'survey-responses/{}': { PUT: member(answerSurvey) },
  'anonymous-responses/{}': { PUT: { access: 'public', answer: answerAnonymously } },
  'referrals/claims': { POST: member(claimReferral) },
  'offers/{}/claims': { POST: member(claimOffer) },
  actions: { POST: member(act) },
  events: { POST: member(recordEvents) },
  'operations/{}': { GET: { access: 'member', answer: readOperation, namesSubject: true } },
  orders: { POST: server(takeOrder) },
  refunds: { POST: server(takeRefund) },
  'members/{}': { GET: server(exportMember), DELETE: server(eraseMember) },
};

const withIds = Object.entries(routes)
  .filter(([pattern]) => pattern.includes('{}'))
  .map(([pattern, route]) => ({
    route,
    shape: new RegExp(`^${pattern.replace('{}', '([^/]+)')}$`),
  }));

/** The route of a path and the id in it; undefined when the contract has no such path. */
export function findRoute(path: string): { route: Route; id: string } | undefined {
  if (Object.hasOwn(routes, path) && !path.includes('{')) {
    const route = routes[path];
    if (route) return { route, id: '' };
  }
  for (const { route, shape } of withIds) {
    const written = shape.exec(path)?.[1];
    const id = written === undefined ? undefined : decodeSegment(written);
    if (id !== undefined) return { route, id };
  }
  return undefined;
}

function decodeSegment(written: string): string | undefined {
  try {
    const id = decodeURIComponent(written);
    return id.length <= 200 ? id : undefined;
  } catch {
    return undefined;
  }
}

/** The value of `Allow` for a route. */
export function allowedMethods(route: Route): string {
  const methods = Object.keys(route).flatMap((method) =>
    method === 'GET' ? ['GET', 'HEAD'] : [method],
  );
  return [...methods, 'OPTIONS'].join(', ');
}
