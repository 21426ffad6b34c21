import type { Engine } from '../../src/backend/index.ts';

/**
 * Lets the shop name an imported member by their member key: the order file's customers were
 * hashed when they were read, so their keys are the only customer numbers this shop has.
 *
 * @param subjectOf what the API makes of a customer number.
 */
export function withKnownMembers(
  engine: Engine,
  subjectOf: (customerId: string) => Promise<string>,
): { readonly engine: Engine; readonly introduce: (subject: string) => Promise<void> } {
  const known = new Map<string, string>();
  return {
    introduce: async (subject) => {
      known.set(await subjectOf(subject), subject);
    },
    engine: {
      ...bound(engine),
      execute: (subject, command, operation) => {
        if (command.kind !== 'order') return engine.execute(subject, command, operation);
        const member = known.get(command.body.member) ?? command.body.member;
        return engine.execute(
          subject,
          { kind: 'order', body: { ...command.body, member } },
          operation,
        );
      },
    },
  };
}

const bound = (engine: Engine): Omit<Engine, 'execute'> => ({
  programme: () => engine.programme(),
  member: (subject) => engine.member(subject),
  activity: (subject, query) => engine.activity(subject, query),
  redemption: (subject, id) => engine.redemption(subject, id),
  operation: (subject, key) => engine.operation(subject, key),
  ...(engine.answerAnonymously && {
    answerAnonymously: engine.answerAnonymously.bind(engine),
  }),
  record: (subject, events) => engine.record(subject, events),
  export: (subject) => engine.export(subject),
  erase: (subject) => engine.erase(subject),
});
