// What the shop's loyalty API says about whoever is signed in, asked past the widgets.

const api = '/api/loyalty';

interface Points {
  readonly unit: string;
  readonly amount: string;
}

export interface MemberAnswer {
  readonly status: string;
  readonly subject: string;
  readonly wallets?: readonly {
    readonly id: string;
    readonly available: string;
    readonly owed?: string;
  }[];
  readonly surveys?: readonly {
    readonly id: string;
    readonly wave: string;
    readonly state: string;
    readonly reward?: Points;
  }[];
  readonly rewards?: readonly { readonly id: string; readonly state: string }[];
  readonly redemptions?: readonly {
    readonly id: string;
    readonly state: string;
    readonly code?: string;
  }[];
  readonly referral?: { readonly code?: string; readonly link?: string };
}

export interface ActivityLine {
  readonly kind: string;
  readonly cause: string;
  readonly amount?: string;
}

async function authorised(): Promise<HeadersInit> {
  const answer = await fetch('/laurel/token', { cache: 'no-store' });
  if (answer.status !== 200) throw new Error(`Nobody is signed in: ${answer.status}`);
  const { token } = (await answer.json()) as { readonly token: string };
  return { authorization: `Bearer ${token}` };
}

async function read(path: string): Promise<unknown> {
  const answer = await fetch(`${api}${path}`, { headers: await authorised(), cache: 'no-store' });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

export const readMember = async (): Promise<MemberAnswer> =>
  (await read('/member')) as MemberAnswer;

/** What can be spent, of the main points. */
export const readBalance = async (): Promise<number> =>
  Number((await readMember()).wallets?.[0]?.available ?? 0);

/** Rewards for surveys in the ledger. */
export async function readSurveyRewards(): Promise<readonly ActivityLine[]> {
  const { lines } = (await read('/activity?limit=100')) as {
    readonly lines: readonly ActivityLine[];
  };
  return lines.filter(({ cause }) => cause === 'survey');
}

/** Sends a survey response as a client of its own would. */
export async function sendResponse(path: string, body: unknown): Promise<unknown> {
  const headers = { ...(await authorised()), 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

/** Sends a command as a client of its own would, under a key of its own. */
export async function sendCommand(path: string, body: unknown): Promise<unknown> {
  const headers = {
    ...(await authorised()),
    'content-type': 'application/json',
    'idempotency-key': `elsewhere-${Date.now()}-${Math.random()}`,
  };
  const answer = await fetch(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}
