import type { CommandAnswer, MemberCommand } from '../../../../../src/client/loyalty-client.ts';
import type { Operation } from '../../../../../src/contract/operation.ts';
import type { Clock } from './clock.ts';

export const RETENTION = 48 * 3_600_000;

/** Something that was really done. */
export interface Application {
  readonly key: string;
  readonly what: string;
  readonly subject: string;
  readonly at: number;
  /** When its request had left. */
  readonly left: number;
}

interface Known {
  readonly at: number;
  readonly answer: CommandAnswer;
}

/** Every command of a test says something else, so that what was done can be told apart. */
export const whatOf = (command: MemberCommand): string => {
  switch (command.kind) {
    case 'redeem':
      return command.body.reward;
    case 'act':
      return command.body.rule;
    case 'claim-offer':
      return command.id;
    case 'claim-referral':
      return command.body.code;
    default:
      return JSON.stringify(command);
  }
};

/** An error as a client reports a status. */
export const statusError = (status: number, more: object = {}): Error =>
  Object.assign(new Error(`http-${status}`), { code: `http-${status}`, status, ...more });

/**
 * A server that does a command once per key as long as it knows the key, and again when it has
 * forgotten it. What is called `refuse…` it refuses.
 */
export const createServer = (clock: Clock) => {
  const known = new Map<string, Known>();
  const applications: Application[] = [];
  const posts: { readonly key: string; readonly what: string }[] = [];
  const tokens = new Map<string, string>();
  let count = 0;

  const forget = (name: string, age: number): Known | undefined => {
    const found = known.get(name);
    return found && clock.now() - found.at <= age ? found : undefined;
  };

  /** What is another member's is neither done nor told. */
  const refuseAnother = (subject: string, of: string | undefined) => {
    if (of !== undefined && of !== subject)
      throw Object.assign(new Error(), { code: 'session-changed' });
  };

  const subjectOf = (token: string | undefined): string | undefined =>
    server.cookie ? server.signedIn : tokens.get(token ?? '');

  const server = {
    /** Whether it knows visitors by cookie. */
    cookie: false,
    /** Who is signed in on the device. */
    signedIn: undefined as string | undefined,
    applications: applications as readonly Application[],
    posts: posts as readonly { readonly key: string; readonly what: string }[],
    hasApplied: (what: string) => applications.some((one) => one.what === what),
    token() {
      if (!server.signedIn) return undefined;
      const token = `t${tokens.size + 1}`;
      tokens.set(token, server.signedIn);
      const expiresAt = new Date(clock.now() + 900_000).toISOString();
      return { token, expiresAt, subject: server.signedIn, date: clock.now() };
    },
    revokeTokens() {
      for (const token of tokens.keys()) tokens.set(token, '');
    },
    member(token: string | undefined) {
      const subject = subjectOf(token);
      if (!subject) {
        if (server.cookie) return 'guest' as const;
        throw statusError(401);
      }
      return {
        document: {
          ...{ contract: 1, subject, status: 'active', programmeVersion: 'p1', wallets: [] },
          revision: { epoch: 'e1', count: ++count },
          asOf: new Date(clock.now()).toISOString(),
        },
      };
    },
    receive(
      command: MemberCommand,
      call: { key: string; subject?: string | undefined; token?: string | undefined },
      left = clock.now(),
    ): CommandAnswer {
      const what = whatOf(command);
      posts.push({ key: call.key, what });
      const subject = subjectOf(call.token);
      if (!subject) throw statusError(401);
      refuseAnother(subject, call.subject);
      const name = `${subject} ${call.key}`;
      const before = forget(name, RETENTION);
      if (before) return before.answer;
      let answer: CommandAnswer = { outcome: 'applied', result: { what }, replayed: false };
      if (what.startsWith('refuse')) {
        const code = 'out-of-stock';
        const problem = { type: 'about:blank', title: code, status: 409, code };
        answer = { outcome: 'refused', problem };
      } else applications.push({ key: call.key, what, subject, at: clock.now(), left });
      known.set(name, { at: clock.now(), answer });
      return answer;
    },
    operation(key: string, token: string | undefined, of: string | undefined): Operation {
      const subject = subjectOf(token);
      if (!subject) throw statusError(401);
      refuseAnother(subject, of);
      const name = `${subject} ${key}`;
      const found = forget(name, RETENTION);
      // It notices for a while that it has forgotten; after that it looks as if it had never known.
      if (!found) return { key, state: forget(name, 2 * RETENTION) ? 'unknown' : 'absent' };
      const { answer } = found;
      return answer.outcome === 'applied'
        ? {
            key,
            state: 'applied',
            status: 201,
            result: answer.result as Readonly<Record<string, unknown>>,
          }
        : { key, state: 'refused', status: 409, result: { ...answer.problem } };
    },
  };
  return server;
};
