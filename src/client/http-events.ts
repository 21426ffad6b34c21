// Fetched where a page keeps engagement events.
import { count, object } from '../contract/decode.ts';
import type { Send } from './http-client.ts';
import { laterFailure } from './http-refusal.ts';
import { readBody } from './http.ts';
import { write } from './http-write.ts';
import type { LoyaltyEvents } from './loyalty-client.ts';

const eventsAnswer = object({ accepted: count });

/** Sends engagement events over HTTP. */
export const httpEvents = (send: Send, cookie: boolean): LoyaltyEvents => ({
  async record(events, { keepalive, ...call }) {
    const sendOn: Send = (path, who, init, headers) =>
      send(path, who, { ...init, keepalive }, headers);
    const response = await write(sendOn, cookie, { path: '/events', body: { events } }, call);
    if (!response.ok) throw laterFailure(response);
    // What a captive portal answers is no answer.
    eventsAnswer(await readBody(response));
  },
});
