import {
  createEmbeddedEngine,
  formatInstant,
  type Command,
  type EmbeddedEngine,
  type Outcome,
  type Storage,
} from '../../src/backend/index.ts';
import type { Deed } from './deeds.ts';
import { friends, people, type SamplePerson } from './people.ts';

const DAY = 86_400_000;

export interface SampleOptions {
  /** The parsed `programme.json`. */
  readonly programme: unknown;
  /** Where the ledger is; it should be empty. */
  readonly storage: Storage;
  /** Epoch milliseconds: everything happened before it. */
  readonly now: number;
  /** The programme's main currency. */
  readonly currency: string;
  /** Names a member by the shop's customer identity. */
  readonly subjectOf: (customer: string) => Promise<string>;
}

/** A deed that the programme refused, in words. */
export type SampleRefusal = string;

type CommandDeed = Exclude<Deed, { readonly kind: 'block' }>;

interface Step {
  readonly at: number;
  /** The deed's place in the person's life: names what has no name. */
  readonly place: number;
  readonly person: SamplePerson;
  readonly deed: Deed;
}

/**
 * Lives the made-up customers' lives in an empty ledger, oldest deed first, with the real commands
 * of the real engine, whose clock is turned back for it.
 *
 * @returns What the programme refused; nothing with the demo's own programme.
 */
export async function seedSample(options: SampleOptions): Promise<readonly SampleRefusal[]> {
  const { programme, storage, now } = options;
  let clock = now;
  const engine = createEmbeddedEngine({ programme, storage, now: () => clock });
  const refusals: SampleRefusal[] = [];
  for (const step of stepsBefore(now)) {
    clock = step.at;
    const refusal = await new SampleLife(engine, options, step).live();
    if (refusal !== undefined) {
      const { name, customer } = step.person;
      refusals.push(
        `${name || customer}: ${step.deed.kind} ${step.deed.daysAgo} days ago: ${refusal}`,
      );
    }
  }
  return refusals;
}

/** What a score from 0 to 10 means (Reichheld 2003). */
const bucketOf = (score: number): string =>
  score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';

function stepsBefore(now: number): readonly Step[] {
  return [...people, ...friends]
    .flatMap((person) =>
      person.deeds.map((deed, place) => ({
        person,
        deed,
        place,
        at: Math.round(now - deed.daysAgo * DAY),
      })),
    )
    .toSorted((one, other) => one.at - other.at);
}

/** One deed of one person. */
class SampleLife {
  readonly #engine: EmbeddedEngine;
  readonly #options: SampleOptions;
  readonly #step: Step;

  constructor(engine: EmbeddedEngine, options: SampleOptions, step: Step) {
    this.#engine = engine;
    this.#options = options;
    this.#step = step;
  }

  /** Does it; says why when it was refused. */
  async live(): Promise<string | undefined> {
    const { deed, person } = this.#step;
    const subject = await this.#options.subjectOf(person.customer);
    const outcome =
      deed.kind === 'block'
        ? await this.#engine.setBlocked(subject, true)
        : await this.#command(deed, subject);
    return outcome.outcome === 'refused'
      ? (outcome.problem.detail ?? outcome.problem.code)
      : undefined;
  }

  async #command(deed: CommandDeed, subject: string): Promise<Outcome> {
    const { person, place } = this.#step;
    const key = `sample-${person.customer}-${place}`;
    const { command, byShop } = await this.#commandOf(deed, subject);
    return this.#engine.execute(byShop ? undefined : subject, command, { key, hash: key });
  }

  async #commandOf(
    deed: CommandDeed,
    subject: string,
  ): Promise<{ readonly command: Command; readonly byShop: boolean }> {
    const { currency } = this.#options;
    const { person, place } = this.#step;
    const at = formatInstant(this.#step.at);
    const orderNamed = (name: string): string => `LUNA-${person.customer}-${name}`;
    const own = (command: Command) => ({ command, byShop: false });
    const shops = (command: Command) => ({ command, byShop: true });
    switch (deed.kind) {
      case 'order': {
        const order = orderNamed(deed.name ?? String(place));
        const total = { value: deed.total, currency };
        return shops({ kind: 'order', body: { order, member: subject, at, total } });
      }
      case 'refund': {
        const order = orderNamed(deed.of);
        const amount =
          deed.amount === undefined ? {} : { amount: { value: deed.amount, currency } };
        return shops({ kind: 'refund', body: { refund: `${order}-back`, order, at, ...amount } });
      }
      case 'join':
        return own({ kind: 'enrol', body: { terms: true } });
      case 'claim':
        return own({ kind: 'claim-referral', body: { code: await this.#codeOf(deed.advocate) } });
      case 'redeem': {
        const amount = deed.amount === undefined ? {} : { amount: deed.amount };
        return own({ kind: 'redeem', body: { reward: deed.reward, ...amount } });
      }
      case 'act': {
        const reference = deed.reference === undefined ? {} : { reference: deed.reference };
        return own({ kind: 'act', body: { rule: deed.rule, ...reference } });
      }
      case 'answer':
        return own(await this.#responseOf(deed, subject));
      case 'offer':
        return own({ kind: 'claim-offer', id: deed.id });
    }
  }

  /** The response the survey element would send, under the id it would have. */
  async #responseOf(
    { score, reason }: Extract<Deed, { readonly kind: 'answer' }>,
    subject: string,
  ): Promise<Command> {
    const document = await this.#engine.member(subject);
    const [survey] = (document['surveys'] ?? []) as readonly { id: string; wave: string }[];
    const { id = 'none', wave = 'none' } = survey ?? {};
    const answers = [
      { question: 'score', type: 'nps', value: score, bucket: bucketOf(score) },
      ...(reason === undefined ? [] : [{ question: 'reason', type: 'text', value: reason }]),
    ];
    const body = { survey: id, wave, seq: 1, status: 'complete', answers } as const;
    return { kind: 'answer-survey', id: `${id}.${wave}.${subject}`, body };
  }

  async #codeOf(name: string): Promise<string> {
    const advocate = people.find((person) => person.name === name);
    if (!advocate) throw new Error(`Nobody is called ${name}`);
    const document = await this.#engine.member(await this.#options.subjectOf(advocate.customer));
    const { code } = (document['referral'] ?? {}) as { readonly code?: string };
    return code ?? 'none';
  }
}
