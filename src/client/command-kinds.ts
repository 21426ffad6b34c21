import type { MemberCommand } from './loyalty-client.ts';

/** How a kind of command is sent. */
export interface CommandCall {
  readonly method: 'POST' | 'PUT';
  /** Path below the API; commands with the same path are sent one after the other. */
  readonly path: string;
  readonly body: unknown;
}

/** What there is to know of a kind of command. */
interface CommandKind {
  /** With a star for what it is about. */
  readonly path: string;
  /** How long, in ms, it may wait to be sent before its member is asked again. */
  readonly patience: number;
}

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;

const COMMAND_KINDS: Readonly<Record<MemberCommand['kind'], CommandKind>> = {
  enrol: { path: '/enrolment', patience: WEEK },
  // Who spends points expects it to happen now: later they are asked again.
  redeem: { path: '/redemptions', patience: HOUR / 4 },
  'answer-survey': { path: '/survey-responses/*', patience: WEEK },
  'claim-referral': { path: '/referrals/claims', patience: WEEK },
  'claim-offer': { path: '/offers/*/claims', patience: 24 * HOUR },
  act: { path: '/actions', patience: 24 * HOUR },
};

/** How a command is sent. */
export const callOf = (command: MemberCommand): CommandCall => {
  const {
    kind,
    id = '',
    body = {},
  }: { kind: MemberCommand['kind']; id?: string; body?: unknown } = command;
  return {
    method: kind === 'answer-survey' ? 'PUT' : 'POST',
    path: COMMAND_KINDS[kind].path.replace('*', encodeURIComponent(id)),
    body,
  };
};

/** How long, in ms, a command may wait to be sent before its member is asked again. */
export const patienceOf = ({ kind }: MemberCommand): number => COMMAND_KINDS[kind].patience;

/** Whether the member document is another one after a command. */
export const changesMember = (command: MemberCommand): boolean =>
  command.kind !== 'answer-survey' || command.body.status === 'complete';
