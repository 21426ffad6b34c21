// What tests may do to the running shop. Mounted only with --test.

import type { Handler } from '../../src/backend/index.ts';
import { createTestFiles } from './test-files.ts';

/** Makes requests to one path fail or wait. */
interface Fault {
  /** Path on this origin, such as `/api/loyalty/member`; with a slash at its end, all paths below it. */
  readonly path: string;
  /** HTTP status to answer with. */
  readonly status?: number;
  /** What is asked for is done first; then `status` is answered, or without one the connection breaks. */
  readonly lost?: boolean;
  /** Whether requests wait until the fault is ended, and are answered as they should be then. */
  readonly hold?: boolean;
  /** Seconds in `Retry-After`. */
  readonly retryAfter?: number;
  /** How many requests it meets; all of them by default. */
  readonly times?: number;
}

interface ActiveFault {
  readonly fault: Fault;
  /** How many requests it has met. */
  met: number;
  readonly ended: PromiseWithResolvers<void>;
}

interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Its idempotency key, if it has one. */
  readonly key?: string | undefined;
}

export interface TestControls {
  /** How far the programme's clock was moved, in milliseconds. */
  clockShift(): number;
  /** Puts faults and the log before the API, the token address and the elements' files. */
  watch(handler: Handler): Handler;
  /** Answers `/__test/…`, or undefined for any other path. */
  answer(request: Request): Promise<Response | undefined>;
}

const meets = ({ path }: Fault, asked: string): boolean =>
  path.endsWith('/') ? asked.startsWith(path) : asked === path;

/** Begins and breaks off: Node's listener cuts a connection whose answer fails on the way. */
const brokenAnswer = (): Response =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(' ')),
      pull: (controller) => controller.error(new Error('The answer is lost, as a test asked.')),
    }),
    { headers: { 'cache-control': 'no-store' } },
  );

/**
 * - `POST /__test/clock {"days": 30}` moves the programme's clock; `{"days": 0}` puts it right;
 * - `POST /__test/fault {"path", "status", "lost", "hold", "times"}`; `DELETE /__test/fault` ends all, with
 *   `?path=` those of one path;
 * - `PUT /__test/files/…` keeps a page or a script, `GET` serves it;
 * - `GET /__test/requests` lists what reached them, `DELETE` forgets it.
 */
export function createTestControls(): TestControls {
  const files = createTestFiles();
  let shift = 0;
  let faults: ActiveFault[] = [];
  let seen: SeenRequest[] = [];

  const faultFor = (path: string): ActiveFault | undefined => {
    const active = faults.find(
      ({ fault, met }) => meets(fault, path) && met < (fault.times ?? Infinity),
    );
    if (active) active.met += 1;
    return active;
  };

  /** @param path All faults without it. */
  const end = (path: string | null): void => {
    const isMeant = ({ fault }: ActiveFault): boolean => path === null || fault.path === path;
    for (const { ended } of faults.filter(isMeant)) ended.resolve();
    faults = faults.filter((active) => !isMeant(active));
  };

  const faulty = async (request: Request, path: string, handler: Handler): Promise<Response> => {
    const active = faultFor(path);
    const { status, lost = false, hold = false, retryAfter } = active?.fault ?? {};
    if (hold) await active?.ended.promise;
    if (status === undefined && !lost) return handler(request);
    if (lost) await handler(request);
    if (status === undefined) return brokenAnswer();
    const headers = new Headers({ 'cache-control': 'no-store' });
    if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
    return new Response(null, { status, headers });
  };

  return {
    clockShift: () => shift,
    watch: (handler) => async (request) => {
      const { pathname, search } = new URL(request.url);
      const response = await faulty(request, pathname, handler);
      const key = request.headers.get('idempotency-key') ?? undefined;
      seen.push({ method: request.method, path: pathname + search, status: response.status, key });
      return response;
    },
    async answer(request) {
      const { pathname, searchParams } = new URL(request.url);
      switch (`${request.method} ${pathname}`) {
        case 'POST /__test/clock': {
          const { days } = (await request.json()) as { readonly days: number };
          shift = days * 86_400_000;
          return new Response(null, { status: 204 });
        }
        case 'POST /__test/fault':
          faults.push({
            fault: (await request.json()) as Fault,
            met: 0,
            ended: Promise.withResolvers(),
          });
          return new Response(null, { status: 204 });
        case 'DELETE /__test/fault':
          end(searchParams.get('path'));
          return new Response(null, { status: 204 });
        case 'GET /__test/requests':
          return Response.json(seen);
        case 'DELETE /__test/requests':
          seen = [];
          return new Response(null, { status: 204 });
        default:
          return files(request);
      }
    },
  };
}
