import type { Refund } from '../../contract/commands.ts';
import { refused } from '../../domain/decision.ts';
import type { Paid } from '../../domain/orders/currency.ts';
import { refundEntry, refundName, type RefundFacts } from '../../domain/orders/refund-order.ts';
import { orderName } from '../../domain/orders/take-order.ts';
import type { ProgrammeRules } from '../../domain/programme/rules.ts';
import { reversalFor } from '../../domain/referral/reward.ts';
import { advocateChange } from './advocate-change.ts';
import { loadMember, type Context, type LoadedMember } from './context.ts';
import { memberChange, refusal, type Plan } from './plan.ts';
import { instantOf, paidOf } from './shop-facts.ts';

/** `POST /refunds`. */
export async function planRefund(context: Context, body: Refund): Promise<Plan> {
  const at = instantOf(body.at, context.now());
  if (typeof at !== 'number') return refusal(at);
  const paid = body.amount && paidOf(body.amount);
  if (paid && 'code' in paid) return refusal(paid);
  const owner = await context.storage.owner(orderName(body.order));
  if (owner === undefined) {
    return refusal(refused('not-found', `There is no order "${body.order}"`));
  }
  // Asked before the ledger is read, which then has the refund whenever its name is known.
  const known = (await context.storage.owner(refundName(body.refund))) !== undefined;
  const member = await loadMember(context, owner);
  if (known) return knownRefund(member, body, paid, context.rules);
  const { refund, order, reason } = body;
  return planNewRefund(context, member, { refund, order, at, paid, reason });
}

/** A refund of an order of this member. */
export async function planRefundFacts(
  context: Context,
  subject: string,
  facts: RefundFacts,
): Promise<Plan> {
  return planNewRefund(context, await loadMember(context, subject), facts);
}

async function planNewRefund(
  context: Context,
  member: LoadedMember,
  facts: RefundFacts,
): Promise<Plan> {
  const { refund, order } = facts;
  const entry = refundEntry(facts, member.state, context.rules);
  if (entry.kind === 'refused') return refusal(entry);
  const reversal = reversalFor(entry, member.state, context.rules);
  return {
    kind: 'change',
    change: {
      members: [
        memberChange(member, [entry, ...(reversal ? [reversal.friend] : [])]),
        ...(await advocateChange(context, reversal)),
      ],
      names: [{ name: refundName(refund), member: member.subject }],
    },
    status: 201,
    body: () => ({ refund, order }),
  };
}

function knownRefund(
  { state }: LoadedMember,
  { refund, order }: Refund,
  paid: Paid | undefined,
  rules: ProgrammeRules,
): Plan {
  const known = state.refunds.get(refund);
  const conflict = (what: string): Plan =>
    refusal(refused('order-conflict', `Refund ${refund} is known ${what}`));
  if (known?.order !== order) return conflict('for another order');
  const currency = state.orders.get(order)?.paid?.currency ?? rules.currency;
  if (paid && (paid.currency !== currency || paid.minor !== known.paid)) {
    return conflict('with another amount');
  }
  return {
    kind: 'change',
    change: { members: [] },
    status: 201,
    body: () => ({ refund, order }),
    replayed: true,
  };
}
