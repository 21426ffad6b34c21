import type { Engine } from '../../src/backend/index.ts';
import { programmeDocument, tiers } from '../../src/contract/index.ts';

/** What the shop itself needs of the programme document. */
export interface ProgrammeFacts {
  /** The currency the shop's prices are in, so that its orders count. */
  readonly currency: string;
  /** Tier names by id, lowest tier first. */
  readonly tiers: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export function programmeFacts(engine: Engine, currency: string): ProgrammeFacts {
  const part = programmeDocument(engine.programme()).parts[tiers.key];
  const steps = part === undefined ? [] : tiers.decode(part).steps;
  return { currency, tiers: new Map(steps.map(({ id, name }) => [id, name])) };
}

/** A programme's text in one of the shop's languages. */
export const textIn = (
  texts: Readonly<Record<string, string>> | undefined,
  tag: string,
): string | undefined => texts?.[tag] ?? texts?.['en'] ?? Object.values(texts ?? {})[0];
