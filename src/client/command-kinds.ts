import type { MemberCommand } from './loyalty-client.ts';

/** How a kind of command is sent. */
export interface CommandCall {
  readonly method: 'POST' | 'PUT';
  /** Path below the API; commands with the same path are sent one after the other. */
  readonly path: string;
  readonly body: unknown;
}

/** What there is to know of a kind of command. */
interface CommandKind<Command> {
  readonly call: (command: Command) => CommandCall;
  /** How long, in ms, it may wait to be sent before its member is asked again. */
  readonly patience: number;
  /** Whether the member document is another one after it. */
  readonly changesMember?: (command: Command) => boolean;
}

type CommandOf<Kind> = Extract<MemberCommand, { readonly kind: Kind }>;

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const id = encodeURIComponent;
const post = (path: string, body: unknown): CommandCall => ({ method: 'POST', path, body });

const COMMAND_KINDS: { readonly [Kind in MemberCommand['kind']]: CommandKind<CommandOf<Kind>> } = {
  enrol: { call: ({ body }) => post('/enrolment', body), patience: WEEK },
  // Who spends points expects it to happen now: later they are asked again.
  redeem: { call: ({ body }) => post('/redemptions', body), patience: HOUR / 4 },
  'answer-survey': {
    call: (command) => ({
      method: 'PUT',
      path: `/survey-responses/${id(command.id)}`,
      body: command.body,
    }),
    patience: WEEK,
    changesMember: ({ body }) => body.status === 'complete',
  },
  'claim-referral': { call: ({ body }) => post('/referrals/claims', body), patience: WEEK },
  'claim-offer': {
    call: (command) => post(`/offers/${id(command.id)}/claims`, {}),
    patience: 24 * HOUR,
  },
  act: { call: ({ body }) => post('/actions', body), patience: 24 * HOUR },
};

const kindOf = ({ kind }: MemberCommand): CommandKind<MemberCommand> =>
  COMMAND_KINDS[kind] as CommandKind<MemberCommand>;

/** How a command is sent. */
export const callOf = (command: MemberCommand): CommandCall => kindOf(command).call(command);

/** How long, in ms, a command may wait to be sent before its member is asked again. */
export const patienceOf = (command: MemberCommand): number => kindOf(command).patience;

/** Whether the member document is another one after a command. */
export const changesMember = (command: MemberCommand): boolean =>
  kindOf(command).changesMember?.(command) ?? true;
