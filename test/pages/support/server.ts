import { executeServerCommand } from '@web/test-runner-commands';

/** One request that left the browser and reached the shop. */
export interface ShopRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
}

/** How often the shop was asked for the three things widgets need. */
export interface Asked {
  readonly token: number;
  readonly member: number;
  readonly programme: number;
}

/** Ends the server as a crash would. */
export const stopServer = (): Promise<unknown> => executeServerCommand('server:stop');

export const startServer = (): Promise<unknown> => executeServerCommand('server:start');

/** Forgets what was asked so far. */
export const forgetRequests = async (): Promise<void> => {
  await executeServerCommand('server:requests');
};

/** What reached the shop since the last time somebody looked. */
export const requestsSince = (): Promise<readonly ShopRequest[]> =>
  executeServerCommand<readonly ShopRequest[], undefined>('server:requests');

export function askedIn(requests: readonly ShopRequest[]): Asked {
  const count = (path: RegExp): number =>
    requests.filter((request) => path.test(request.path)).length;
  return {
    token: count(/^\/laurel\/token\b/),
    member: count(/^\/api\/loyalty\/member\b/),
    programme: count(/^\/api\/loyalty\/programme\b/),
  };
}

const programme = '/api/loyalty/programme';

/** Makes the next requests to a path, or to all below a folder, fail or wait, as the shop's test controls do it. */
export async function fault(what: {
  readonly path: string;
  readonly times?: number;
  readonly status?: number;
  readonly lost?: boolean;
  readonly hold?: boolean;
}): Promise<void> {
  const answer = await fetch('/__test/fault', { method: 'POST', body: JSON.stringify(what) });
  if (!answer.ok) throw new Error(`/__test/fault answered ${answer.status}`);
}

/** Everything answers as it should again, or what is at one path. */
export async function endFaults(path?: string): Promise<void> {
  const search = path === undefined ? '' : `?${new URLSearchParams({ path })}`;
  const answer = await fetch(`/__test/fault${search}`, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`/__test/fault answered ${answer.status}`);
}

/** The API refuses the token of the next member read. */
export const refuseToken = (): Promise<void> =>
  fault({ path: '/api/loyalty/member', status: 401, times: 1 });

/** Where survey responses are put. */
export const responses = '/api/loyalty/survey-responses/';

/**
 * The next survey response reaches the programme, but its answer does not come back: a gateway gives up on it, or the
 * line breaks.
 */
export const loseAnswer = (by: 'gateway' | 'line'): Promise<void> =>
  fault({ path: responses, lost: true, times: 1, ...(by === 'gateway' ? { status: 504 } : {}) });

/** As the kit reads the programme: browsers keep a cache of their own for requests without credentials. */
const readProgramme = (init: RequestInit = {}): Promise<Response> =>
  fetch(programme, { credentials: 'omit', ...init });

/**
 * Takes the programme out of the browser's cache, as if the visitor had never been here: a successful write to an
 * address makes caches drop what they have of it (RFC 9111, 4.4).
 */
export async function forgetProgramme(): Promise<void> {
  await fault({ path: programme, status: 204, times: 1 });
  await readProgramme({ method: 'POST' });
}

/** Whether this browser keeps what may be kept: WebKitGTK under its driver has no HTTP cache at all. */
export async function hasHttpCache(): Promise<boolean> {
  const answer = await readProgramme();
  const policy = answer.headers.get('cache-control') ?? '';
  if (!/\bpublic\b/.test(policy) || !/\bmax-age=300\b/.test(policy)) {
    throw new Error(`The programme is sent with "cache-control: ${policy}"`);
  }
  await answer.arrayBuffer();
  await forgetRequests();
  await (await readProgramme()).arrayBuffer();
  return (await requestsSince()).length === 0;
}
