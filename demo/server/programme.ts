import type { Engine } from '../../src/backend/index.ts';
import { programmeDocument, referral, tiers, type Money } from '../../src/contract/index.ts';

/** What the shop itself needs of the programme document. */
export interface ProgrammeFacts {
  /** The currency the shop's prices are in, so that its orders count. */
  readonly currency: string;
  /** Tier names by id, lowest tier first. */
  readonly tiers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What an invited friend gets off the first order, where the programme gives money. */
  readonly friendGets: Money | undefined;
  /** The smallest order it counts for. */
  readonly friendOrders: Money | undefined;
}

export function programmeFacts(engine: Engine, currency: string): ProgrammeFacts {
  const { parts } = programmeDocument(engine.programme());
  const steps = parts[tiers.key] === undefined ? [] : tiers.decode(parts[tiers.key]).steps;
  const inviting =
    parts[referral.key] === undefined ? undefined : referral.decode(parts[referral.key]);
  return {
    currency,
    tiers: new Map(steps.map(({ id, name }) => [id, name])),
    friendGets: inviting?.friend.discount,
    friendOrders: inviting?.minimumOrder,
  };
}

/** A programme's text in one of the shop's languages. */
export const textIn = (
  texts: Readonly<Record<string, string>> | undefined,
  tag: string,
): string | undefined => texts?.[tag] ?? texts?.['en'] ?? Object.values(texts ?? {})[0];
