import { readMarks } from '../../../src/domain/survey/prompting/mark.ts';
import type { Mark } from '../../../src/domain/survey/prompting/mark.ts';

/** Remembers when surveys were shown and what became of it. Nothing here ever throws. */
export interface PromptMarks {
  /** The member's, of all surveys, one each. */
  read(): readonly Mark[];
  /** Remembers one in place of the last of the same survey. */
  write(mark: Mark): void;
  /** Forgets everything, of whomever it is, on the device as well. */
  clear(): void;
}

/** What marks need of a browser. A storage that is forbidden throws when it is asked for. */
export interface MarkEdges {
  /** Whether something may be kept on the device of somebody who has done nothing with a survey yet. */
  readonly mayKeep: () => boolean;
  /** Whose they are, in letters and digits. Nobody is governed by the marks of somebody else. */
  readonly member?: string;
  readonly local?: () => Storage;
  readonly session?: () => Storage;
  /** What the page remembers; by default all its surveys the same, also those of other copies of the kit. */
  readonly memory?: Map<string, Mark>;
}

const NAME = 'laurel.prompts.v1';
const KEY = Symbol.for(NAME);
const place = globalThis as { [KEY]?: Map<string, Mark> };

/** A storage may be missing, forbidden, full or hold anything: then it is as if it was empty. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const marksIn = (storage: () => Storage): readonly Mark[] =>
  readMarks(attempt(() => JSON.parse(storage().getItem(NAME) ?? '') as unknown));

const keyOf = ({ survey, member }: Mark): string => (member ? `${survey} ${member}` : survey);

const byKey = (...marks: readonly Mark[]): Map<string, Mark> =>
  new Map(marks.map((mark) => [keyOf(mark), mark]));

/** What is known when the visit is over. */
const lasting = (mark: Mark): Mark => ({ ...mark, sessionShows: 0, waitingSince: undefined });

/**
 * Marks in the browser: in `localStorage`, and what is of this visit only in `sessionStorage`. Of somebody
 * who has not answered or dismissed a survey yet, they stay in the page's memory unless they have agreed
 * to more; before a survey was shown nothing outlasts the visit. They name surveys and times, never who it was.
 */
export function browserMarks({
  mayKeep,
  member,
  local = () => localStorage,
  session = () => sessionStorage,
  memory = (place[KEY] ??= new Map()),
}: MarkEdges): PromptMarks {
  const kept = (): readonly Mark[] => {
    const visit = byKey(...marksIn(session));
    const all = marksIn(local).map((mark) => {
      const { sessionShows = 0, waitingSince } = visit.get(keyOf(mark)) ?? {};
      return { ...mark, sessionShows, waitingSince };
    });
    return [...byKey(...[...visit.values()].filter(({ shows }) => !shows), ...all).values()];
  };

  return {
    read: () =>
      [...byKey(...kept(), ...memory.values()).values()].filter((mark) => mark.member === member),
    write(news) {
      const mark = member ? { ...news, member } : news;
      const key = keyOf(mark);
      memory.set(key, mark);
      const before = kept();
      // Who has used a survey expects it to remember that; others are asked before anything is kept.
      const isUsed =
        /complete|dismiss/.test(mark.outcome) || before.some((other) => keyOf(other) === key);
      const ready = mayKeep() ? [...memory.values()] : isUsed ? [mark] : [];
      const all = [...byKey(...before, ...ready).values()];
      const shown = all.filter(({ shows }) => shows).map(lasting);
      const save = (storage: () => Storage, marks: readonly Mark[]): true | undefined =>
        attempt(() => (marks[0] && storage().setItem(NAME, JSON.stringify(marks)), true));
      // In both, or the page goes on remembering.
      if (ready[0] && save(session, all) && save(local, shown))
        for (const one of ready) memory.delete(keyOf(one));
    },
    clear() {
      memory.clear();
      for (const storage of [local, session]) attempt(() => storage().removeItem(NAME));
    },
  };
}
