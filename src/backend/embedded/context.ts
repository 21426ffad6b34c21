import type { Mint } from '../../domain/decision.ts';
import type { Entry } from '../../domain/ledger/entries.ts';
import { replay, type Terms } from '../../domain/ledger/replay.ts';
import type { MemberState } from '../../domain/ledger/state.ts';
import type { ProgrammeRules, TierRules } from '../../domain/programme/rules.ts';
import type { Storage } from '../storage.ts';

/** What every part of the embedded engine works with. */
export interface Context {
  readonly rules: ProgrammeRules;
  readonly storage: Storage;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly mint: Mint;
  /** How an advocate may see a friend; undefined where the shop has no name for them. */
  readonly labelOf: (subject: string) => Promise<string | undefined>;
  readonly ladders: Ladders;
}

/** A member's ledger and what follows from it now. */
export interface LoadedMember {
  readonly subject: string;
  readonly entries: readonly Entry[];
  readonly version: number;
  readonly state: MemberState;
}

/** The ladders that orders of this ledger came under, the current one among them. */
export class Ladders {
  private readonly rules: ProgrammeRules;
  private readonly storage: Storage;
  private kept: Promise<{ readonly current: number; readonly terms: Terms }> | undefined;

  constructor(rules: ProgrammeRules, storage: Storage) {
    this.rules = rules;
    this.storage = storage;
  }

  /** The number of the ladder in force, and all ladders by number, at least those entries name. */
  async known(entries: readonly Entry[] = []): Promise<{ current: number; terms: Terms }> {
    let known = await (this.kept ?? this.readAnew());
    if (
      entries.some((entry) => entry.kind === 'order' && (entry.terms ?? 0) >= known.terms.length)
    ) {
      // Another process has come under a new programme since.
      known = await this.readAnew();
    }
    return known;
  }

  private readAnew(): Promise<{ readonly current: number; readonly terms: Terms }> {
    const reading = this.read();
    this.kept = reading;
    // A storage that was busy is asked again by whoever comes next.
    reading.catch(() => (this.kept = undefined));
    return reading;
  }

  private async read(): Promise<{ readonly current: number; readonly terms: Terms }> {
    const { tiers } = this.rules;
    const { number, texts } = await this.storage.keep(JSON.stringify(tiers ?? null));
    const terms = texts.map((text, index) =>
      // Only this class writes these texts. The current ladder is the very object the rules have,
      // so that one standing serves both the multiplier and the member's tier.
      index === number ? tiers : ((JSON.parse(text) as TierRules | null) ?? undefined),
    );
    return { current: number, terms };
  }
}

/** Reads a member's ledger and replays it. */
export async function loadMember(context: Context, subject: string): Promise<LoadedMember> {
  const { entries, version } = await context.storage.load(subject);
  return { subject, entries, version, state: await replayed(context, entries) };
}

/** What follows from a ledger now. */
export async function replayed(context: Context, entries: readonly Entry[]): Promise<MemberState> {
  const { terms } = await context.ladders.known(entries);
  return replay(entries, context.rules, terms, context.now());
}
