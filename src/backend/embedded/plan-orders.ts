import type { Order } from '../../contract/commands.ts';
import { refused, type Refused } from '../../domain/decision.ts';
import { codeName, joinByOrder } from '../../domain/enrolment.ts';
import type { Entry } from '../../domain/ledger/entries.ts';
import type { MemberState, OrderState } from '../../domain/ledger/state.ts';
import { inMainCurrency } from '../../domain/orders/currency.ts';
import { orderEntry, orderName, type OrderFacts } from '../../domain/orders/take-order.ts';
import { rewardsFor } from '../../domain/referral/reward.ts';
import type { Json } from '../engine.ts';
import { advocateChange } from './advocate-change.ts';
import { loadMember, replayed, type Context, type LoadedMember } from './context.ts';
import { memberChange, refusal, type Plan } from './plan.ts';
import { CLOCK_LEEWAY, instantOf, paidOf } from './shop-facts.ts';
import { moment, unitAmount } from './wording.ts';

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
