// Fetched where a page keeps engagement events.
import { count, object } from '../contract/decode.ts';
import type { Send } from './http-client.ts';
import { readJson } from './http.ts';
import { write } from './http-write.ts';
import type { LoyaltyEvents } from './loyalty-client.ts';

const eventsAnswer = object({ accepted: count });

/** Sends engagement events over HTTP. */
export const httpEvents = (send: Send, cookie: boolean): LoyaltyEvents => ({
  async record(events, { keepalive, ...call }) {
    const writing = { path: '/events', body: { events }, keepalive };
    // What a captive portal answers is no answer.
    eventsAnswer(await readJson(await write(send, cookie, writing, call)));
  },
});
