// What the shop's back office has of the survey responses of whoever is signed in.

import { expect } from '@open-wc/testing';
import { readBalance, readMember, readSurveyRewards } from './account.ts';
import { signInToAnswer } from './people.ts';

/** One snapshot of a response, as the ledger holds it. */
export interface Snapshot {
  readonly kind: 'answered';
  readonly id: string;
  readonly seq: number;
  readonly status: string;
  readonly answers: readonly { readonly question: string; readonly value: unknown }[];
  readonly signals?: readonly { readonly kind: string }[];
  readonly contact?: boolean;
  readonly reward?: unknown;
  readonly withheld?: unknown;
}

interface Held {
  readonly entries: readonly (Snapshot | { readonly kind: 'other' })[];
  readonly events: readonly unknown[];
}

/** All that is held about whoever is signed in. */
export async function readHeld(): Promise<Held> {
  const { subject } = await readMember();
  const answer = await fetch(`/__test/export?${new URLSearchParams({ subject })}`);
  if (!answer.ok) throw new Error(`The export answered ${answer.status}`);
  return (await answer.json()) as Held;
}

export const answersOf = ({ answers }: Pick<Snapshot, 'answers'>) =>
  answers.map(({ question, value }) => [question, value]);

/** Signs in as a member who may answer, and notes what they have, to compare it with what they have afterwards. */
export async function fromNow() {
  await signInToAnswer();
  const before = (await readHeld()).entries.length;
  const balance = await readBalance();
  const rewards = (await readSurveyRewards()).length;
  const snapshots = async (): Promise<readonly Snapshot[]> => {
    const { entries } = await readHeld();
    return entries.slice(before).filter((entry) => entry.kind === 'answered');
  };
  return {
    /** What reached the ledger since, in the order it did. */
    snapshots,
    /** The one response of which the ledger now holds snapshots: complete, rewarded once. @returns what counts of it. */
    async oneResponse(): Promise<Snapshot> {
      const all = await snapshots();
      const ids = new Set(all.map(({ id }) => id));
      expect(ids.size, 'one response').to.equal(1);
      const rewarded = all.filter(({ reward, withheld }) => reward || withheld);
      expect(rewarded.map(({ withheld }) => withheld)).to.deep.equal([undefined]);
      expect((await readSurveyRewards()).length, 'one reward').to.equal(rewards + 1);
      expect(await readBalance()).to.equal(balance + 50);
      const [counting] = all.toSorted((one, other) => other.seq - one.seq);
      if (!counting) throw new Error('Nothing was answered.');
      expect(counting.status).to.equal('complete');
      // The ledger takes in no older snapshot after a newer one, so the last is what counts.
      expect(all.at(-1)?.seq).to.equal(counting.seq);
      return counting;
    },
  };
}
