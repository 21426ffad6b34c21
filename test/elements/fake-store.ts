// A store that shows the documents a test gives it. The real one is used by the conformance suite.

import { memberDocument } from '../../src/contract/member/head.ts';
import { programmeDocument } from '../../src/contract/programme/head.ts';
import { openDocument } from '../../src/store/open-document.ts';
import type { LoyaltyStore, Phase, Snapshot, TakenCommand } from '../../src/store/store.ts';

type Json = Readonly<Record<string, unknown>>;

export interface FakeStore extends LoyaltyStore {
  /** Shows other documents, as after a read. */
  shows(change: {
    readonly phase?: Phase;
    readonly member?: Json;
    readonly programme?: Json;
    readonly commands?: readonly TakenCommand[];
  }): void;
  /** How often `refresh()` was called. */
  readonly refreshed: () => number;
}

export const programme: Json = {
  contract: 1,
  id: 'test',
  version: '1',
  name: { en: 'Test' },
  zone: 'Europe/Berlin',
  links: { join: '/join', signIn: '/sign-in', account: '/account' },
  units: [
    {
      id: 'points',
      scale: 0,
      name: { en: { one: 'point', other: 'points' }, de: { one: 'Punkt', other: 'Punkte' } },
    },
    { id: 'beans', scale: 2, name: { en: { one: 'bean', other: 'beans' } } },
  ],
  tiers: {
    period: { kind: 'rolling', months: 12 },
    steps: [
      { id: 'bronze', name: { en: 'Bronze' }, criteria: [], benefits: [] },
      {
        id: 'silver',
        name: { en: 'Silver', de: 'Silber' },
        criteria: [],
        benefits: [{ id: 'a', text: { en: 'early access' } }],
      },
      {
        id: 'gold',
        name: { en: 'Gold' },
        criteria: [],
        benefits: [
          { id: 'b', text: { en: 'free express delivery' } },
          { id: 'c', text: { en: 'double points' } },
        ],
      },
    ],
  },
};

export const endOfYear = { at: '2026-12-31T23:00:00Z', on: '2026-12-31' };
export const nextWeek = { at: '2026-11-29T23:00:00Z', on: '2026-11-30' };

export const wallet: Json = {
  id: 'points',
  available: '1240',
  pending: '120',
  worth: { value: '12.40', currency: 'EUR' },
  maturing: [{ amount: '120', ...nextWeek }],
  expiring: [{ amount: '300', ...endOfYear }],
};

export const spend: Json = {
  id: 'spend',
  kind: 'money',
  currency: 'EUR',
  current: '380',
  goal: '500',
  remaining: '120',
  reached: false,
};

export const orders: Json = {
  id: 'orders',
  kind: 'orders',
  current: '3',
  goal: '5',
  remaining: '2',
  reached: false,
};

export const silver: Json = {
  current: 'silver',
  since: { at: '2026-03-03T10:00:00Z', on: '2026-03-03' },
  next: { tier: 'gold', join: 'any', by: endOfYear, criteria: [spend, orders] },
  retain: {
    tier: 'silver',
    join: 'any',
    by: endOfYear,
    criteria: [{ ...spend, current: '130', goal: '200', remaining: '70' }],
  },
};

/** A member document with other parts than the usual ones. */
export const memberWith = (parts: Json = {}): Json => ({
  contract: 1,
  subject: 'somebody',
  status: 'active',
  revision: { epoch: 'e', count: 1 },
  asOf: '2026-11-22T13:05:00Z',
  programmeVersion: '1',
  wallets: [wallet],
  tier: silver,
  ...parts,
});

const nothing = async (): Promise<void> => {};

export function fakeStore(
  first: {
    readonly phase?: Phase;
    readonly member?: Json;
    readonly programme?: Json;
    readonly commands?: readonly TakenCommand[];
  } = {},
): FakeStore {
  const listeners = new Set<() => void>();
  let documents = {
    phase: 'ready' as Phase,
    member: memberWith(),
    programme,
    commands: [] as readonly TakenCommand[],
    ...first,
  };
  let refreshed = 0;
  const take = (): Snapshot => {
    const { phase } = documents;
    const fault = (error: unknown): void => void console.error(error);
    const isKnown = phase === 'ready' || phase === 'stale';
    const head = openDocument(programmeDocument, documents.programme, new Map(), fault);
    const member = openDocument(memberDocument, documents.member, new Map(), fault);
    return {
      phase,
      status: phase === 'guest' ? 'guest' : isKnown ? member.head.status : undefined,
      programme: head.head,
      member: isKnown ? member.head : undefined,
      problem:
        phase === 'stale' || phase === 'error'
          ? { code: 'network', detail: 'no answer' }
          : undefined,
      commands: documents.commands,
      part: (part) =>
        part.source === 'programme' ? head.part(part) : isKnown ? member.part(part) : undefined,
    };
  };
  let snapshot = take();
  return {
    key: 'fake',
    settings: {},
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async refresh() {
      refreshed += 1;
    },
    send: async () => ({
      id: 'none',
      durability: 'volatile',
      settled: Promise.resolve({ state: 'cancelled' }),
    }),
    activity: async () => ({ lines: [] }),
    record: async () => false,
    consentChanged: nothing,
    exportLocal: async () => ({ commands: [], documents: undefined, events: [] }),
    eraseLocal: nothing,
    dismiss: nothing,
    expectChange: nothing,
    session: { refresh: nothing, signOut: nothing },
    dispose() {},
    shows(change) {
      documents = { ...documents, ...change };
      snapshot = take();
      for (const listener of listeners) listener();
    },
    refreshed: () => refreshed,
  };
}
