import type { Order, Refund } from '../../contract/commands.ts';
import { refused, type Refused } from '../../domain/decision.ts';
import { codeName, joinByOrder } from '../../domain/enrolment.ts';
import type { Entry } from '../../domain/ledger/entries.ts';
import type { MemberState, OrderState } from '../../domain/ledger/state.ts';
import { inMainCurrency, type Paid } from '../../domain/orders/currency.ts';
import { refundEntry, refundName, type RefundFacts } from '../../domain/orders/refund-order.ts';
import { orderEntry, orderName, type OrderFacts } from '../../domain/orders/take-order.ts';
import { invitationName } from '../../domain/referral/claim.ts';
import { reversalFor, rewardsFor, type BothSides } from '../../domain/referral/reward.ts';
import { CurrencyError, parseMoney } from '../../values/currencies.ts';
import { DecimalError } from '../../values/decimal.ts';
import { parseInstant } from '../../values/instants.ts';
import type { Json } from '../engine.ts';
import type { Change } from '../storage.ts';
import { loadMember, replayed, type Context, type LoadedMember } from './context.ts';
import { memberChange, refusal, type Plan } from './plan.ts';
import { moment, unitAmount } from './wording.ts';

/** How far the shop's clock may be ahead of ours, in milliseconds. */
const CLOCK_LEEWAY = 86_400_000;

/** `POST /orders`. An order is known by its name; the same again gets the same answer. */
export async function planOrder(context: Context, body: Order): Promise<Plan> {
  const facts = orderFacts(context, body);
  if ('code' in facts) return refusal(facts);
  const owner = await context.storage.owner(orderName(body.order));
  if (owner !== undefined) return knownOrder(context, owner, body.member, facts);
  const by = context.rules.enrolment.autoEnrol ? 'order' : undefined;
  return planNewOrder(context, await loadMember(context, body.member), facts, by);
}

/** An order of the past that meets something known; whoever it brings is a member. */
export async function planImportedOrder(
  context: Context,
  subject: string,
  facts: OrderFacts,
): Promise<Plan> {
  const member = await loadMember(context, subject);
  return planNewOrder(context, member, facts, member.version === 0 ? 'import' : undefined);
}

async function planNewOrder(
  context: Context,
  member: LoadedMember,
  facts: OrderFacts,
  joinBy: 'order' | 'import' | undefined,
): Promise<Plan> {
  const { current } = await context.ladders.known();
  const entry = orderEntry(facts, context.rules, current);
  const joining =
    joinBy && !member.state.joined ? [joinByOrder(facts.at, joinBy, context.mint)] : [];
  const rewards = rewardsFor(entry, member.state, context.rules);
  const entries = [...joining, entry, ...(rewards ? [rewards.friend] : [])];
  return {
    kind: 'change',
    change: {
      members: [memberChange(member, entries), ...(await advocateChange(context, rewards))],
      names: [
        { name: orderName(entry.order), member: member.subject },
        ...joining.map(({ code }) => ({ name: codeName(code), member: member.subject })),
      ],
    },
    status: 201,
    body: async () => {
      const state = await replayed(context, [...member.entries, ...entries]);
      return orderAnswer(state.orders.get(entry.order), entry.order, state, context);
    },
  };
}

function orderFacts({ rules, now }: Context, body: Order): OrderFacts | Refused {
  const { order, channel } = body;
  const at = instantOf(body.at, now());
  if (typeof at !== 'number') return at;
  const paid = paidOf(body.total);
  if ('code' in paid) return paid;
  const minor = inMainCurrency(paid, rules);
  return typeof minor === 'number' ? { order, at, minor, channel, paid } : minor;
}

/** A little ahead is a clock that is fast: it happened now. Far ahead is a mistake. */
function instantOf(text: string, now: number): number | Refused {
  const at = parseInstant(text);
  if (at <= now) return at;
  if (at <= now + CLOCK_LEEWAY) return now;
  return refused('invalid-request', `at: ${text} is in the future`);
}

function paidOf(money: { readonly value: string; readonly currency: string }): Paid | Refused {
  try {
    const minor = parseMoney(money);
    return minor < 0
      ? refused('invalid-request', 'An amount cannot be below zero')
      : { minor, currency: money.currency };
  } catch (error) {
    if (error instanceof CurrencyError) return refused('currency-not-supported', error.message);
    if (error instanceof DecimalError) return refused('invalid-request', error.message);
    throw error;
  }
}

async function knownOrder(
  context: Context,
  owner: string,
  subject: string,
  facts: OrderFacts,
): Promise<Plan> {
  const { entries, state } = await loadMember(context, owner);
  const entry = entries.find((known) => known.kind === 'order' && known.order === facts.order);
  const conflict = conflictOf(entry, facts, owner === subject, context);
  if (conflict) return refusal(conflict);
  return {
    kind: 'change',
    change: { members: [] },
    status: 201,
    body: () => orderAnswer(state.orders.get(facts.order), facts.order, state, context),
    replayed: true,
  };
}

/** What of an order differs from the one known by its name. */
export function conflictOf(
  known: Entry | undefined,
  facts: OrderFacts,
  isSameMember: boolean,
  { rules }: Pick<Context, 'rules'>,
): Refused | undefined {
  const conflict = (what: string): Refused =>
    refused('order-conflict', `Order ${facts.order} is known with another ${what}`);
  if (!isSameMember) return conflict('customer');
  if (known?.kind !== 'order') return undefined;
  const paid = known.paid ?? { minor: known.minor, currency: rules.currency };
  if (paid.currency !== facts.paid.currency) return conflict('currency');
  if (paid.minor !== facts.paid.minor) return conflict('total');
  // A fast clock was set back when the order came, and says another time when it comes again.
  return known.at <= facts.at && facts.at - known.at <= CLOCK_LEEWAY ? undefined : conflict('time');
}

function orderAnswer(
  known: OrderState | undefined,
  order: string,
  state: MemberState,
  { rules }: Context,
): Json {
  const lot = known?.lot;
  if (!lot) return { order };
  return {
    order,
    earned: {
      ...unitAmount(lot, rules),
      ...(lot.matures > state.now ? { matures: moment(lot.matures, rules.zone) } : {}),
    },
  };
}

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
  const member = await loadMember(context, owner);
  if ((await context.storage.owner(refundName(body.refund))) !== undefined) {
    return knownRefund(member, body);
  }
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

function knownRefund({ state }: LoadedMember, { refund, order }: Refund): Plan {
  if (state.refunds.get(refund)?.order !== order) {
    return refusal(refused('order-conflict', `Refund ${refund} is known for another order`));
  }
  return {
    kind: 'change',
    change: { members: [] },
    status: 201,
    body: () => ({ refund, order }),
    replayed: true,
  };
}

/** The advocate's half of what a friend's order or refund brought about. */
async function advocateChange<T extends Entry>(
  context: Context,
  both: BothSides<T> | undefined,
): Promise<Change['members']> {
  if (!both) return [];
  const advocate = await context.storage.owner(invitationName(both.invitation));
  // Erased since: nobody is left to reward.
  if (advocate === undefined) return [];
  const { version } = await context.storage.load(advocate);
  return [memberChange({ subject: advocate, version }, [both.advocate])];
}
