import { problem } from '../../contract/problems.ts';
import type { Engine } from '../engine.ts';
import type { Authenticate } from './authentication.ts';
import { utf8 } from './bytes.ts';
import type { Call, Endpoint, Method } from './call.ts';
import {
  originHeaders,
  preflightHeaders,
  requireOwnPage,
  type CrossOrigin,
} from './cross-origin.ts';
import {
  emptyReply,
  newOccurrence,
  problemReply,
  ProblemError,
  stop,
  type Reply,
} from './reply.ts';
import { readBytes } from './request-body.ts';
import { allowedMethods, findRoute, type Route } from './routes.ts';
import { requireSignature } from './signatures.ts';
import { requireSameSubject } from './same-subject.ts';

/** The handler's options after checking. */
export interface Settings extends CrossOrigin {
  readonly engine: Engine;
  readonly authenticate: Authenticate;
  readonly basePath: string;
  readonly server:
    | {
        readonly secrets: readonly string[];
        readonly subjectOf: (customerId: string) => Promise<string>;
      }
    | undefined;
  readonly now: () => number;
  readonly onError: (error: unknown, occurrence: string) => void;
}

/** Answers one request, whatever happens. */
export async function answer(request: Request, settings: Settings): Promise<Response> {
  const now = settings.now();
  const reply = await replyTo(request, settings, now).catch((error: unknown) =>
    failure(error, settings, now),
  );
  const headers = new Headers(commonHeaders(request, settings, reply, now));
  for (const name in reply.headers) headers.set(name, reply.headers[name] ?? '');
  if (reply.body === null) return new Response(null, { status: reply.status, headers });
  const body = utf8(reply.body);
  headers.set('content-length', String(body.length));
  const isHead = request.method === 'HEAD';
  return new Response(isHead ? null : body, { status: reply.status, headers });
}

function failure(error: unknown, settings: Settings, now: number): Reply {
  if (error instanceof ProblemError) return problemReply(error.problem, now, error.headers);
  const occurrence = newOccurrence();
  settings.onError(error, occurrence);
  return problemReply(problem('internal-error'), now, {}, occurrence);
}

function commonHeaders(request: Request, settings: Settings, reply: Reply, now: number) {
  return {
    date: new Date(now).toUTCString(),
    ...varyHeader(settings, reply),
    'x-content-type-options': 'nosniff',
    ...originHeaders(settings, request.headers.get('origin')),
  };
}

/** What is the same for everyone must not differ by who asks, or no shared cache could serve it. */
function varyHeader({ allowedOrigins, auth }: Settings, reply: Reply): { readonly vary?: string } {
  const isPersonal = reply.headers['cache-control']?.startsWith('private') ?? false;
  const credentials = auth === 'cookie' ? 'Cookie' : 'Authorization';
  const names = [
    ...(allowedOrigins.size > 0 ? ['Origin'] : []),
    ...(isPersonal ? [credentials] : []),
  ];
  return names.length === 0 ? {} : { vary: names.join(', ') };
}

async function replyTo(request: Request, settings: Settings, now: number): Promise<Reply> {
  const url = new URL(request.url);
  const found = url.pathname.startsWith(`${settings.basePath}/`)
    ? findRoute(url.pathname.slice(settings.basePath.length + 1))
    : undefined;
  if (!found) return stop('not-found', 'The loyalty API has no such path');
  const { route, id } = found;
  if (request.method === 'OPTIONS') return options(request, settings, route);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const endpoint = Object.hasOwn(route, method) ? route[method as Method] : undefined;
  if (!endpoint) {
    const allow = allowedMethods(route);
    throw new ProblemError(problem('method-not-allowed', `This path answers ${allow}`), { allow });
  }
  return callEndpoint(endpoint, { engine: settings.engine, request, url, id, now }, settings);
}

function options(request: Request, settings: Settings, route: Route): Reply {
  const methods = allowedMethods(route);
  const origin = request.headers.get('origin');
  const isPreflight = origin !== null && request.headers.has('access-control-request-method');
  return emptyReply(204, {
    allow: methods,
    ...(isPreflight ? preflightHeaders(settings, origin, methods) : {}),
  });
}

function callEndpoint(endpoint: Endpoint, call: Call, settings: Settings): Promise<Reply> | Reply {
  switch (endpoint.access) {
    case 'public':
      return endpoint.answer(call);
    case 'member':
      return callAsMember(endpoint, call, settings);
    case 'server':
      return callAsServer(endpoint, call, settings);
  }
}

async function callAsMember(
  endpoint: Extract<Endpoint, { access: 'member' }>,
  call: Call,
  settings: Settings,
): Promise<Reply> {
  const { request, url } = call;
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
  if (settings.auth === 'cookie' && isWrite) requireOwnPage(settings, request.headers, url.origin);
  const who = await settings.authenticate(request);
  if (who.kind === 'member') {
    if (isWrite || endpoint.namesSubject) requireSameSubject(request.headers, who.subject);
    return endpoint.answer({ ...call, subject: who.subject });
  }
  if (who.kind === 'guest' && settings.auth === 'cookie' && endpoint.guest) return endpoint.guest();
  const code = who.kind === 'guest' ? 'not-authenticated' : who.code;
  const challenge = code === 'not-authenticated' ? 'Bearer' : 'Bearer error="invalid_token"';
  throw new ProblemError(
    problem(code),
    settings.auth === 'token' && code !== 'busy' ? { 'www-authenticate': challenge } : {},
  );
}

async function callAsServer(
  endpoint: Extract<Endpoint, { access: 'server' }>,
  call: Call,
  settings: Settings,
): Promise<Reply> {
  const { request, url } = call;
  if (!settings.server) {
    return stop(
      'not-found',
      'Calls from the shop’s server are off: the handler has no serverSecret',
    );
  }
  const body = await readBytes(request);
  await requireSignature(
    request.headers.get('laurel-signature'),
    { method: request.method, path: url.pathname + url.search, body },
    settings.server.secrets,
    call.now,
  );
  return endpoint.answer({ ...call, body, subjectOf: settings.server.subjectOf });
}
