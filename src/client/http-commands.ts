import { callOf } from './command-kinds.ts';
import type { Send } from './http-client.ts';
import { dateOf, readJson, statusFailure } from './http.ts';
import { write } from './http-write.ts';
import type {
  CommandAnswer,
  CommandOptions,
  LoyaltyCommands,
  MemberCommand,
} from './loyalty-client.ts';

/** Sends a command once under its key. A status that says "later" leaves its outcome open. */
const sendOnce = async (
  send: Send,
  cookie: boolean,
  command: MemberCommand,
  { key, ...call }: CommandOptions,
): Promise<CommandAnswer> => {
  const response = await write(send, cookie, callOf(command), call, { 'idempotency-key': key });
  const { status, headers } = response;
  if (status >= 400) {
    // Fetched when something is not done. Where it cannot be, the command is sent once more.
    const { refusalIn } = await import('./http-refusal.ts').catch(() => {
      throw statusFailure(response);
    });
    return refusalIn(response, call.subject === '');
  }
  const result = status === 204 ? undefined : await readJson(response);
  return { outcome: 'applied', result, replayed: headers.has('idempotency-replayed') };
};

/** The writing side of the HTTP client. */
export const httpCommands = (request: Send, cookie = false): LoyaltyCommands => {
  let ahead: number | undefined;
  const send: Send = async (...call) => {
    const response = await request(...call);
    const date = dateOf(response);
    if (date) ahead = date - Date.now();
    return response;
  };
  return {
    idempotency: true,
    ahead: () => ahead,
    send: (command, call) => sendOnce(send, cookie, command, call),
    // Those that send a command need not carry what reads.
    readActivity: async (query, call) =>
      (await import('./http-reads.ts')).readActivity(send, query, call),
    readOperation: async (key, call) =>
      (await import('./http-reads.ts')).readOperation(send, key, call),
    events: async () => (await import('./http-events.ts')).httpEvents(send, cookie),
  };
};
