import type { ActivityLine } from '../../contract/activity.ts';
import { identifier, oneOf } from '../../contract/decode.ts';
import type { ActivityQuery } from '../engine.ts';
import type { MemberCall } from './call.ts';
import { matchesTag, tagOf } from './entity-tags.ts';
import { emptyReply, jsonReply, PENDING_SECONDS, stop, type Reply } from './reply.ts';

const activityKind = oneOf<ActivityLine['kind']>(
  'earned',
  'spent',
  'expired',
  'refunded',
  'adjusted',
  'tier',
);
const DEFAULT_LINES = 20;
const MOST_LINES = 100;

/** `GET /member`. The tag leaves out `asOf`, which changes with every reading. */
export async function readMember({ engine, subject, request }: MemberCall): Promise<Reply> {
  const { asOf, ...member } = await engine.member(subject);
  const text = JSON.stringify(member);
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'private, no-store',
    etag: `W/"${tagOf(text)}"`,
  };
  if (matchesTag(request.headers.get('if-none-match'), headers.etag)) {
    return emptyReply(304, { etag: headers.etag });
  }
  // Written once and completed as text: a member document is read far more often than all else.
  return { status: 200, headers, body: `{"asOf":${JSON.stringify(asOf)},${text.slice(1)}` };
}

/** `GET /activity?cursor&limit&kind` */
export async function readActivity({ engine, subject, url }: MemberCall): Promise<Reply> {
  return jsonReply(200, await engine.activity(subject, activityQuery(url.searchParams)));
}

function activityQuery(parameters: URLSearchParams): ActivityQuery {
  const limit = parameters.get('limit') ?? String(DEFAULT_LINES);
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST_LINES) {
    stop('invalid-request', `limit is a whole number from 1 to ${MOST_LINES}`);
  }
  const cursor = parameters.get('cursor') ?? undefined;
  const kind = parameters.get('kind') ?? undefined;
  return {
    limit: Number(limit),
    ...(cursor === undefined ? {} : { cursor: checked('cursor', cursor, identifier) }),
    ...(kind === undefined ? {} : { kind: checked('kind', kind, activityKind) }),
  };
}

function checked<T>(name: string, value: string, decode: (input: unknown) => T): T {
  try {
    return decode(value);
  } catch (error) {
    return stop(
      'invalid-request',
      `${name}: ${error instanceof Error ? error.message : 'invalid'}`,
    );
  }
}

/** `GET /redemptions/{id}` */
export async function readRedemption({ engine, subject, id }: MemberCall): Promise<Reply> {
  const redemption = await engine.redemption(subject, id);
  if (!redemption) return stop('not-found', 'No such redemption');
  const pending = redemption['state'] === 'pending';
  return jsonReply(200, redemption, pending ? { 'retry-after': String(PENDING_SECONDS) } : {});
}

/** `GET /operations/{key}` */
export async function readOperation({ engine, subject, id }: MemberCall): Promise<Reply> {
  return jsonReply(200, await engine.operation(subject, id));
}
