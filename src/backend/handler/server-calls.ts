import { order, refund } from '../../contract/commands.ts';
import type { Command } from '../engine.ts';
import type { ServerCall } from './call.ts';
import { outcomeReply } from './command-calls.ts';
import { operationKey } from './idempotency.ts';
import { emptyReply, jsonReply, stop, type Reply } from './reply.ts';
import { decodeBody } from './request-body.ts';

async function execute(call: ServerCall, key: string, command: Command): Promise<Reply> {
  const operation = await operationKey(key, command);
  return outcomeReply(await call.engine.execute(undefined, command, operation), call.now);
}

const contentType = ({ request }: ServerCall): string | null => request.headers.get('content-type');

/** `POST /orders`. The customer's identity goes no further than here. */
export async function takeOrder(call: ServerCall): Promise<Reply> {
  const sent = decodeBody(contentType(call), call.body, order);
  const body = { ...sent, member: await call.subjectOf(sent.member) };
  return execute(call, `order:${sent.order}`, { kind: 'order', body });
}

/** `POST /refunds` */
export async function takeRefund(call: ServerCall): Promise<Reply> {
  const body = decodeBody(contentType(call), call.body, refund);
  return execute(call, `refund:${body.refund}`, { kind: 'refund', body });
}

const NOBODY = 'Nothing is held about this customer';

/** `GET /members/{id}`: everything held about a customer of the shop. */
export async function exportMember(call: ServerCall): Promise<Reply> {
  const held = await call.engine.export(await call.subjectOf(call.id));
  return held ? jsonReply(200, held) : stop('not-found', NOBODY);
}

/** `DELETE /members/{id}` */
export async function eraseMember(call: ServerCall): Promise<Reply> {
  const held = await call.engine.erase(await call.subjectOf(call.id));
  return held ? emptyReply(204) : stop('not-found', NOBODY);
}
