import type { ProblemDocument } from '../../contract/problem-document.ts';
import { problem } from '../../contract/problems.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Command, Json, OperationKey, Outcome } from '../engine.ts';
import type { StoredOperation } from '../storage.ts';
import type { Context } from './context.ts';
import { planClaim, planEnrolment } from './plan-enrolment.ts';
import { planAction, planAnswer, planOffer, planRedemption } from './plan-member-commands.ts';
import { planOrder } from './plan-orders.ts';
import { planRefund } from './plan-refunds.ts';
import { refusal, type Plan } from './plan.ts';
import { isLasting, problemOf } from './refusals.ts';
import { refused } from '../../domain/decision.ts';

/** How often a command is decided anew because the ledger moved on in between. */
const MOST_ATTEMPTS = 12;

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * Runs commands: reads the ledger, lets the rules decide, and appends if nobody was faster; else
 * all over again. An answer is stored with what it answers, in one step, under its key.
 */
export class Executor {
  private readonly context: Context;
  /** Keys that are being worked on in this process. */
  private readonly running = new Set<string>();
  /** Ends when all that waits for its turn is done. */
  private turns: Promise<unknown> = Promise.resolve();
  private forgotten = Number.NEGATIVE_INFINITY;

  constructor(context: Context) {
    this.context = context;
  }

  async execute(
    subject: string | undefined,
    command: Command,
    operation: OperationKey | undefined,
  ): Promise<Outcome> {
    // Orders and refunds are kept under their own names for ever, which is longer than any key.
    if (!operation || subject === undefined) return this.attempt(subject, command, undefined);
    const name = runningName(subject, operation.key);
    if (this.running.has(name)) return refusedWith(problem('operation-in-progress', inProgress));
    this.running.add(name);
    try {
      await this.forget();
      return await this.attempt(subject, command, operation);
    } finally {
      this.running.delete(name);
    }
  }

  /** Runs a plan of the shop's own that no key protects. */
  run(plan: () => Promise<Plan>): Promise<Outcome> {
    return this.repeat(plan, undefined, undefined);
  }

  async operation(subject: string, key: string): Promise<Operation> {
    const stored = await this.context.storage.operation(subject, key);
    if (!stored) {
      return { key, state: this.running.has(runningName(subject, key)) ? 'in-progress' : 'absent' };
    }
    if (this.isPast(stored)) return { key, state: 'unknown' };
    const { refused: isRefused, status, body } = stored;
    const result = JSON.parse(body) as Json;
    return { key, state: isRefused ? 'refused' : 'applied', status, result };
  }

  private attempt(
    subject: string | undefined,
    command: Command,
    operation: OperationKey | undefined,
  ): Promise<Outcome> {
    return this.repeat(() => this.plan(subject, command), subject, operation);
  }

  private async repeat(
    plan: () => Promise<Plan>,
    subject: string | undefined,
    operation: OperationKey | undefined,
  ): Promise<Outcome> {
    const once = async (): Promise<Outcome | undefined> =>
      (await this.earlier(subject, operation)) ?? this.carryOut(await plan(), subject, operation);
    return (await once()) ?? this.inTurn(() => untilDone(once));
  }

  /** What somebody was faster at waits for its turn, or many at once would all be busy for ever. */
  private inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.turns.then(work);
    this.turns = turn.catch(() => undefined);
    return turn;
  }

  /** The answer that is stored under the key already. */
  private async earlier(
    subject: string | undefined,
    operation: OperationKey | undefined,
  ): Promise<Outcome | undefined> {
    if (!operation || subject === undefined) return undefined;
    const stored = await this.context.storage.operation(subject, operation.key);
    if (!stored) return undefined;
    if (stored.hash !== operation.hash || this.isPast(stored)) {
      const detail = this.isPast(stored)
        ? 'This key is too old to tell what it was used for; make a new one'
        : 'This key was used for another request; make a new one';
      return refusedWith(problem('idempotency-key-reused', detail));
    }
    return replayOf(stored);
  }

  /** Undefined when somebody was faster, so that it has to be decided anew. */
  private async carryOut(
    plan: Plan,
    subject: string | undefined,
    operation: OperationKey | undefined,
  ): Promise<Outcome | undefined> {
    const { storage, now } = this.context;
    const answer = await answerOf(plan);
    const stored =
      operation && subject !== undefined && answer.lasts
        ? { member: subject, ...operation, ...answer.stored, at: now() }
        : undefined;
    const change = plan.kind === 'refused' ? { members: [] } : plan.change;
    if (stored || change.members.length > 0) {
      const { outcome } = await storage.append({ ...change, operation: stored });
      if (outcome !== 'ok') return undefined;
    }
    return answer.outcome;
  }

  private async plan(subject: string | undefined, command: Command): Promise<Plan> {
    const { context } = this;
    if (command.kind === 'order') return planOrder(context, command.body);
    if (command.kind === 'refund') return planRefund(context, command.body);
    if (subject === undefined) {
      return refusal(refused('invalid-request', `"${command.kind}" needs a member`));
    }
    switch (command.kind) {
      case 'enrol':
        return planEnrolment(context, subject, command.body);
      case 'redeem':
        return planRedemption(context, subject, command.body);
      case 'answer-survey':
        return planAnswer(context, subject, command.id, command.body);
      case 'claim-referral':
        return planClaim(context, subject, command.body.code);
      case 'claim-offer':
        return planOffer(context, subject, command.id);
      case 'act':
        return planAction(context, subject, command.body);
    }
  }

  private isPast({ at }: StoredOperation): boolean {
    return at < this.context.now() - this.retention();
  }

  private retention(): number {
    return this.context.rules.keyRetentionDays * DAY;
  }

  /** Drops keys long past; until then an old key is known to be old, not taken for a new one. */
  private async forget(): Promise<void> {
    const now = this.context.now();
    if (now - this.forgotten < HOUR) return;
    this.forgotten = now;
    await this.context.storage.forgetOperations(now - 2 * this.retention());
  }
}

async function untilDone(once: () => Promise<Outcome | undefined>): Promise<Outcome> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const outcome = await once();
    if (outcome) return outcome;
  }
  return refusedWith(problem('busy', 'Too many changes to one member at once'));
}

const inProgress = 'The first request with this key has no answer yet; ask again in a second';

const runningName = (subject: string, key: string): string => `${subject} ${key}`;

const refusedWith = (document: ProblemDocument): Outcome => ({
  outcome: 'refused',
  problem: document,
  replayed: false,
});

function replayOf({ refused: isRefused, status, body }: StoredOperation): Outcome {
  if (isRefused) {
    return { outcome: 'refused', problem: JSON.parse(body) as ProblemDocument, replayed: true };
  }
  const applied = status === 202 ? 202 : status === 200 ? 200 : 201;
  return { outcome: 'applied', status: applied, body: JSON.parse(body) as Json, replayed: true };
}

interface Answer {
  readonly outcome: Outcome;
  readonly lasts: boolean;
  readonly stored: Pick<StoredOperation, 'status' | 'body' | 'refused'>;
}

async function answerOf(plan: Plan): Promise<Answer> {
  if (plan.kind === 'refused') {
    const document = problemOf(plan.refused);
    return {
      outcome: refusedWith(document),
      lasts: isLasting(plan.refused),
      stored: { status: document.status, body: JSON.stringify(document), refused: true },
    };
  }
  const { status, replayed = false } = plan;
  const body = await plan.body();
  return {
    outcome: { outcome: 'applied', status, body, replayed },
    lasts: true,
    stored: { status, body: JSON.stringify(body), refused: false },
  };
}
