import type { ActivityPage } from '../../contract/activity.ts';
import type { EngagementEvent, SurveyResponse } from '../../contract/commands.ts';
import type { Operation } from '../../contract/operation.ts';
import { refused } from '../../domain/decision.ts';
import type { StandingEntry } from '../../domain/ledger/entries.ts';
import { stockName } from '../../domain/rewards/redeem.ts';
import { formatInstant } from '../../values/instants.ts';
import type { ActivityQuery, Command, Json, OperationKey, Outcome } from '../engine.ts';
import { activityPage } from './activity.ts';
import { contentHash } from './content-hash.ts';
import { loadMember, type Context } from './context.ts';
import type { EmbeddedEngine } from './port.ts';
import { Executor } from './executor.ts';
import { importOrders, importRefunds, type ImportResult } from './import-orders.ts';
import type { ImportedOrder, ImportedRefund } from './imported-rows.ts';
import { memberDocument } from './member-document.ts';
import { friendLabels } from './member-referral.ts';
import { redemptionOf } from './member-redemptions.ts';
import { memberChange, refusal, type Plan } from './plan.ts';
import { planAnonymousAnswer, planFinish, planSettle } from './plan-member-commands.ts';
import { programmeDocument } from './programme-document.ts';

/** The engine over a storage: see {@link EmbeddedEngine}. */
export class LedgerEngine implements EmbeddedEngine {
  private readonly context: Context;
  private readonly executor: Executor;
  private readonly document: Json & { readonly version: string };
  private readonly earnRules: readonly Json[];
  private life: string | undefined;

  constructor(context: Context) {
    this.context = context;
    this.executor = new Executor(context);
    this.document = programmeDocument(context.rules);
    this.earnRules = this.document['earnRules'] as readonly Json[];
  }

  programme(): Json & { readonly version: string } {
    return this.document;
  }

  async member(subject: string): Promise<Json> {
    const { rules } = this.context;
    const { entries, version, state } = await loadMember(this.context, subject);
    return memberDocument(state, rules, {
      subject,
      revision: { epoch: await this.epochOf(entries[0]), count: version },
      programmeVersion: this.document.version,
      earnRules: this.earnRules,
      taken: await this.taken(),
      friends: await friendLabels(this.context, state),
    });
  }

  async activity(subject: string, query: ActivityQuery): Promise<ActivityPage> {
    const { state } = await loadMember(this.context, subject);
    return activityPage(state, this.context.rules, query);
  }

  async redemption(subject: string, id: string): Promise<Json | undefined> {
    const { state } = await loadMember(this.context, subject);
    const redemption = state.redemptions.get(id);
    return redemption && redemptionOf(redemption, state.now, this.context.rules);
  }

  operation(subject: string, key: string): Promise<Operation> {
    return this.executor.operation(subject, key);
  }

  execute(
    subject: string | undefined,
    command: Command,
    operation: OperationKey | undefined,
  ): Promise<Outcome> {
    return this.executor.execute(subject, command, operation);
  }

  answerAnonymously(id: string, body: SurveyResponse): Promise<Outcome> {
    return this.executor.run(() => planAnonymousAnswer(this.context, id, body));
  }

  async record(
    subject: string,
    events: readonly EngagementEvent[],
  ): Promise<{ readonly accepted: number }> {
    const kept = events.map((event) => ({ id: event.id, json: JSON.stringify(event) }));
    return { accepted: await this.context.storage.record(subject, kept) };
  }

  async export(subject: string): Promise<Json | undefined> {
    const { storage } = this.context;
    const { entries } = await storage.load(subject);
    const events = await storage.events(subject);
    if (entries.length === 0 && events.length === 0) return undefined;
    return {
      subject,
      entries: entries.map((entry) => ({ ...entry, at: formatInstant(entry.at) })),
      events: events.map((event) => JSON.parse(event) as Json),
    };
  }

  erase(subject: string): Promise<boolean> {
    return this.context.storage.erase(subject);
  }

  importOrders(rows: readonly ImportedOrder[]): Promise<readonly ImportResult[]> {
    return importOrders(this.context, this.executor, rows);
  }

  importRefunds(rows: readonly ImportedRefund[]): Promise<readonly ImportResult[]> {
    return importRefunds(this.context, this.executor, rows);
  }

  setBlocked(subject: string, blocked: boolean): Promise<Outcome> {
    return this.executor.run(async (): Promise<Plan> => {
      const member = await loadMember(this.context, subject);
      if (member.version === 0) return refusal(refused('not-found', 'There is no such member'));
      const entry: StandingEntry = { kind: 'standing', at: this.context.now(), blocked };
      return {
        kind: 'change',
        change: { members: [memberChange(member, [entry])] },
        status: 200,
        body: () => ({ blocked }),
      };
    });
  }

  finishRedemption(
    subject: string,
    request: {
      readonly id: string;
      readonly to: 'issued' | 'refused' | 'used';
      readonly code?: string;
    },
  ): Promise<Outcome> {
    return this.executor.run(() => planFinish(this.context, subject, request));
  }

  settleSurveyReward(
    subject: string,
    request: { readonly id: string; readonly to: 'granted' | 'refused' },
  ): Promise<Outcome> {
    return this.executor.run(() => planSettle(this.context, subject, request));
  }

  /** Erased and joined again is another life, in which counting starts anew. */
  private async epochOf(first: unknown): Promise<string> {
    const life = (this.life ??= await this.context.storage.epoch());
    return first === undefined ? life : `${life}.${contentHash(JSON.stringify(first))}`;
  }

  private async taken(): Promise<ReadonlyMap<string, number>> {
    const taken = new Map<string, number>();
    for (const { id, stock } of this.context.rules.rewards.values()) {
      if (stock !== undefined) taken.set(id, await this.context.storage.counted(stockName(id)));
    }
    return taken;
  }
}
