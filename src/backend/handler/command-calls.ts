import {
  action,
  enrolment,
  eventBatch,
  offerClaim,
  redemptionRequest,
  referralClaim,
  surveyResponse,
} from '../../contract/commands.ts';
import type { Decoder } from '../../contract/decode.ts';
import type { Command, Outcome } from '../engine.ts';
import type { Call, MemberCall } from './call.ts';
import { operationKey, parseKey } from './idempotency.ts';
import { jsonReply, PENDING_SECONDS, problemReply, stop, type Reply } from './reply.ts';
import { decodeBody, readBytes } from './request-body.ts';

async function bodyOf<T>({ request }: Call, decode: Decoder<T>): Promise<T> {
  return decodeBody(request.headers.get('content-type'), await readBytes(request), decode);
}

/** What the engine made of a command, in HTTP's words. */
export function outcomeReply(outcome: Outcome, now: number): Reply {
  const headers: Record<string, string> = {};
  if (outcome.replayed) headers['idempotency-replayed'] = 'true';
  if (outcome.outcome === 'refused') return problemReply(outcome.problem, now, headers);
  if (outcome.status === 202) headers['retry-after'] = String(PENDING_SECONDS);
  return jsonReply(outcome.status, outcome.body, headers);
}

/** A command that is applied once per `Idempotency-Key`. */
const keyed =
  <T>(decode: Decoder<T>, commandOf: (body: T, id: string) => Command) =>
  async (call: MemberCall): Promise<Reply> => {
    const key = parseKey(call.request.headers.get('idempotency-key'));
    const command = commandOf(await bodyOf(call, decode), call.id);
    const operation = await operationKey(key, command);
    return outcomeReply(await call.engine.execute(call.subject, command, operation), call.now);
  };

/** `POST /enrolment` */
export const enrol = keyed(enrolment, (body) => ({ kind: 'enrol', body }));

/** `POST /redemptions` */
export const redeem = keyed(redemptionRequest, (body) => ({ kind: 'redeem', body }));

/** `POST /referrals/claims` */
export const claimReferral = keyed(referralClaim, (body) => ({ kind: 'claim-referral', body }));

/** `POST /offers/{id}/claims` */
export const claimOffer = keyed(offerClaim, (_, id) => ({ kind: 'claim-offer', id }));

/** `POST /actions` */
export const act = keyed(action, (body) => ({ kind: 'act', body }));

/** `PUT /survey-responses/{id}`: the highest `seq` wins, so it needs no key. */
export async function answerSurvey(call: MemberCall): Promise<Reply> {
  const body = await bodyOf(call, surveyResponse);
  const command: Command = { kind: 'answer-survey', id: call.id, body };
  return outcomeReply(await call.engine.execute(call.subject, command, undefined), call.now);
}

/** `PUT /anonymous-responses/{id}`: who sends it is neither asked for nor looked at. */
export async function answerAnonymously(call: Call): Promise<Reply> {
  const { engine, id, now } = call;
  if (!engine.answerAnonymously)
    return stop('not-found', 'This programme takes no anonymous responses');
  if (!/^[\w-]{20,100}$/.test(id))
    return stop('invalid-request', 'The id of an anonymous response is made at random, as a UUID');
  return outcomeReply(await engine.answerAnonymously(id, await bodyOf(call, surveyResponse)), now);
}

/** `POST /events`: each event is known by its id. */
export async function recordEvents(call: MemberCall): Promise<Reply> {
  const { events } = await bodyOf(call, eventBatch);
  return jsonReply(202, await call.engine.record(call.subject, events));
}
