// What a page has said of its commands, and what the ledger says to that.

import type { Books } from './ledger.ts';
import type { Kept, Told } from './shop-page.ts';

interface Heard {
  id?: string;
  /** Taken, and kept on the device: from here on the kit answers for it. */
  acknowledged: boolean;
  /** How the page said that it ended. */
  ended?: string;
}

/** What a round, or a run, came to. */
export interface Verdict {
  readonly acknowledged: number;
  readonly applied: number;
  /** Not done, and the member can see it. */
  readonly refused: number;
  readonly faults: readonly string[];
  readonly lost: number;
  readonly doubled: number;
}

export interface Record {
  readonly hear: (told: Told) => void;
  acknowledged(): number;
  keys(): readonly string[];
  /**
   * @param shown what a page showed of commands that were not done, once nothing was on its way.
   * @param isDiscarded whether the browser says that it began its storage anew; a loss is one all the same.
   */
  judge(books: Books, shown: readonly Kept[], isDiscarded: boolean): Verdict;
}

/** @param numbers of all commands the page was given; it may die before it has said anything of one. */
export function createRecord(numbers: readonly number[], onHeard: () => void): Record {
  const all = new Map<number, Heard>(numbers.map((n) => [n, { acknowledged: false }]));
  const complaints: string[] = [];
  const isAcknowledged = ({ acknowledged }: Heard): boolean => acknowledged;

  return {
    hear({ n, id, durability, ended, failed }) {
      const heard = all.get(n);
      if (!heard) return;
      if (id !== undefined) heard.id = id;
      if (durability === 'durable') heard.acknowledged = true;
      if (durability === 'volatile') complaints.push(`${n} was taken, but not kept on the device`);
      if (failed !== undefined) complaints.push(`${n} was not taken: ${failed}`);
      if (ended !== undefined) heard.ended = ended;
      onHeard();
    },
    acknowledged: () => [...all.values()].filter(isAcknowledged).length,
    keys: () => [...all.values()].flatMap(({ id }) => id ?? []),
    judge(books, shown, isDiscarded) {
      const faults = [...complaints];
      let [applied, refused, lost, doubled] = [0, 0, 0, 0];
      for (const [n, { id = '', acknowledged, ended }] of all) {
        const times = books.times(n);
        const end = shown.find((one) => one.id === id)?.state ?? ended;
        const answered = books.answered(id);
        if (times > 1) {
          doubled += 1;
          faults.push(`${n} (${id}) was done ${times} times`);
        } else if (times === 1) {
          applied += 1;
          if (end !== undefined && end !== 'acked')
            faults.push(`${n} (${id}) was done, and the page says ${end}`);
          if (id !== '' && answered !== 'applied')
            faults.push(`${n} (${id}) was done without a stored answer`);
        } else if (end === 'rejected' || end === 'expired') refused += 1;
        else if (acknowledged) {
          lost += 1;
          const why = isDiscarded ? '; Chromium says that its storage was corrupt' : '';
          faults.push(`${n} (${id}) was lost; the page says ${end}, the server ${answered}${why}`);
        }
      }
      return { acknowledged: this.acknowledged(), applied, refused, lost, doubled, faults };
    },
  };
}
