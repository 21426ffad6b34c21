import { memberDocument } from '../contract/member/head.ts';
import { programmeDocument } from '../contract/programme/head.ts';
import { openDocument } from '../store/open-document.ts';
import type { LoyaltyStore, Snapshot } from '../store/store.ts';
import {
  sampleAnswer,
  sampleMember,
  sampleProgramme,
  sampleRedemption,
} from './sample-documents.ts';

const now = Date.now();
const programme = openDocument(programmeDocument, sampleProgramme, new Map(), console.error);
const member = openDocument(memberDocument, sampleMember(now), new Map(), console.error);

const snapshot: Snapshot = {
  phase: 'ready',
  status: member.head.status,
  programme: programme.head,
  member: member.head,
  problem: undefined,
  commands: [],
  part: (part) => (part.source === 'programme' ? programme : member).part(part),
};

const nothing = async (): Promise<void> => {};

/** A store that shows sample data, asks nothing of the network and never changes. */
export const sampleStore: LoyaltyStore = {
  key: 'sample',
  settings: {},
  snapshot: () => snapshot,
  subscribe: () => () => {},
  refresh: nothing,
  send: async (command) => ({
    id: 'sample',
    durability: 'volatile',
    settled: Promise.resolve(
      command.kind === 'answer-survey'
        ? { state: 'acked', result: sampleAnswer(command.id) }
        : command.kind === 'redeem'
          ? { state: 'acked', result: sampleRedemption(command.body, now) }
          : { state: 'cancelled' },
    ),
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
};
