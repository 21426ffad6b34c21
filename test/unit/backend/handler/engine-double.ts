import type { ActivityPage } from '../../../../src/contract/activity.ts';
import type { EngagementEvent, SurveyResponse } from '../../../../src/contract/commands.ts';
import type { Operation } from '../../../../src/contract/operation.ts';
import type {
  ActivityQuery,
  Command,
  Engine,
  Json,
  OperationKey,
  Outcome,
} from '../../../../src/backend/engine.ts';

/** What the handler asked of the engine. */
export interface Asked {
  readonly subject: string | undefined;
  readonly command: Command;
  readonly operation: OperationKey | undefined;
}

/** An engine that says what it is told and remembers what it was asked. */
export class EngineDouble implements Engine {
  current: Json & { readonly version: string } = { contract: 1, id: 'p', version: 'v1' };
  document: Json = { contract: 1, status: 'active', asOf: '2026-11-22T12:00:00.000Z' };
  outcome: Outcome = { outcome: 'applied', status: 201, body: { done: true }, replayed: false };
  readonly asked: Asked[] = [];
  readonly queries: ActivityQuery[] = [];
  readonly members = new Map<string, Json>();

  programme(): Json & { readonly version: string } {
    return this.current;
  }

  member(subject: string): Promise<Json> {
    return Promise.resolve({ ...this.document, subject });
  }

  activity(_subject: string, query: ActivityQuery): Promise<ActivityPage> {
    this.queries.push(query);
    return Promise.resolve({ lines: [] });
  }

  redemption(subject: string, id: string): Promise<Json | undefined> {
    return Promise.resolve(subject === 'ana' && id === 'r 1/2' ? { id } : undefined);
  }

  operation(_subject: string, key: string): Promise<Operation> {
    return Promise.resolve({ key, state: 'absent' });
  }

  execute(
    subject: string | undefined,
    command: Command,
    operation: OperationKey | undefined,
  ): Promise<Outcome> {
    this.asked.push({ subject, command, operation });
    return Promise.resolve(this.outcome);
  }

  answerAnonymously(id: string, body: SurveyResponse): Promise<Outcome> {
    return this.execute(undefined, { kind: 'answer-survey', id, body }, undefined);
  }

  record(_subject: string, events: readonly EngagementEvent[]): Promise<{ accepted: number }> {
    return Promise.resolve({ accepted: events.length });
  }

  export(subject: string): Promise<Json | undefined> {
    return Promise.resolve(this.members.get(subject));
  }

  erase(subject: string): Promise<boolean> {
    return Promise.resolve(this.members.delete(subject));
  }
}
