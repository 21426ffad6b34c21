// Who can be signed in as: the made-up members by name, or members found in the database.

import { isAnonymous } from '../../src/backend/index.ts';
import type { Engine, Storage } from '../../src/backend/index.ts';
import type { ProgrammeFacts } from './programme.ts';
import { standingOf, type Reason, type Standing } from './standing.ts';

/** A customer as the shop knows them. */
export interface Person {
  /** The shop's customer number; for imported members their member key. */
  readonly id: string;
  readonly subject: string;
  /** Absent for imported members: the programme holds no names. */
  readonly name?: string;
}

export interface Found {
  readonly people: readonly (Person & { readonly standing: Standing })[];
  /** How many there are to choose from. */
  readonly all: number;
}

export interface People {
  /** Members to try, the interesting ones first; or those a search finds. */
  find(query: string): Promise<Found>;
  /** The person with this customer number, or undefined. */
  get(id: string): Promise<Person | undefined>;
}

export interface PeopleOptions {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly facts: ProgrammeFacts;
  /** The made-up customers, interesting ones first; empty when the orders came from a file. */
  readonly known: readonly Person[];
  /** Names a member by the shop's customer identity. */
  readonly subjectOf: (customerId: string) => Promise<string>;
}

const SHOWN = 60;
/** So many imported members are looked at to find interesting ones. */
const LOOKED_AT = 400;

export function createPeople({ engine, storage, facts, known, subjectOf }: PeopleOptions): People {
  const standings = (people: readonly Person[]) =>
    Promise.all(
      people.map(async (person) => ({
        ...person,
        standing: await standingOf(engine, person.subject, facts),
      })),
    );
  const imported = (subject: string): Person => ({ id: subject, subject });
  const rank = async (): Promise<readonly Person[]> => {
    const subjects = await storage.members({ limit: LOOKED_AT });
    const members = subjects.filter((subject) => !isAnonymous(subject));
    return interestingFirst(await standings(members.map((subject) => imported(subject))));
  };
  const exists = async (subject: string): Promise<boolean> =>
    (await storage.load(subject)).version > 0;

  let ranking: Promise<readonly Person[]> | undefined;
  const ranked = async (): Promise<readonly Person[]> =>
    known.length > 0 ? known : (ranking ??= rank());

  async function search(query: string): Promise<readonly Person[]> {
    const wanted = query.toLowerCase();
    const fits = ({ id, name = '' }: Person): boolean =>
      [id, name].some((text) => text.toLowerCase().includes(wanted));
    const matches = (await ranked()).filter(fits);
    if (known.length > 0) return matches;
    // The import takes an address as the same however it is capitalised.
    const customer = query.includes('@') ? wanted : query;
    const exact = [query, await subjectOf(customer)];
    const named = [];
    for (const subject of exact) if (await exists(subject)) named.push(imported(subject));
    return [...named, ...matches.filter(({ id }) => !exact.includes(id))];
  }

  return {
    async find(query) {
      const people = query === '' ? await ranked() : await search(query);
      return { people: await standings(people.slice(0, SHOWN)), all: people.length };
    },
    async get(id) {
      if (known.length > 0) return known.find((person) => person.id === id);
      return (await exists(id)) ? imported(id) : undefined;
    },
  };
}

const kinds: readonly Reason['kind'][] = [
  'near',
  'risk',
  'expiring',
  'pending',
  'top',
  'owed',
  'candidate',
  'inactive',
  'blocked',
  'fresh',
  'invited',
  'limit',
  'answered',
];

/** One of each kind, then the second of each, and so on; the unremarkable last. */
function interestingFirst<P extends { readonly standing: Standing }>(
  people: readonly P[],
): readonly P[] {
  const place = new Map<P, number>();
  const seen = new Map<string, number>();
  const byPoints = people.toSorted((one, other) => other.standing.points - one.standing.points);
  for (const person of byPoints) {
    const kind = person.standing.reasons[0]?.kind;
    const nth = seen.get(kind ?? '') ?? 0;
    seen.set(kind ?? '', nth + 1);
    place.set(person, kind ? nth * kinds.length + kinds.indexOf(kind) : Infinity);
  }
  return byPoints.toSorted((one, other) => {
    const [left, right] = [place.get(one) ?? 0, place.get(other) ?? 0];
    return left === right ? 0 : left - right;
  });
}
