import { createSqliteStorage } from '../../../src/backend/node/index.ts';
import { ACTION, REWARD } from './programme.ts';

/** What the server has written down. */
export interface Books {
  /** How often the nth command stands in the member's ledger. */
  times(n: number): number;
  /** What the server would answer to the same key again; nothing where it has no answer yet. */
  answered(key: string): 'applied' | 'refused' | undefined;
}

/** Reads a file that the server is using, by the engine's own reading. */
export async function readBooks(
  file: string,
  subject: string,
  keys: readonly string[],
): Promise<Books> {
  const storage = createSqliteStorage({ file });
  try {
    const counts = countsOf((await storage.load(subject)).entries);
    const answers = new Map<string, 'applied' | 'refused'>();
    for (const key of keys) {
      const stored = await storage.operation(subject, key);
      if (stored) answers.set(key, stored.refused ? 'refused' : 'applied');
    }
    return { times: (n) => counts.get(n) ?? 0, answered: (key) => answers.get(key) };
  } finally {
    await storage.close();
  }
}

/** The commands that stand in a ledger of another than who gave them. */
export async function misplaced(
  file: string,
  giverOf: (n: number) => string | undefined,
): Promise<readonly number[]> {
  const storage = createSqliteStorage({ file });
  try {
    const members = await storage.members({ limit: 10_000 });
    const ledgers = await storage.loadMany(members);
    return [...ledgers].flatMap(([member, { entries }]) =>
      [...countsOf(entries).keys()].filter((n) => giverOf(n) !== member),
    );
  } finally {
    await storage.close();
  }
}

type Entries = Awaited<ReturnType<ReturnType<typeof createSqliteStorage>['load']>>['entries'];

function countsOf(entries: Entries): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    const n =
      entry.kind === 'acted' && entry.rule === ACTION
        ? Number(entry.reference)
        : entry.kind === 'redeemed' && entry.reward === REWARD
          ? entry.amount
          : undefined;
    if (n !== undefined) counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  return counts;
}
